namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Two texts side by side with the words that differ marked.</summary>
public sealed record Compared(string BeforeTitle, string AfterTitle, IReadOnlyList<ComparedField> Fields);
