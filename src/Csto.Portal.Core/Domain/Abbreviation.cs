namespace Csto.Portal.Core.Domain;

/// <summary>An abbreviation that readers look for in short or in full: all its variants find the same.</summary>
public sealed class Abbreviation : IVersioned
{
    public int Id { get; set; }

    /// <summary>Variants parted by <c>; </c>, in both languages, in the nominative; the first is the one it goes by. At most <see cref="Limits.Explanation"/> characters.</summary>
    public required string Variants { get; set; }

    public Guid Version { get; set; }
}
