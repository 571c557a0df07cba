using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>
/// Decides which addresses an editor's text may lead to: http, https, mailto, tel, and addresses that begin with one slash.
/// Takes the address as Markdig hands it over, with entities and backslashes already resolved. What a browser would read
/// differently from us (a backslash, a control character, a name before <c>@</c>) is refused, not repaired.
/// </summary>
internal static class SafeAddress
{
    /// <summary>Longer ones do not work everywhere, and one definition repeated by many links would swell the page.</summary>
    private const int MaxLength = 2000;

    private const string UnescapedInUrl = "-_.~:/?#[]@!$&'()*+,;=%";

    public static bool TryLink(string? address, [NotNullWhen(true)] out string? safe) =>
        TryWeb(address, out safe) || TryMailOrPhone(address, out safe);

    /// <summary>For images and links alike: http, https, or a path of this site.</summary>
    public static bool TryWeb(string? address, [NotNullWhen(true)] out string? safe)
    {
        safe = null;
        if (address is not { Length: > 0 and <= MaxLength } || address.Any(IsDisguise))
            return false;

        if (address[0] == '/')
        {
            safe = address.StartsWith("//", StringComparison.Ordinal) ? null : Escape(address);
            return safe is not null;
        }

        if (!IsExternal(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || !TryHost(uri, out var host))
            return false;

        var rest = address.IndexOfAny(['/', '?', '#'], address.IndexOf("://", StringComparison.Ordinal) + 3);
        safe = $"{uri.Scheme}://{host}{Port(uri)}{(rest < 0 ? "" : Escape(address[rest..]))}";
        return true;
    }

    public static bool IsExternal(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A <c>tel:</c> address of a number as people write it.</summary>
    public static string Phone(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return number.AsSpan().TrimStart().StartsWith('+') ? $"tel:+{digits}" : $"tel:{digits}";
    }

    /// <summary>The host as it goes over the network. A name that is none there may become another one on the way: «＜» turns into «&lt;».</summary>
    private static bool TryHost(Uri uri, [NotNullWhen(true)] out string? host)
    {
        try
        {
            host = uri.IdnHost;
        }
        catch (UriFormatException)
        {
            host = null;
        }

        return host is { Length: > 0 } && Uri.CheckHostName(host) != UriHostNameType.Unknown;
    }

    private static bool TryMailOrPhone(string? address, [NotNullWhen(true)] out string? safe)
    {
        safe = null;
        if (address is not { Length: > 0 and <= MaxLength } || address.Any(IsDisguise))
            return false;

        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            var mailbox = address["mailto:".Length..];
            var isOneLine = !mailbox.Contains("%0", StringComparison.OrdinalIgnoreCase);
            safe = isOneLine && mailbox.IndexOf('@', StringComparison.Ordinal) > 0 ? "mailto:" + Escape(mailbox) : null;
        }
        else if (address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            var number = address["tel:".Length..];
            var isNumber = number.Any(char.IsAsciiDigit) && number.All(c => char.IsAsciiDigit(c) || "+-.() ".Contains(c, StringComparison.Ordinal));
            safe = isNumber ? Phone(number) : null;
        }

        return safe is not null;
    }

    private static bool IsDisguise(char c) =>
        c is '\\' or '\u2028' or '\u2029' || char.IsControl(c) || (c != ' ' && char.IsWhiteSpace(c))
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Port(Uri uri) => uri.IsDefaultPort ? "" : $":{uri.Port.ToString(CultureInfo.InvariantCulture)}";

    private static string Escape(string part)
    {
        var escaped = new StringBuilder(part.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || UnescapedInUrl.Contains((char)rune.Value, StringComparison.Ordinal)))
                escaped.Append((char)rune.Value);
            else
                foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                    escaped.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
