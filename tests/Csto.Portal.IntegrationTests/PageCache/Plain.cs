using System.IO.Compression;
using System.Text;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>An answer without its coding.</summary>
internal static class Plain
{
    public static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
