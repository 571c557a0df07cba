using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>One edition of a publication, as readers saw it.</summary>
/// <param name="Page">Its text; of the present edition the page of the publication itself shows the same.</param>
/// <param name="Mark">Its number, instant and note.</param>
/// <param name="Newest">The newest edition that can be cited; the same number where this is it.</param>
/// <param name="IsCurrent">It is what stands at the publication's own address.</param>
public sealed record EditionPage(PublicationPage Page, EditionMark Mark, EditionMark Newest, bool IsCurrent);

/// <summary>What an edition changed.</summary>
/// <param name="Title">Of the later edition.</param>
/// <param name="Before">The edition it is compared with: the one before it.</param>
/// <param name="After">The edition.</param>
/// <param name="Fields">Those that differ, in reading order.</param>
public sealed record EditionChanges(string Title, EditionMark Before, EditionMark After, IReadOnlyList<ChangedField> Fields);

/// <param name="Paragraphs">Paragraph beside paragraph, those that stayed among them.</param>
public sealed record ChangedField(ChangedPart Part, IReadOnlyList<ParagraphChange> Paragraphs);

/// <summary>What of an edition differs, in reading order.</summary>
public enum ChangedPart
{
    Title,
    Lead,
    Body,
    Picture,
    PublishedOn,
    Speaker,
    Occasion,
    Place,
    DeliveredOn,
    Contact,
}

/// <summary>How what is no text is written to be compared, in the language of the reader.</summary>
/// <param name="Day">A date.</param>
/// <param name="PictureWithoutWords">A picture without caption and description.</param>
public sealed record WrittenValues(Func<DateOnly, string> Day, Func<string> PictureWithoutWords);

/// <summary>Editions that can be cited: each keeps its address for as long as the publication can be read.</summary>
public sealed class EditionReader(PortalDbContext db, PublicationPages pages)
{
    /// <param name="address">The present address of the publication.</param>
    /// <param name="number">As readers cite it, from 1.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Null where there is no such edition.</returns>
    public async Task<EditionPage?> FindAsync(PublicationAddress address, int number, CancellationToken cancellationToken)
    {
        if ((await db.EditionsAsync(address, number, 1, cancellationToken)).FirstOrDefault() is not { } row)
            return null;
        var page = await pages.OfEditionAsync(address, number, row, cancellationToken);
        return new(page, row.Mark, page.Editions[0], row.IsCurrent);
    }

    /// <summary>What the edition changed against the one before it; null where there is no such edition, or none before it.</summary>
    /// <param name="address">The present address of the publication.</param>
    /// <param name="number">As readers cite it, from 1.</param>
    /// <param name="written">How values are written.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<EditionChanges?> ChangesAsync(PublicationAddress address, int number, WrittenValues written, CancellationToken cancellationToken)
    {
        if (await db.EditionsAsync(address, number, 2, cancellationToken) is not [var after, var before])
            return null;
        var pictures = (await PictureAsync(address.Language, before.Text, written, cancellationToken), await PictureAsync(address.Language, after.Text, written, cancellationToken));
        return new(after.Text.Title!, before.Mark, after.Mark, [.. Fields(before, after, pictures, written.Day)]);
    }

    /// <summary>The picture of an edition in words: its caption, else what it shows.</summary>
    private async Task<string> PictureAsync(string language, PublicationRow text, WrittenValues written, CancellationToken cancellationToken) =>
        (await db.ShelfAsync(text, cancellationToken)).In(language).Picture(text.LeadPicture)?.Facts is not { } file ? ""
        : file is { Caption.Length: > 0 } ? file.Caption
        : file is { Alt.Length: > 0 } ? file.Alt
        : written.PictureWithoutWords();

    private static IEnumerable<ChangedField> Fields(PublicEditionRow before, PublicEditionRow after, (string Before, string After) pictures, Func<DateOnly, string> written)
    {
        foreach (var (part, was, now) in new[]
        {
            (ChangedPart.Title, before.Text.Title, after.Text.Title),
            (ChangedPart.Lead, before.Text.Lead, after.Text.Lead),
            (ChangedPart.Body, PlainText.FromMarkdown(before.Text.Body!), PlainText.FromMarkdown(after.Text.Body!)),
            (ChangedPart.Picture, pictures.Before, pictures.After),
            (ChangedPart.PublishedOn, Day(before.PublishedOn), Day(after.PublishedOn)),
            (ChangedPart.Speaker, before.Text.SpeakerName, after.Text.SpeakerName),
            (ChangedPart.Occasion, before.Text.Occasion, after.Text.Occasion),
            (ChangedPart.Place, before.Text.Place, after.Text.Place),
            (ChangedPart.DeliveredOn, Day(before.Text.DeliveredOn), Day(after.Text.DeliveredOn)),
            (ChangedPart.Contact, Contact(before.Text.Footer), Contact(after.Text.Footer)),
        })
        {
            if (!string.Equals(was ?? "", now ?? "", StringComparison.Ordinal))
                yield return new(part, ParagraphDiff.Of(was ?? "", now ?? ""));
        }

        string Day(DateOnly? day) => day is { } one ? written(one) : "";
    }

    private static string Contact(ContactFooter? footer) => footer is null ? ""
        : string.Join('\n', [footer.Name, footer.Post, .. footer.Phones.Select(p => p.Number), footer.Email ?? ""]).TrimEnd();
}
