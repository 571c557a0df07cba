using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Remarks;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Puts the page of the editor together, for a form as it was typed or a text as it is stored.</summary>
public sealed class Editors(
    ChoiceReader choices, HistoryReader history, RemarkReader remarks, PublicationChecks checks, MediaProblems media, TimeProvider clock)
{
    /// <summary>What stands between a stored text and its readers.</summary>
    /// <param name="piece">The piece; its text is the one in work, or the one to go on from.</param>
    /// <param name="goesLiveOn">The calendar day in Moscow it is to go out; <see cref="DateOnly.MaxValue"/> while that is not settled.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<Check>> ChecksAsync(Workpiece piece, DateOnly goesLiveOn, CancellationToken cancellationToken) =>
        await ChecksAsync(piece.Kind, piece, piece.Text.Content, goesLiveOn, await choices.ReadAsync(cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<Check>> ChecksAsync(
        PublicationKind kind, Workpiece? piece, EditionContent content, DateOnly goesLiveOn, EditorChoices offered, CancellationToken cancellationToken)
    {
        var problems = await checks.OfAsync(piece?.Id ?? 0, kind, content, goesLiveOn, cancellationToken);
        var ofText = Check.Of(content, kind, problems, offered, piece?.DeletedContact, new(MoscowTime.Today(clock), WasLive: piece?.FirstLiveAt is not null));
        var ofFiles = Check.Of(await media.OfAsync(content.Body, content.LeadPicture, content.SocialPicture, cancellationToken));
        return [.. ofText.Concat(ofFiles).OrderByDescending(c => c.State)];
    }

    /// <summary>A page without notice, conflict and rights, which the caller adds.</summary>
    /// <param name="piece">Null for a new piece.</param>
    public async Task<EditorPage> PageAsync(PublicationKind kind, Workpiece? piece, PublicationForm form, CancellationToken cancellationToken)
    {
        var content = form.Read(piece).Content;
        var offered = await choices.ReadAsync([content.Normalised(), piece?.Text.Content], cancellationToken);
        return new EditorPage
        {
            Kind = kind,
            Piece = piece,
            Form = form,
            Choices = offered,
            Checks = await ChecksAsync(kind, piece, content, DateOnly.MaxValue, offered, cancellationToken),
            History = piece is null ? [] : await history.ListAsync(piece.Id, cancellationToken),
            Remarks = piece is null ? null : await RemarksPane.ReadAsync(remarks, piece, cancellationToken),
            UsualSlug = piece?.Address?.Slug ?? Slug.From(content.Title),
        };
    }

    /// <summary>A form for a new piece: dated today in Moscow, with the contact that answers first.</summary>
    public async Task<PublicationForm> BlankAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var offered = await choices.ReadAsync(cancellationToken);
        return PublicationForm.From(new EditionContent { PublishedOn = today, PressContactId = offered.UsualContact?.Id });
    }
}
