using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Puts the page of the editor together, for a form as it was typed or a text as it is stored.</summary>
public sealed class Editors(ChoiceReader choices, HistoryReader history, PublicationChecks checks, TimeProvider clock)
{
    /// <summary>A page without notice, conflict and rights, which the caller adds.</summary>
    /// <param name="piece">Null for a new piece.</param>
    public async Task<EditorPage> PageAsync(PublicationKind kind, Workpiece? piece, PublicationForm form, CancellationToken cancellationToken)
    {
        var content = form.Read(piece).Content;
        var offered = await choices.ReadAsync(cancellationToken);
        var problems = await checks.OfAsync(piece?.Id ?? 0, kind, content, MoscowTime.Today(clock), cancellationToken);
        return new EditorPage
        {
            Kind = kind,
            Piece = piece,
            Form = form,
            Choices = offered,
            Checks = Check.Of(content, kind, problems, offered, piece?.DeletedContact),
            History = piece is null ? [] : await history.ListAsync(piece.Id, cancellationToken),
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
