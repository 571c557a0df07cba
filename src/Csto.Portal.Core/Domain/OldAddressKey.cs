using System.Globalization;
using System.Text;

namespace Csto.Portal.Core.Domain;

/// <summary>
/// An address of the old site in the one form by which it is found: without scheme, host and fragment; percent-encoding read as UTF-8, else as windows-1251;
/// lower case; no doubled and no trailing slashes; parameters by name, without the marks that letters and networks add to links. White space, control and
/// format signs are written <c>%XX</c> of UTF-8, so that nothing in it deceives the eye or breaks a line.
/// </summary>
public sealed class OldAddressKey
{
    private const string Marks = "utm_";

    private static readonly HashSet<string> OtherMarks =
        ["yclid", "gclid", "fbclid", "ysclid", "_openstat", "from", "ref", "roistat", "_ga", "_gl", "mc_cid", "mc_eid", "clear_cache", "bitrix_include_areas"];

    /// <summary>What the old site and its like name their pages by; other parameters matter where a known old address has them.</summary>
    private static readonly HashSet<string> Telling =
    [
        "id", "element_id", "section_id", "iblock_id", "element_code", "section_code", "code", "page", "pageid", "page_id", "p", "cat", "category", "news",
        "news_id", "newsid", "article", "item", "itemid", "doc", "docid", "document", "mid", "sid", "nid", "cid", "tid", "rid", "n", "view", "option", "task",
        "type", "lang", "year", "month", "day", "date",
    ];

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private readonly IReadOnlyList<(string Name, string Value)> _parameters;

    private OldAddressKey(string path, IReadOnlyList<(string Name, string Value)> parameters)
    {
        (Path, _parameters) = (path, parameters);
        var query = string.Join('&', parameters.Select(p => p.Value.Length == 0 ? p.Name : $"{p.Name}={p.Value}"));
        Text = (query.Length == 0 ? path : $"{(path.Length == 0 ? "/" : path)}?{query}").TrimEnd('/');
        Parameters = parameters.Count == 0 ? null : string.Join('&', parameters.Select(p => p.Name));
    }

    /// <summary>The path alone; empty for the root.</summary>
    public string Path { get; }

    /// <summary>As it is stored and compared (ordinal); empty for the root without parameters.</summary>
    public string Text { get; }

    /// <summary>Names of the parameters, as <see cref="Redirect.Parameters"/> has them; null for none.</summary>
    public string? Parameters { get; }

    public IEnumerable<string> Names => _parameters.Select(p => p.Name);

    /// <summary>Whether it can be stored: it is neither the front page nor longer than the column.</summary>
    public bool IsStorable => Text.Length is > 0 and <= Redirect.LongestPath && (Parameters?.Length ?? 0) <= LongestParameters;

    /// <summary>Of <see cref="Redirect.Parameters"/>.</summary>
    public const int LongestParameters = 200;

    /// <summary>Reads a path with or without a query, or a whole URL; null where it is neither.</summary>
    public static OldAddressKey? Parse(string address)
    {
        address = WithoutHost(address.Trim());
        if (address.Any(char.IsSurrogate))
            address = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(address)); // halves of pairs cannot be compared
        if (address.Length == 0 || address[0] != '/')
            return null;
        var end = address.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0)
            address = address[..end];
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? address : address[..mark];
        return new(PathOf(path), mark < 0 ? [] : ParametersOf(address[(mark + 1)..]));
    }

    /// <summary>The host of a whole URL in lower case; null where the address is a path.</summary>
    public static string? HostOf(string address)
    {
        address = address.Trim();
        var start = SchemeEnd(address);
        if (start == 0)
            return null;
        var end = address.AsSpan(start).IndexOfAny("/?#");
        var authority = end < 0 ? address[start..] : address.Substring(start, end);
        return authority.Split('@')[^1].Split(':')[0].ToLowerInvariant();
    }

    /// <summary>What tells one page from another in a request: parameters of known names and of those that known old addresses have.</summary>
    /// <param name="known">Names in lower case.</param>
    public OldAddressKey Telltale(IReadOnlySet<string> known) =>
        _parameters.Count == 0 ? this : new(Path, [.. _parameters.Where(p => Telling.Contains(p.Name) || known.Contains(p.Name))]);

    /// <summary>The same with the parameters of these names only; null where it has not all of them.</summary>
    public OldAddressKey? With(IReadOnlyCollection<string> names)
    {
        var kept = _parameters.Where(p => names.Contains(p.Name)).ToList();
        return kept.Count == names.Count ? new(Path, kept) : null;
    }

    public override string ToString() => Text;

    private static string WithoutHost(string address)
    {
        var start = SchemeEnd(address);
        if (start == 0)
            return address;
        var path = address.AsSpan(start).IndexOfAny("/?#");
        return path < 0 ? "/" : address[start + path] == '/' ? address[(start + path)..] : "/" + address[(start + path)..];
    }

    /// <summary>Where the host begins: behind <c>http://</c> or <c>https://</c>; 0 where there is no scheme.</summary>
    private static int SchemeEnd(string address)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["http://", "https://"])
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length;
        }

        return 0;
    }

    private static string PathOf(string path)
    {
        var clean = Clean(Decode(path, plusIsSpace: false));
        var text = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            if (c != '/' || text.Length == 0 || text[^1] != '/')
                _ = c switch { '?' => text.Append("%3f"), '#' => text.Append("%23"), _ => text.Append(c) };
        }

        return text.ToString().TrimEnd('/');
    }

    private static List<(string Name, string Value)> ParametersOf(string query)
    {
        var found = new List<(string Name, string Value)>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Clean(Decode(sign < 0 ? pair : pair[..sign], plusIsSpace: true));
            if (name.Length == 0 || name.StartsWith(Marks, StringComparison.Ordinal) || OtherMarks.Contains(name) || found.Exists(p => p.Name == name))
                continue;
            found.Add((Escape(name), sign < 0 ? "" : Escape(Clean(Decode(pair[(sign + 1)..], plusIsSpace: true)))));
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return found;
    }

    /// <summary>What would be read otherwise the next time.</summary>
    private static string Escape(string text) => text.AsSpan().IndexOfAny("&#+") < 0
        ? text
        : text.Replace("&", "%26", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace("+", "%2b", StringComparison.Ordinal);

    private static string Decode(string text, bool plusIsSpace)
    {
        if (plusIsSpace)
            text = text.Replace('+', ' ');
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                i += 2;
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, 2)));
                i++;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        try
        {
            return Utf8.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return Windows1251.GetString([.. bytes]);
        }
    }

    private static string Clean(string text)
    {
        var lower = text.IsNormalized() ? text.ToLowerInvariant() : text.Normalize().ToLowerInvariant();
        if (!lower.Any(IsUnseen))
            return lower;
        var clean = new StringBuilder(lower.Length);
        foreach (var c in lower)
        {
            if (!IsUnseen(c))
            {
                clean.Append(c);
                continue;
            }

            foreach (var one in Encoding.UTF8.GetBytes([c]))
                clean.Append(CultureInfo.InvariantCulture, $"%{one:x2}");
        }

        return clean.ToString();
    }

    private static bool IsUnseen(char c) => c == '\\' || char.IsWhiteSpace(c) || char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
