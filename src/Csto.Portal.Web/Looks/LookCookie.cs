using Microsoft.Extensions.Primitives;

namespace Csto.Portal.Web.Looks;

/// <summary>Where a reader's browser keeps the look. It says nothing of who the reader is.</summary>
public static class LookCookie
{
    public const string Name = "vision";

    public static readonly TimeSpan Lasts = TimeSpan.FromDays(365);

    /// <summary>
    /// Reads the header by itself, since every request comes past here: one without cookies costs nothing. Of several cookies of the name the first counts;
    /// what is not exactly one of the looks is the ordinary one.
    /// </summary>
    /// <param name="cookies">The header <c>Cookie</c>.</param>
    public static Look Read(StringValues cookies)
    {
        for (var at = 0; at < cookies.Count; at++)
        {
            var rest = cookies[at].AsSpan();
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf(';');
                var cookie = (end < 0 ? rest : rest[..end]).Trim();
                if (cookie.StartsWith(Name, StringComparison.Ordinal) && cookie.Length > Name.Length && cookie[Name.Length] == '=')
                    return Look.TryParse(cookie[(Name.Length + 1)..], out var look) ? look : default;
                rest = end < 0 ? default : rest[(end + 1)..];
            }
        }

        return default;
    }
}
