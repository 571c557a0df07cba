using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>One edition as it is stored.</summary>
/// <param name="ChangedBy">Null for the portal itself.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="GoesLiveAt">UTC instant from which readers could see it; null for what never went out.</param>
/// <param name="Course">Who decided what about it.</param>
public sealed record EditionText(
    int Number,
    EditionState State,
    EditionContent Content,
    EditionBasis Basis,
    string? ChangedBy,
    DateTime ChangedAt,
    DateTime? GoesLiveAt,
    EditionCourse Course);

/// <summary>A publication as an editor opens it.</summary>
public sealed record Workpiece
{
    public required int Id { get; init; }

    public required PublicationKind Kind { get; init; }

    /// <summary>Of the text; see <see cref="Publication.Language"/>.</summary>
    public string Language { get; init; } = Publication.Russian;

    /// <summary>It says the same as a publication in another language.</summary>
    public bool IsTranslation { get; init; }

    /// <summary>It is a translation, and its original has had a major change since.</summary>
    public bool IsBehind { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>Where readers find it, or found it; null before it was ever live.</summary>
    public PublicationAddress? Address { get; init; }

    /// <summary>The text to go on from: in work, else live, else the last there was.</summary>
    public required EditionText Text { get; init; }

    /// <summary>What readers see; null where they see nothing.</summary>
    public EditionText? Live { get; init; }

    /// <summary>A contact footer printed earlier (or brought by the importer) that can be kept as it is.</summary>
    public ContactFooter? Footer { get; init; }

    /// <summary>The contact that footer was made from, while it exists.</summary>
    public int? FooterContactId { get; init; }

    /// <summary>The name of the contact this text was to be printed with, which has been deleted since.</summary>
    public string? DeletedContact { get; init; }

    public string? GoneExplanation { get; init; }

    /// <summary>Where its address leads while it is unpublished; null where it shows the explanation.</summary>
    public PublicationAddress? GoneInstead { get; init; }

    /// <summary>UTC instant since which what readers see stands under a notice that it no longer holds; null where it holds.</summary>
    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawalExplanation { get; init; }

    /// <summary>UTC; null before it was ever live.</summary>
    public DateTime? FirstLiveAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? LastChangedAt { get; init; }

    public bool IsInWork => Text.State.IsInWork();

    /// <summary>The last edition lies in the bin and none is live.</summary>
    public bool IsInBin => Text.State == EditionState.Discarded;

    public bool KindMayChange => FirstLiveAt is null && IsInWork;
}

/// <summary>Opens publications and their editions for editors.</summary>
public sealed class Workbench(PortalDbContext db)
{
    /// <summary>Null where there is no such publication.</summary>
    public async Task<Workpiece?> OpenAsync(int publicationId, CancellationToken cancellationToken)
    {
        if (await db.LoadForChangeAsync(publicationId, cancellationToken) is not { } publication
            || await db.CurrentEditionAsync(publication, cancellationToken) is not { } current)
            return null;
        var live = publication.LiveEdition;
        return new Workpiece
        {
            Id = publicationId,
            Kind = publication.Kind,
            Language = publication.Language,
            IsTranslation = publication.TranslationOfId is not null,
            IsBehind = publication.TranslationOfId is { } original
                && Publication.IsBehind(
                    await db.Publications.Where(p => p.Id == original).Select(p => p.MajorEditions).SingleAsync(cancellationToken), publication.TranslatedEdition),
            Visibility = publication.Visibility,
            Address = PublicationAddress.Of(publication),
            Text = await TextAsync(current, cancellationToken),
            Live = live is null ? null : await TextAsync(live, cancellationToken),
            Footer = current.Footer ?? live?.Footer,
            FooterContactId = current.Footer is not null ? current.PressContactId : live?.PressContactId,
            DeletedContact = await db.DeletedContactAsync(current, cancellationToken),
            GoneExplanation = publication.GoneExplanation,
            GoneInstead = publication.GoneRedirect is { } instead ? PublicationAddress.Of(instead) : null,
            WithdrawnAt = publication.WithdrawnAt,
            WithdrawalExplanation = publication.WithdrawalExplanation,
            FirstLiveAt = publication.FirstLiveAt,
            LastChangedAt = publication.LastChangedAt,
        };
    }

    /// <summary>One edition by its number; null where there is none.</summary>
    public async Task<EditionText?> EditionAsync(int publicationId, int number, CancellationToken cancellationToken)
    {
        var edition = await db.Editions
            .Include(e => e.Mentions).Include(e => e.Topics).Include(e => e.MemberStates)
            .AsSplitQuery()
            .SingleOrDefaultAsync(e => e.PublicationId == publicationId && e.Number == number, cancellationToken);
        return edition is null ? null : await TextAsync(edition, cancellationToken);
    }

    /// <summary>
    /// What the edition in work said when it was approved last; null where it never was, and where it says the same still.
    /// </summary>
    public async Task<EditionContent?> LastApprovedAsync(int publicationId, CancellationToken cancellationToken) => await (
        from p in db.Publications
        where p.Id == publicationId && p.WorkEdition!.ApprovedVersion != null && p.WorkEdition.ApprovedVersion != p.WorkEdition.TextVersion
        from s in db.SavedStates
        where s.EditionId == p.WorkEditionId && s.EditionVersion == p.WorkEdition!.ApprovedVersion
        orderby s.Id descending
        select s.Content).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The name of an account; null for the portal itself.</summary>
    public async Task<string?> NameAsync(int? userId, CancellationToken cancellationToken) => userId is null
        ? null
        : await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken);

    private async Task<EditionText> TextAsync(Edition edition, CancellationToken cancellationToken) => new(
        edition.Number,
        edition.State,
        EditionContent.From(edition),
        edition.AsBasis(),
        await NameAsync(edition.ChangedById, cancellationToken),
        edition.ChangedAt,
        edition.GoesLiveAt,
        await db.CourseAsync(edition, cancellationToken));
}
