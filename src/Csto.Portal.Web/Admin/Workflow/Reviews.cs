using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Publications;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>Puts the page together on which somebody reads a text for somebody else.</summary>
public sealed class Reviews(Workbench workbench, Editors editors, ChoiceReader choices)
{
    public async Task<ReviewPage> PageAsync(Workpiece piece, Actor actor, CancellationToken cancellationToken)
    {
        var approved = await workbench.LastApprovedAsync(piece.Id, cancellationToken);
        var offered = await choices.ReadAsync([piece.Live?.Content, piece.Text.Content, approved], cancellationToken);
        return new ReviewPage
        {
            Piece = piece,
            Checks = await editors.ChecksAsync(piece, DateOnly.MaxValue, cancellationToken),
            Live = piece.Live is { } live && piece.IsInWork ? [.. Versus.Compare(live.Content, piece.Text.Content, offered).Where(f => f.Differs)] : [],
            SinceApproval = approved is not null
                ? [.. Versus.Compare(approved, piece.Text.Content, offered).Where(f => f.Differs)]
                : null,
            WhyNot = piece.Text.Course.IsWrittenBy(actor.UserId) ? "Вы меняли этот текст, поэтому утвердить его должен кто-то другой." : null,
        };
    }
}
