using Csto.Portal.Core.Archive.Word.Package;

namespace Csto.Portal.Core.Archive.Word.Text;

internal abstract record WordBlock;

/// <summary>A paragraph of words.</summary>
internal sealed record TextBlock(Inlines Words) : WordBlock
{
    /// <summary>1 to 9; 0 for an ordinary paragraph.</summary>
    public int Heading { get; init; }

    public StyleRole Role { get; init; }

    public string? Align { get; init; }

    public bool IsPlain => Heading == 0 && Role == StyleRole.None;
}

internal sealed record ItemBlock(Inlines Words, int Level, ListMark Mark) : WordBlock;

/// <param name="Words">Everything in the cell in one line.</param>
internal sealed record Cell(Inlines Words, string? Align);

/// <param name="Rows">Of one length, at least one row and two columns.</param>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<Cell>> Rows) : WordBlock;

internal sealed record PictureBlock(WordPicture Picture) : WordBlock;
