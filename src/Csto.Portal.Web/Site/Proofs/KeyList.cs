using System.Text.Json;
using System.Text.Json.Serialization;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Proofs;

/// <summary>
/// The list of public keys as docs/authenticity.md describes it: <c>{"keys":[{"id","algorithm","curve","from","to","revokedFrom","pem"}]}</c>; instants in UTC
/// by RFC 3339, <c>to</c> and <c>revokedFrom</c> left out where there is none, the newest key first.
/// </summary>
internal static class KeyList
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write(IReadOnlyList<PublicKey> keys) => JsonSerializer.SerializeToUtf8Bytes(
        new Listed([.. keys.Select(k => new Entry(k.Id, "ECDSA with SHA-256", "P-256", Instant(k.From), Instant(k.To), Instant(k.RevokedFrom), Links.Key(k.Id)))]), Options);

    private static string? Instant(DateTime? utc) =>
        utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Listed(IReadOnlyList<Entry> Keys);

    private sealed record Entry(string Id, string Algorithm, string Curve, string? From, string? To, string? RevokedFrom, string Pem);
}
