using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The last look before readers see it.</summary>
public sealed record PublishPage : DeskPage
{
    public required Workpiece Piece { get; init; }

    /// <summary>Moscow's calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What readers will see changed; empty where they see nothing yet.</summary>
    public required IReadOnlyList<ComparedField> Changes { get; init; }

    /// <summary>Everything that was looked at; nothing of it is left to mend where the page is shown.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    public bool IsBlocked => Checks.Any(check => check.State == CheckState.Blocking);

    /// <summary>May go out so; whoever publishes should have seen it.</summary>
    public IReadOnlyList<Check> Warnings => [.. Checks.Where(check => check.State == CheckState.Warning)];

    /// <summary>The text without its markup, files by their captions.</summary>
    public required string Words { get; init; }

    /// <summary>Who is printed under it; null for nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>Somebody saved another text while this page was open: it is shown before it goes out.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Nobody has approved the text: it can go out urgently only, with a reason.</summary>
    public bool IsUrgent => Piece.IsInWork && Piece.Text.State != EditionState.Approved;

    public string? Reason { get; init; }

    public override string Title => "Публикация";

    public override string Section => DeskLinks.Publications;

    public EditionContent Content => Piece.Text.Content;

    /// <summary>Where readers will find it; a number is added where another piece has the address.</summary>
    public string Address
    {
        get
        {
            var slug = Content.Slug ?? Piece.Address?.Slug ?? Slug.From(Content.Title);
            return Content.PublishedOn is { } day && slug.Length > 0 ? Links.Item(new(Piece.Kind, day, slug)) : "";
        }
    }

    public bool AddressMoves => Piece.Address is { } now && Piece.FirstLiveAt is not null && Address.Length > 0 && Links.Item(now) != Address;

    public bool IsOfAnotherDay => Content.PublishedOn != Today;
}

/// <summary>Taking a piece away from readers.</summary>
public sealed record UnpublishPage(Workpiece Piece) : DeskPage
{
    public string? Explanation { get; init; }

    /// <summary>The address of the piece that takes its place, as it was typed.</summary>
    public string? Instead { get; init; }

    public override string Title => "Снять с публикации";

    public override string Section => DeskLinks.Publications;
}

/// <summary>Throwing a draft away.</summary>
/// <param name="IsChanged">Somebody saved another text while this page was open.</param>
public sealed record DiscardPage(Workpiece Piece, bool IsChanged = false) : DeskPage
{
    public override string Title => "В корзину";

    public override string Section => DeskLinks.Publications;
}

/// <summary>Making a piece that was never live another kind of thing.</summary>
public sealed record KindPage(Workpiece Piece) : DeskPage
{
    public override string Title => "Вид материала";

    public override string Section => DeskLinks.Publications;
}
