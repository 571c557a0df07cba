namespace Csto.Portal.Core.Content.Dialect;

/// <summary>Never leaves the namespace: the text is shown as plain paragraphs instead.</summary>
internal sealed class TooDeepException : Exception;
