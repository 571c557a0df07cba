using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Translations;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Translations;

/// <param name="Languages">Of the portal.</param>
/// <param name="Other">As it was typed.</param>
public sealed record TranslationsPage(TranslationCard Card, IReadOnlyList<string> Languages, bool MayPublish, string? Other = null) : DeskPage
{
    public override string Title => "Языки и переводы";

    public override string Section => DeskLinks.Publications;

    /// <summary>That an original is not translated into yet.</summary>
    public IEnumerable<string> Missing => Card.Original is null
        ? Languages.Where(language => language != Card.Piece.Language && Card.Translations.All(t => t.Language != language))
        : [];

    /// <summary>What readers and colleagues see of it.</summary>
    public static IEnumerable<Chip> Chips(LinkedPiece piece)
    {
        if (piece.State is { } state)
            yield return Chip.Of(state);
        if (piece.Visibility == Visibility.Live)
            yield return Chip.Of(EditionState.Live);
        if (piece.IsBehind)
            yield return Chip.Behind;
    }

    public static string NameOf(LinkedPiece piece) => piece.Title.Length > 0 ? piece.Title : "Без заголовка";
}
