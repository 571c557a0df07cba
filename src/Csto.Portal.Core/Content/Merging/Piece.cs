namespace Csto.Portal.Core.Content.Merging;

/// <summary>
/// One paragraph, heading, list item, footnote, table, fenced block of a Markdown text: what two people may change independently.
/// </summary>
/// <param name="Text">As it stands in the text, without the line end behind it.</param>
/// <param name="Gap">What stands between it and the next piece: line ends and blank lines; may be empty at the end of the text.</param>
internal readonly record struct Piece(string Text, string Gap);

/// <summary>A text taken apart: <see cref="Head"/> and every piece with its gap, put together, are the text to the byte.</summary>
/// <param name="Head">Blank lines before the first piece.</param>
internal sealed record PieceList(string Head, IReadOnlyList<Piece> Pieces)
{
    public override string ToString() => Head + string.Concat(Pieces.Select(p => p.Text + p.Gap));
}
