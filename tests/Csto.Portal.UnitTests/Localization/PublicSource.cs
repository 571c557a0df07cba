using System.Text.RegularExpressions;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Localization;

/// <summary>A source file of the public side without its comments.</summary>
internal static partial class PublicSource
{
    /// <summary>Folders that readers see. The desk, the command line, letters and logs speak Russian.</summary>
    public static readonly string[] Folders = ["Site", "Shared", "Looks", "Feeds", "Api", "PageCache", "Localization"];

    private static readonly string Web = Repository.Path("src", "Csto.Portal.Web");

    /// <summary>Path from the project's folder, with slashes, and text.</summary>
    public static IEnumerable<(string Path, string Text)> All() => Folders
        .Select(folder => Path.Combine(Web, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories))
        .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml")
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetRelativePath(Web, path).Replace('\\', '/'), WithoutComments(File.ReadAllText(path), path)));

    public static string WithoutComments(string text, string path)
    {
        text = RazorComment().Replace(text, "");
        return path.EndsWith(".cs", StringComparison.Ordinal)
            ? StringOrComment().Replace(text, match => match.Value[0] == '/' ? "" : match.Value)
            : text;
    }

    public static bool HoldsCyrillic(string text) => Cyrillic().IsMatch(text);

    /// <summary>The lines that do.</summary>
    public static IEnumerable<string> Cyrillics(string text) => text.Split('\n').Where(HoldsCyrillic).Select(line => line.Trim());

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, 10_000)]
    private static partial Regex RazorComment();

    /// <summary>Strings first, so that <c>//</c> in an address begins no comment.</summary>
    [GeneratedRegex("""(?<raw>"{3,}).*?\k<raw>|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|//[^\n]*|/\*.*?\*/""", RegexOptions.Singleline, 10_000)]
    private static partial Regex StringOrComment();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 10_000)]
    private static partial Regex Cyrillic();
}
