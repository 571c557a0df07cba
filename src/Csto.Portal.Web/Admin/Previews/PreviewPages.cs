using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Previewing;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Previews;

/// <summary>Whom a link is for, as it was typed.</summary>
public sealed record PreviewForm
{
    public string? Recipient { get; init; }

    public string? Organisation { get; init; }

    public string? Days { get; init; }

    public static PreviewForm Empty => new() { Days = PreviewLink.UsualDays.ToString(CultureInfo.InvariantCulture) };

    public PreviewRequest Request => new(
        Recipient ?? "", Organisation, int.TryParse(Days, NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var days) ? days : null);
}

/// <summary>The links of a piece, and the form for another.</summary>
public sealed record PreviewsPage : DeskPage
{
    public required Workpiece Piece { get; init; }

    public required IReadOnlyList<PreviewCard> Links { get; init; }

    public required PreviewForm Form { get; init; }

    public override string Title => "Ссылки для просмотра";

    public override string Section => DeskLinks.Publications;

    public static Chip ChipOf(PreviewCard link) => link.End switch
    {
        null => new("Действует", "chip--live"),
        PreviewEnd.Expired => new("Срок истёк", "chip--old"),
        PreviewEnd.Revoked => new("Отозвана", "chip--gone"),
        PreviewEnd.Published => new("Текст вышел", "chip--old"),
        PreviewEnd.Superseded => new("Есть новая редакция", "chip--old"),
        PreviewEnd.Discarded => new("Текст в корзине", "chip--old"),
        PreviewEnd.IssuerLeft => new("Учётная запись отключена", "chip--gone"),
        _ => throw new ArgumentOutOfRangeException(nameof(link), link.End, null),
    };
}

/// <summary>A link, shown this once.</summary>
public sealed record PreviewIssuedPage(int PublicationId, PreviewIssue.Issued Issued, Uri Link) : DeskPage
{
    public override string Title => "Новая ссылка для просмотра";

    public override string Section => DeskLinks.Publications;
}
