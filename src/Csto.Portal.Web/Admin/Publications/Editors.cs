using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Remarks;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Puts the page of the editor together, for a form as it was typed or a text as it is stored.</summary>
public sealed class Editors(
    ChoiceReader choices, HistoryReader history, RemarkReader remarks, PublicationChecks publicationChecks, MediaProblems media, TimeProvider clock)
{
    /// <summary>A page without notice, conflict and rights, which the caller adds.</summary>
    /// <param name="piece">Null for a new piece.</param>
    public async Task<EditorPage> PageAsync(PublicationKind kind, Workpiece? piece, PublicationForm form, CancellationToken cancellationToken)
    {
        var content = form.Read(piece).Content;
        var offered = await choices.ReadAsync(cancellationToken);
        var problems = await publicationChecks.OfAsync(piece?.Id ?? 0, kind, content, MoscowTime.Today(clock), cancellationToken);
        var checks = Check.Of(content, kind, problems, offered, piece?.DeletedContact);
        var files = Check.Of(await media.OfAsync(content.Body, cancellationToken));
        return new EditorPage
        {
            Kind = kind,
            Piece = piece,
            Form = form,
            Choices = offered,
            Checks = [.. checks.Concat(files).OrderByDescending(c => c.State)],
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
