using System.Diagnostics;

namespace Csto.Portal.UnitTests.Search;

/// <summary>The reference program of the Snowball project.</summary>
internal static class Stemwords
{
    public const string Absent = "stemwords is not installed (Debian: libstemmer-tools).";

    public static readonly string? Program = ((string[])["/usr/bin/stemwords", "/usr/local/bin/stemwords"]).FirstOrDefault(File.Exists);

    /// <summary>The stem of each word, in their order.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string language, IReadOnlyCollection<string> words)
    {
        using var process = Process.Start(new ProcessStartInfo(Program!, ["-l", language, "-c", "UTF_8"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var answer = process.StandardOutput.ReadToEndAsync();
        foreach (var word in words)
            await process.StandardInput.WriteAsync(word + "\n");
        process.StandardInput.Close();
        return (await answer).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A fact that holds our stems against the reference; skipped, saying so, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhereStemwordsAttribute : FactAttribute
{
    public FactWhereStemwordsAttribute() => Skip = Stemwords.Program is null ? Stemwords.Absent : null;
}
