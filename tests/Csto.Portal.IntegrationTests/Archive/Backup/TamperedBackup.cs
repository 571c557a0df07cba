using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Csto.Portal.Core.Archive.Backup;

namespace Csto.Portal.IntegrationTests.Archive.Backup;

/// <summary>A backup that says of itself that it is whole, and is another one.</summary>
internal static class TamperedBackup
{
    /// <summary>Changes entries and sets their check sums right, as somebody with bad intent or a mistake in the portal would.</summary>
    public static void Repack(string file, Func<string, bool> which, Func<string, string> change, int rows = 0)
    {
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
            Change(zip, which, change, rows);
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(stream.Length - 64);
        stream.Seek(-2, SeekOrigin.End);
        stream.Write([0, 0]);
        stream.Position = 0;
        BackupSeal.SetAsync(stream, SHA256.HashData(stream), default).IsCompletedSuccessfully.ShouldBeTrue();
    }

    private static void Change(ZipArchive zip, Func<string, bool> which, Func<string, string> change, int rows)
    {
        foreach (var name in zip.Entries.Select(e => e.FullName).Where(n => which(n) || (rows != 0 && n == BackupNames.Manifest)).ToList())
        {
            var text = Read(name);
            var old = Sum(text);
            text = name == BackupNames.Manifest && rows != 0
                ? Regex.Replace(
                    text,
                    "(?<before>\"name\": \"Publications\",\\s*\"rows\": )(?<rows>\\d+)",
                    m => m.Groups["before"].Value + (int.Parse(m.Groups["rows"].Value, CultureInfo.InvariantCulture) + rows),
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1))
                : change(text);
            Write(name, text);
            Write(BackupNames.Sums, Read(BackupNames.Sums).Replace(old, Sum(text), StringComparison.Ordinal));
        }

        string Read(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }

        void Write(string name, string text)
        {
            zip.GetEntry(name)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
