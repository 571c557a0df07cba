namespace Csto.Portal.Core.Notices;

/// <param name="SendsMail">Whether the operator has named a mail server; where not, no letter is written and notices are on the desk only.</param>
/// <param name="PublicBaseUrl">Scheme, host and port by which people reach the portal: the beginning of links in letters.</param>
public sealed record NoticeOptions(bool SendsMail, Uri PublicBaseUrl)
{
    /// <summary>Names of the roles that approve and answer for what goes out.</summary>
    public IReadOnlyList<string> EditorRoles { get; init; } = [];

    /// <summary>How many letters to subscribers go out in a minute at the most, of all nodes together.</summary>
    public int ReadersPerMinute { get; init; } = 300;

    /// <summary>The hour of Moscow's clock at which those who want one letter a day get it.</summary>
    public int DigestHour { get; init; } = 18;

    /// <param name="path">An absolute path of the portal, beginning with a slash.</param>
    public Uri Absolute(string path) => new(PublicBaseUrl, path);
}
