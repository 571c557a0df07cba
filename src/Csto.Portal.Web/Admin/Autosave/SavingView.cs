using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Presence;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>What the script of the editor needs to save by itself, as attributes of the form; see docs/saving.md.</summary>
/// <param name="Autosave">Where the form is sent while somebody writes.</param>
/// <param name="Presence">Where signs of life go; null before the piece is first saved.</param>
/// <param name="Compare">Where a copy of the browser is compared with what is stored; null before the piece is first saved.</param>
/// <param name="User">Whose copies in the browser may be offered.</param>
/// <param name="Here">Who else has the piece open, in words.</param>
/// <param name="Halted">Why nothing is saved by itself here, in words; null where it is.</param>
public sealed record SavingView(string Autosave, string? Presence, string? Compare, int? User, string Here, string? Halted)
{
    public static SavingView Of(EditorPage page, int? user, IReadOnlyList<Neighbour> here) => page.Piece is { } piece
        ? new(DeskLinks.Autosave(piece.Id), DeskLinks.Presence(piece.Id), DeskLinks.StateComparisons(piece.Id), user, Neighbours.InWords(here), WhyHalted(page))
        : new(DeskLinks.NewAutosave(PublicationAddress.Segment(page.Kind)), null, null, user, "", WhyHalted(page));

    /// <summary>What only a person may decide.</summary>
    private static string? WhyHalted(EditorPage page) => page switch
    {
        { Clashes: not null } => "Выберите, что оставить, и нажмите «Сохранить»: до того само ничего не сохранится",
        { Versus: not null } => "Сверьте тексты и нажмите «Сохранить»: до того само ничего не сохранится",
        { Piece.Text.State: EditionState.Approved } => "Текст утверждён: правка вернёт материал на проверку. Само это не сохраняется — нажмите «Сохранить», если правка нужна",
        { Piece.Text.State: EditionState.Scheduled } => "Материал ждёт выхода, его текст не меняется. Снимите его с расписания",
        _ => null,
    };
}
