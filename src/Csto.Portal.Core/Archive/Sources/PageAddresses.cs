using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Sources;

/// <summary>
/// What address a page had on the old site, as far as its file says: the link <c>canonical</c>, <c>og:url</c>, the remark <c>saved from url</c> of browsers, and
/// where it lies in a copy made by wget or HTTrack, below a folder named as the site's host. Plain text says nothing.
/// </summary>
public static partial class PageAddresses
{
    /// <summary>Of the text looked at: heads of pages are of some kilobytes.</summary>
    private const int HeadLength = 256 * 1024;

    private static readonly HashSet<string> Zones =
        new(StringComparer.OrdinalIgnoreCase) { "ru", "su", "org", "com", "net", "int", "info", "gov", "eu", "am", "by", "kg", "kz", "tj", "xn--p1ai" };

    /// <summary>In the order of trust, without repetitions; the front page of the old site is none.</summary>
    /// <param name="text">Of the page.</param>
    /// <param name="path">Of its file.</param>
    /// <param name="root">The folder that is imported.</param>
    public static IReadOnlyList<OldAddressKey> Of(string text, string path, string root) => !HtmlLines.IsHtml(text)
        ? []
        :
        [
            .. FromHead(text).Append(FromMirror(path, root)).OfType<string>().Select(OldAddressKey.Parse).OfType<OldAddressKey>()
                .Where(key => key.IsStorable).DistinctBy(key => key.Text, StringComparer.Ordinal),
        ];

    private static IEnumerable<string?> FromHead(string text)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        var body = head.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        if (body >= 0)
            head = head[..body];
        using var document = new HtmlParser().ParseDocument(head);
        yield return Whole(document.QuerySelector<IHtmlLinkElement>("link[rel~=canonical]")?.GetAttribute("href"));
        yield return Whole(document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        yield return SavedFrom().Match(head) is { Success: true } saved ? saved.Groups["url"].Value : null;
    }

    /// <summary>Relative to what, a page does not say.</summary>
    private static string? Whole(string? address) => address?.Trim() is { Length: > 0 } text && (text[0] == '/' || OldAddressKey.HostOf(text) is not null)
        ? text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text
        : null;

    private static string? FromMirror(string path, string root)
    {
        var below = Path.GetRelativePath(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root)) ?? root, path).Split(Path.DirectorySeparatorChar);
        var host = Array.FindLastIndex(below, below.Length - 2, part => Host().IsMatch(part) && Zones.Contains(part.Split('.')[^1].Split('+')[0]));
        return host < 0 ? null : $"/{string.Concat(below[(host + 1)..^1].Select(folder => folder + "/"))}{NameOf(below[^1])}";
    }

    /// <summary>What stood behind the last slash. Copies write <c>@</c> for the question mark on some systems, and add <c>.html</c> to what has it not.</summary>
    private static string NameOf(string file)
    {
        var at = file.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0 && file.IndexOf('=', at) > 0 && !file.Contains('?', StringComparison.Ordinal))
            file = $"{file[..at]}?{file[(at + 1)..]}";
        if (AddedEnding().Match(file) is { Success: true } added)
            file = file[..added.Index];
        return Index().Replace(file, "", 1);
    }

    [GeneratedRegex(@"<!-- saved from url=\(\d+\)(?<url>https?://\S{1,2000}) -->", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z0-9-]{2,}(\+\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<=\?.*|\.(?:php|aspx?|jsp|cgi|phtml))\.html?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AddedEnding();

    [GeneratedRegex(@"^index\.html?(?=$|\?)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Index();
}
