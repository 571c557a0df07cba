using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>In which forms the words of a publication are taken along.</summary>
public enum CopyFormat
{
    /// <summary>Plain text, shown.</summary>
    Text,

    /// <summary>HTML without styles and classes, for the clipboard.</summary>
    Html,

    /// <summary>The plain text as a file.</summary>
    TextFile,

    /// <summary>The portal's Markdown.</summary>
    Markdown,

    /// <summary>A Word document.</summary>
    Word,
}

/// <summary>In which forms a list is taken along.</summary>
public enum TableFormat
{
    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>A Word document.</summary>
    Word,
}

public static partial class Links
{
    /// <summary>The words of a publication.</summary>
    public static string Copy(PublicationAddress address, CopyFormat format) => address.Path + format switch
    {
        CopyFormat.Text => "/text",
        CopyFormat.Html => "/text.html",
        CopyFormat.TextFile => "/text.txt",
        CopyFormat.Markdown => "/text.md",
        CopyFormat.Word => "/text.docx",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The whole of a list as a table.</summary>
    /// <param name="list">The address of its first page, ending with a slash.</param>
    public static string Table(string list, TableFormat format) => list + NameOf(format);

    /// <summary>What a question to the search finds, as a table.</summary>
    public static string TableOf(SearchRequest request, TableFormat format) =>
        $"{Search}/{NameOf(format)}{SearchFor(request with { Page = 1 })[Search.Length..]}";

    private static string NameOf(TableFormat format) => format == TableFormat.Csv ? "list.csv" : "list.docx";
}
