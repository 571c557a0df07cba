using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive;

/// <summary>What became of one item. Written to the report by name, so members are never renamed.</summary>
public enum ImportOutcome
{
    /// <summary>A new publication, live at once under its dateline.</summary>
    Made,

    /// <summary>Imported before, and the page brings nothing new.</summary>
    FoundAgain,

    /// <summary>Imported before without its date or its whole text, which this page brings.</summary>
    Completed,

    /// <summary>A new draft: something is missing that only a person can supply.</summary>
    ForReview,

    /// <summary>Edited in the portal since it was imported, and left as it is.</summary>
    KeptEdited,

    /// <summary>Not imported.</summary>
    Refused,
}

/// <param name="Outcome">What became of it.</param>
/// <param name="Kind">News, speech or statement.</param>
/// <param name="Title">As imported.</param>
/// <param name="Date">The dateline the page gives, a calendar date in Moscow.</param>
/// <param name="DatedBy">Where the date was found.</param>
/// <param name="IsWhole">The page's article, not an entry of its column.</param>
/// <param name="PublicationId">Null where there is none (yet).</param>
/// <param name="Address">Path of the live text.</param>
/// <param name="Reason">A Russian sentence: what is missing, or why not.</param>
public sealed record ItemReport(
    ImportOutcome Outcome,
    PublicationKind Kind,
    string Title,
    DateOnly? Date,
    DateEvidence DatedBy,
    bool IsWhole,
    int? PublicationId,
    string? Address,
    string? Reason)
{
    /// <summary>What became of the pictures of its text; empty where the text was not written.</summary>
    public IReadOnlyList<PictureReport> Pictures { get; init; } = [];

    /// <summary>Addresses its page had on the old site; empty where the page does not say.</summary>
    public IReadOnlyList<OldAddressReport> OldAddresses { get; init; } = [];
}

/// <param name="File">The path as given, with what lies below it.</param>
/// <param name="Encoding">The encoding the file was read in; null where it was not read.</param>
/// <param name="Refusal">Why nothing of the file came in; null where it did.</param>
/// <param name="Items">In the order of the page.</param>
/// <param name="Unplaced">Lines of the page that belong to nothing and were left out.</param>
public sealed record FileReport(
    string File, string? Encoding, Refusal? Refusal, IReadOnlyList<ItemReport> Items, IReadOnlyList<string> Unplaced)
{
    public static FileReport Refused(string file, Refusal refusal, string? encoding = null) => new(file, encoding, refusal, [], []);
}

/// <summary>Counts of items by outcome, and of files.</summary>
public sealed record ImportTotals(
    int Files, int FilesRefused, int Made, int FoundAgain, int Completed, int ForReview, int KeptEdited, int Refused)
{
    public int PicturesTaken { get; init; }

    public int PicturesRefused { get; init; }

    public int PicturesMissing { get; init; }
}

/// <param name="DryRun">True when nothing was written.</param>
/// <param name="Interrupted">True when the run was stopped before its end; what is reported is in the portal, whole.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="FinishedAt">UTC.</param>
/// <param name="Totals">The table at the end of the run.</param>
/// <param name="Contacts">Press contacts the pages print, one for each person; since when and until when they answered no page tells.</param>
/// <param name="Files">One entry for each file met, in order.</param>
public sealed record ImportReport(
    bool DryRun,
    bool Interrupted,
    DateTime StartedAt,
    DateTime FinishedAt,
    ImportTotals Totals,
    IReadOnlyList<ContactFooter> Contacts,
    IReadOnlyList<FileReport> Files)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Whether a file or an item did not come in.</summary>
    public bool HasRefusals => Totals.FilesRefused + Totals.Refused > 0;

    /// <summary>Names in camel case, instants in ISO 8601, Russian unescaped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static ImportTotals Count(IReadOnlyList<FileReport> files)
    {
        var outcomes = files.SelectMany(f => f.Items).CountBy(i => i.Outcome).ToDictionary();
        var pictures = files.SelectMany(f => f.Items).SelectMany(i => i.Pictures).CountBy(p => p.Outcome).ToDictionary();
        int Of(ImportOutcome outcome) => outcomes.GetValueOrDefault(outcome);
        return new(
            files.Count,
            files.Count(f => f.Refusal is not null),
            Of(ImportOutcome.Made),
            Of(ImportOutcome.FoundAgain),
            Of(ImportOutcome.Completed),
            Of(ImportOutcome.ForReview),
            Of(ImportOutcome.KeptEdited),
            Of(ImportOutcome.Refused))
        {
            PicturesTaken = pictures.GetValueOrDefault(PictureOutcome.Taken),
            PicturesRefused = pictures.GetValueOrDefault(PictureOutcome.Refused),
            PicturesMissing = pictures.GetValueOrDefault(PictureOutcome.Missing),
        };
    }
}
