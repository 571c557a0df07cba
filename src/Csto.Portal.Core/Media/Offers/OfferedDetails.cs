using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Offers;

/// <summary>
/// What a picture says of itself (EXIF, IPTC, XMP): offered to whoever describes it and never taken by itself. Where it was taken by the satellites
/// is not among it, on purpose. Plain text of one line each; empty where the file does not say.
/// </summary>
public sealed record OfferedDetails
{
    public static OfferedDetails None { get; } = new();

    public string Caption { get; init; } = "";

    public string Author { get; init; } = "";

    public string Credit { get; init; } = "";

    /// <summary>By the camera's own clock.</summary>
    public DateOnly? TakenOn { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Who the file says is in it, and its keywords: names of the portal's persons may be among them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Those of the <see cref="Names"/> that the portal knows.</summary>
    public IReadOnlyList<MediaPerson> Persons { get; init; } = [];

    public bool IsEmpty => Caption.Length + Author.Length + Credit.Length + Place.Length == 0 && TakenOn is null && Persons.Count == 0;

    /// <summary>What fits the card: no longer than it holds, no day before the portal's oldest.</summary>
    public OfferedDetails Fitting(DateOnly today) => this with
    {
        Caption = Cut(Caption, Limits.Caption),
        Author = Cut(Author, Limits.Name),
        Credit = Cut(Credit, Limits.Name),
        Place = Cut(Place, Limits.Place),
        TakenOn = TakenOn is { } day && day >= Limits.EarliestDate && day <= today ? day : null,
    };

    private static string Cut(string text, int limit)
    {
        var line = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c == '\uFFFD' ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= limit ? line : line[..(char.IsHighSurrogate(line[limit - 1]) ? limit - 1 : limit)].TrimEnd();
    }
}
