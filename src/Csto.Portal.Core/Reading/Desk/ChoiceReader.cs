using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <param name="Hint">What tells it from others of the same name: a post, dates of validity; null where there is nothing to tell.</param>
public sealed record Choice(int Id, string Name, string? Hint = null);

/// <param name="IsValid">Answers today.</param>
public sealed record ContactChoice(int Id, string Name, string Post, bool IsValid);

/// <summary>A file that a text names as its picture.</summary>
/// <param name="Name">As it was called where it came from.</param>
/// <param name="LacksAlt">Nobody has described it, nor said that it needs no description.</param>
public sealed record PictureChoice(int Id, string Sha256, string Name, bool IsPicture, bool LacksAlt);

/// <summary>Everything the editor's form offers to choose from.</summary>
public sealed record EditorChoices(
    IReadOnlyList<Choice> Persons, IReadOnlyList<Choice> Topics, IReadOnlyList<Choice> MemberStates, IReadOnlyList<ContactChoice> Contacts)
{
    /// <summary>The files that the texts which were asked about name for themselves, by what names them; one that is not there is missing.</summary>
    public IReadOnlyDictionary<string, PictureChoice> Pictures { get; init; } = new Dictionary<string, PictureChoice>();

    /// <summary>What a picture is called; what names it where there is none, nothing where nothing names one.</summary>
    public string PictureName(string? reference) =>
        reference is null ? "" : Pictures.TryGetValue(reference, out var picture) ? picture.Name : reference;

    /// <summary>The contact a new piece begins with; null where nobody answers.</summary>
    public ContactChoice? UsualContact => Contacts.FirstOrDefault(c => c.IsValid);
}

public sealed class ChoiceReader(PortalDbContext db, TimeProvider clock)
{
    public async Task<EditorChoices> ReadAsync(CancellationToken cancellationToken)
    {
        var today = MoscowTime.Today(clock);
        var persons = await db.Persons.AsNoTracking().Select(p => new
        {
            p.Id,
            p.SortName,
            Post = p.Posts.Where(x => (x.HeldFrom == null || x.HeldFrom <= today) && (x.HeldTo == null || x.HeldTo >= today))
                .OrderByDescending(x => x.HeldFrom).Select(x => x.Title).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var topics = await db.Topics.AsNoTracking().Select(t => new Choice(t.Id, t.Name, null)).ToListAsync(cancellationToken);
        var states = await db.MemberStates.AsNoTracking().OrderBy(s => s.Position).Select(s => new Choice(s.Id, s.Name, null)).ToListAsync(cancellationToken);
        var contacts = await db.PressContacts.AsNoTracking().OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return new(
            [.. persons.OrderBy(p => p.SortName, RussianOrder.Comparer).Select(p => new Choice(p.Id, p.SortName, p.Post))],
            [.. topics.OrderBy(t => t.Name, RussianOrder.Comparer)],
            states,
            [.. contacts.Select(c => new ContactChoice(c.Id, c.Name, c.Post, c.IsValidOn(today))).OrderByDescending(c => c.IsValid)]);
    }

    /// <summary>The same with the pictures that some texts name for themselves; null stands for no text.</summary>
    public async Task<EditorChoices> ReadAsync(IReadOnlyCollection<EditionContent?> shown, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) with { Pictures = await PicturesAsync(shown.OfType<EditionContent>(), cancellationToken) };

    private async Task<IReadOnlyDictionary<string, PictureChoice>> PicturesAsync(IEnumerable<EditionContent> shown, CancellationToken cancellationToken)
    {
        string[] references = [.. shown.SelectMany(c => new[] { c.LeadPicture, c.SocialPicture }).OfType<string>().Where(MediaReferences.IsReference).Distinct()];
        if (references.Length == 0)
            return new Dictionary<string, PictureChoice>();
        var keys = references.Select(reference => reference[..MediaAsset.KeyDigits]).Distinct().ToList();
        var found = await db.MediaAssets.AsNoTracking().Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken);
        return references.Select(reference => (Reference: reference, Fits: found.FindAll(m => m.Sha256.StartsWith(reference, StringComparison.Ordinal))))
            .Where(x => x.Fits.Count == 1)
            .ToDictionary(x => x.Reference, x => Of(x.Fits[0]));
    }

    private static PictureChoice Of(MediaAsset file) => new(file.Id, file.Sha256, file.FileName, file.Kind == MediaKind.Picture, file.LacksAlt);

    /// <summary>Sections in their order.</summary>
    public async Task<IReadOnlyList<Choice>> SectionsAsync(CancellationToken cancellationToken) =>
        await db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => new Choice(s.Id, s.Title, null)).ToListAsync(cancellationToken);
}
