namespace Csto.Portal.Core.Archive.Word.Story;

/// <summary>What was met on the way through a file, for the report.</summary>
internal sealed class WordCounts
{
    public int Links { get; set; }
    public int BadLinks { get; set; }
    public int TextBoxes { get; set; }
    public int Inserted { get; set; }
    public int Deleted { get; set; }
    public int Moved { get; set; }
    public int Charts { get; set; }
    public int Objects { get; set; }
    public int ExternalPictures { get; set; }
    public int UnshowablePictures { get; set; }
    public int LostPictures { get; set; }
    public int Formulas { get; set; }
    public int UnknownSigns { get; set; }
    public int LayoutTables { get; set; }
    public int NestedTables { get; set; }
    public int MergedTables { get; set; }
    public int LongHeadings { get; set; }
    public int Chunks { get; set; }
    public bool HasContents { get; set; }
    public bool HasHidden { get; set; }
    public bool HasHeaders { get; set; }
    public bool HasColours { get; set; }
    public bool HasUnderlines { get; set; }
    public bool HasStruck { get; set; }
    public bool HasMacros { get; set; }
}
