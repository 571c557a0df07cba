using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Puts the last look before readers see a text together.</summary>
public sealed class PublishPages(Editors editors, ChoiceReader choices, PublicationPages pages, TimeProvider clock)
{
    /// <param name="piece">The piece; its text is the one that would go out.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<PublishPage> PageAsync(Workpiece piece, CancellationToken cancellationToken)
    {
        var content = piece.Text.Content;
        var today = MoscowTime.Today(clock);
        var offered = await choices.ReadAsync([piece.Live?.Content, content], cancellationToken);
        return new PublishPage
        {
            Piece = piece,
            Today = today,
            Changes = piece.Live is { } live && piece.IsInWork ? [.. Versus.Compare(live.Content, content, offered).Where(f => f.Differs)] : [],
            Checks = await editors.ChecksAsync(piece, today, cancellationToken),
            Words = await pages.WordsAsync(Previews.DraftOf(content, piece.Kind, piece), cancellationToken),
            Contact = content.KeptFooter?.Name ?? offered.Contacts.FirstOrDefault(c => c.Id == content.PressContactId)?.Name,
        };
    }
}
