using System.Text.Encodings.Web;
using System.Text.Json;

namespace Csto.Portal.Core.Archive.Backup;

/// <param name="Name">The table.</param>
/// <param name="Rows">How many rows it had.</param>
/// <param name="Last">The highest number ever given in it; 0 where its key is no number.</param>
public sealed record BackedUpTable(string Name, long Rows, long Last);

/// <summary><c>manifest.json</c>: what a backup holds.</summary>
/// <param name="Format">Always <see cref="TheFormat"/>.</param>
/// <param name="Version">Of the format.</param>
/// <param name="Portal">The version of the portal that made it.</param>
/// <param name="Made">UTC instant of the data.</param>
/// <param name="Engine">Of the database it was read from; it can be restored into any.</param>
/// <param name="Schema">Names of the migrations the tables have, in their order.</param>
/// <param name="Generation">What readers saw.</param>
/// <param name="Tables">All tables, also those whose rows are left out.</param>
/// <param name="Files">How many files of the media folder.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Lost">Files the database names that could not be read whole, with the reason in Russian.</param>
public sealed record BackupManifest(
    string Format,
    int Version,
    string Portal,
    DateTime Made,
    string Engine,
    IReadOnlyList<string> Schema,
    long Generation,
    IReadOnlyList<BackedUpTable> Tables,
    int Files,
    long Bytes,
    IReadOnlyList<LostFile> Lost)
{
    public const string TheFormat = "csto-portal-backup";
    public const int TheVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How many rows the table has; 0 for one that is not in it.</summary>
    public long RowsOf(string table) => Tables.FirstOrDefault(t => t.Name == table)?.Rows ?? 0;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="BrokenBackupException">It is no manifest, or one of a later portal.</exception>
    public static BackupManifest Parse(byte[] json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(json, Options);
            if (manifest is not { Format: TheFormat, Schema: not null, Tables: not null, Lost: not null })
                throw new BrokenBackupException("это не резервная копия портала");
            if (manifest.Version != TheVersion)
                throw new BrokenBackupException($"копия записана в формате версии {manifest.Version}, эта версия портала читает только {TheVersion}; возьмите версию портала, которой копия сделана");
            return manifest;
        }
        catch (JsonException)
        {
            throw new BrokenBackupException("её опись повреждена");
        }
    }
}

/// <param name="Name">Of the entry of the backup.</param>
/// <param name="FileName">As the press office knows the file.</param>
/// <param name="Problem">What is wrong, in Russian.</param>
public sealed record LostFile(string Name, string FileName, string Problem);

/// <summary>The file is no whole backup.</summary>
/// <param name="message">Why, in Russian; continues «Копия не принята:».</param>
public sealed class BrokenBackupException(string message) : Exception(message);

/// <summary>It cannot be done as things stand; nothing has been changed.</summary>
/// <param name="message">Why and what to do, whole sentences in Russian.</param>
public sealed class BackupRefusedException(string message) : Exception(message);
