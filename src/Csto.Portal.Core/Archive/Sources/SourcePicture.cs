namespace Csto.Portal.Core.Archive.Sources;

/// <summary>A picture that a page of HTML shows.</summary>
/// <param name="Addresses">As the page gives them, the likeliest original first: what the picture links to, then what is shown.</param>
/// <param name="Alt">For those who do not see it; may be empty.</param>
/// <param name="Caption">From its figure, its neighbour or its title; may be empty.</param>
public sealed record SourcePicture(IReadOnlyList<string> Addresses, string Alt, string Caption);

/// <summary>
/// Finds a file that lies beside a page. An address comes from a stranger: what leads out of the folder that is imported, by dots, by a link of the
/// file system or in any other way, is never opened.
/// </summary>
public static class BesidePage
{
    private const int Longest = 1000;

    /// <param name="page">The page's file.</param>
    /// <param name="root">The folder that is imported.</param>
    /// <param name="address">As the page gives it.</param>
    /// <returns>The file, or why there is none: a Russian phrase; <c>IsMissing</c> where it would be allowed and is not there.</returns>
    public static (string? Path, string? Reason, bool IsMissing) Find(string page, string root, string address)
    {
        if (WhyNot(address, out var relative) is { } reason)
            return (null, reason, false);
        root = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(root));
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(page)!, relative));
        if (!path.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return (null, "адрес ведёт за пределы папки, которую вносят", false);
        for (var part = path; part.Length > root.Length; part = System.IO.Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
                return (null, "на пути к файлу стоит символическая ссылка", false);
        }

        // Pipes and devices have no length, and opening one may wait for ever.
        return new FileInfo(path) is { Exists: true, Length: > 0 } ? (path, null, false) : (null, "рядом со страницей такого файла нет", true);
    }

    private static string? WhyNot(string address, out string relative)
    {
        relative = "";
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return "картинка встроена в саму страницу";
        var end = address.AsSpan().IndexOfAny('?', '#');
        var bare = (end < 0 ? address : address[..end]).Trim();
        if (bare.Length is 0 or > Longest)
            return "адрес пуст или слишком длинен";
        try
        {
            relative = Uri.UnescapeDataString(bare);
        }
        catch (UriFormatException)
        {
            return "адрес не читается";
        }

        return relative.Contains(':', StringComparison.Ordinal) || relative.StartsWith('/') || relative.Contains('\\', StringComparison.Ordinal)
            ? "адрес указывает на сайт, а не на файл рядом со страницей"
            : relative.Any(char.IsControl) ? "адрес не читается" : null;
    }
}
