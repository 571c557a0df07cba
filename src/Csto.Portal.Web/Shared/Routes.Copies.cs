namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    /// <summary>The words of a publication to take along: <c>/text</c> to read and copy, the rest as <see cref="CopyFormat"/> says.</summary>
    public const string Copy = Item + @"/{copy:regex(^text(\.(html|txt|md|docx))?$)}";

    private const string TablePart = @"/{table:regex(^list\.(csv|docx)$)}";

    /// <summary>The whole of a list, as a table.</summary>
    public const string ListTable = List + TablePart;
    public const string YearTable = Year + TablePart;
    public const string MonthTable = Month + TablePart;
    public const string DayTable = Day + TablePart;
    public const string PersonTable = Person + TablePart;
    public const string TopicTable = Topic + TablePart;
    public const string SearchTable = Search + TablePart;

    /// <summary>Reads the last part of the address of a copy.</summary>
    public static CopyFormat CopyOf(string copy) => copy.ToLowerInvariant() switch
    {
        "text" => CopyFormat.Text,
        "text.html" => CopyFormat.Html,
        "text.txt" => CopyFormat.TextFile,
        "text.md" => CopyFormat.Markdown,
        _ => CopyFormat.Word,
    };

    /// <summary>Reads the last part of the address of a table.</summary>
    public static TableFormat TableOf(string table) => table.EndsWith("csv", StringComparison.OrdinalIgnoreCase) ? TableFormat.Csv : TableFormat.Word;
}
