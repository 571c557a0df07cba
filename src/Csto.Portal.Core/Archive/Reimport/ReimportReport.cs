using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>What became of one publication of an export. Written to the report by name, so members are never renamed.</summary>
public enum ReimportOutcome
{
    /// <summary>It was not here and now is.</summary>
    Made,

    /// <summary>It is here, the same in everything.</summary>
    Same,

    /// <summary>It is here and differs: people changed it since, here or in the file. Left as it is.</summary>
    KeptChanged,

    /// <summary>Not imported.</summary>
    Refused,
}

/// <param name="File">Path within the export.</param>
/// <param name="Title">Null where the file could not be read.</param>
/// <param name="PublicationId">Null where there is none (yet).</param>
/// <param name="Note">A Russian sentence: why not, or what is different on purpose.</param>
public sealed record ReimportItem(ReimportOutcome Outcome, string File, string? Title, int? PublicationId, string? Note);

/// <param name="DryRun">True when nothing was written.</param>
/// <param name="Interrupted">True when the run was stopped before its end; what is reported is in the portal, whole.</param>
/// <param name="Failure">Why nothing at all came in: a Russian sentence; null where something did.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="FinishedAt">UTC.</param>
/// <param name="CardsMade">Topics, persons, contacts and sections that were made: Russian phrases.</param>
/// <param name="CardsKept">Those that differ here and were left alone.</param>
/// <param name="Items">One for each publication of the export, in the order of the files.</param>
public sealed record ReimportReport(
    bool DryRun,
    bool Interrupted,
    string? Failure,
    DateTime StartedAt,
    DateTime FinishedAt,
    IReadOnlyList<string> CardsMade,
    IReadOnlyList<string> CardsKept,
    IReadOnlyList<ReimportItem> Items)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool HasRefusals => Items.Any(i => i.Outcome == ReimportOutcome.Refused);

    public int Count(ReimportOutcome outcome) => Items.Count(i => i.Outcome == outcome);

    /// <summary>Names in camel case, instants in ISO 8601, Russian unescaped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
