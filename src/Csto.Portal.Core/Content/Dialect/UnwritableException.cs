namespace Csto.Portal.Core.Content.Dialect;

/// <summary>Nested too deep or growing too large while it is written. Never leaves the namespace: the text is shown as plain paragraphs instead.</summary>
internal sealed class UnwritableException : Exception;
