using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

/// <summary>What the readers of the parts of one file share.</summary>
internal sealed class WordSource(WordLimits limits, WordStyles styles, WordNumbering numbering)
{
    private readonly Dictionary<(bool IsEndnote, string Id), int> numbers = [];

    public WordLimits Limits => limits;

    public WordStyles Styles => styles;

    public WordNumbering Numbering => numbering;

    public WordCounts Counts { get; init; } = new();

    public Passages Passages { get; } = new();

    public List<WordPicture> Pictures { get; } = [];

    /// <summary>The words of footnotes and endnotes.</summary>
    public Dictionary<(bool IsEndnote, string Id), Inlines> Notes { get; } = [];

    /// <summary>The notes the text refers to, in the order of their numbers from 1.</summary>
    public List<Inlines> Numbered { get; } = [];

    /// <summary>In the file; beyond the limit they are counted and not kept.</summary>
    public long Characters { get; private set; }

    public bool IsFull => Characters > limits.Characters;

    public int Cells { get; private set; }

    /// <summary>Grows with everything that is taken over or told of.</summary>
    public long Progress => Characters + Pictures.Count + Counts.TextBoxes + Counts.Charts + Counts.ExternalPictures
        + Counts.UnshowablePictures + Counts.LostPictures + Counts.Objects;

    public void Count(int characters) => Characters += characters;

    public void CountCells(int more)
    {
        if ((Cells += more) > limits.Cells)
            throw new WordRefusedException(WordRefusal.TooManyCells);
    }

    /// <summary>The number of a note; null where the file has no such note.</summary>
    public int? NumberOf(bool isEndnote, string? id)
    {
        if (id is null || !Notes.TryGetValue((isEndnote, id), out var words))
            return null;
        if (numbers.TryGetValue((isEndnote, id), out var number))
            return number;
        Numbered.Add(words);
        if (Numbered.Count > limits.Notes)
            throw new WordRefusedException(WordRefusal.TooManyNotes);
        return numbers[(isEndnote, id)] = Numbered.Count;
    }

    public void Add(WordPicture picture)
    {
        Pictures.Add(picture);
        if (Pictures.Count > limits.Pictures)
            throw new WordRefusedException(WordRefusal.TooManyPictures);
    }
}
