using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>A piece that lies in the bin.</summary>
public sealed record BinPage(Workpiece Piece) : DeskPage
{
    public override string Title => Piece.Text.Content.Title is { Length: > 0 } title ? title : "Без заголовка";

    public override string Section => DeskLinks.Publications;
}
