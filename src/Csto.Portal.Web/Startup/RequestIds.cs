namespace Csto.Portal.Web.Startup;

/// <summary>A name for a request, short enough to be read out over the telephone; the error page shows it, the log holds it.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Eight characters, none taken for another; a million requests a day repeat one within days, never within an hour.</summary>
    public static string New() => new(Random.Shared.GetItems<char>(Alphabet, 8));
}
