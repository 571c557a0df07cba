using System.Net;
using System.Text.Json;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>The protocol of uploads in parts, as the script of the library speaks it.</summary>
internal sealed class PartsDesk(HttpClient client, string token)
{
    private const string Address = "/admin/media/parts";
    private const string Key = "0123456789abcdef0123456789abcdef";

    public static async Task<PartsDesk> OpenAsync(HttpClient client) => new(
        client, (await client.GetPageAsync("/admin/media")).QuerySelector("form.upload input[type=hidden]")!.GetAttribute("value")!);

    public async Task<(HttpStatusCode Status, string Id, long Offset, string? Problem)> BeginAsync(string name, long size, string key = Key) => await ReadAsync(
        await SendAsync(HttpMethod.Post, "", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["name"] = name, ["size"] = $"{size}", ["key"] = key })));

    public async Task<(HttpStatusCode Status, string Id, long Offset, string? Problem)> AppendAsync(string id, long offset, byte[] part) =>
        await ReadAsync(await SendAsync(HttpMethod.Patch, $"/{id}?offset={offset}", new ByteArrayContent(part)));

    /// <summary>Breaks off in the middle: the server gets some of the part and never its end.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="offset">Where the part belongs.</param>
    /// <param name="part">What is sent of it.</param>
    /// <param name="hasCome">Whether the server has written of it.</param>
    public async Task AppendBrokenAsync(string id, long offset, byte[] part, Func<bool> hasCome)
    {
        try
        {
            using var answer = await SendAsync(HttpMethod.Patch, $"/{id}?offset={offset}", new BrokenContent(part, hasCome));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // As meant.
        }
    }

    public async Task<(HttpStatusCode Status, string Id, long Offset, string? Problem)> ShowAsync(string id) =>
        await ReadAsync(await SendAsync(HttpMethod.Get, $"/{id}", null));

    public async Task<(HttpStatusCode Status, JsonElement Answer)> FinishAsync(string id)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"/{id}/completion", new FormUrlEncodedContent([]));
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? await JsonAsync(answer) : default);
    }

    public async Task<HttpStatusCode> DropAsync(string id)
    {
        using var answer = await SendAsync(HttpMethod.Delete, $"/{id}", null);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, Address + path) { Content = content };
        request.Headers.Add("X-Form-Token", token);
        return await client.SendAsync(request);
    }

    private static async Task<(HttpStatusCode Status, string Id, long Offset, string? Problem)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            if (answer.Content.Headers.ContentType?.MediaType != "application/json")
                return (answer.StatusCode, "", 0, null);
            var json = await JsonAsync(answer);
            return (answer.StatusCode, json.GetProperty("id").GetString()!, json.GetProperty("offset").GetInt64(), json.GetProperty("problem").GetString());
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private sealed class BrokenContent(byte[] part, Func<bool> hasCome) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(part);
            await stream.FlushAsync();
            while (!hasCome())
                await Task.Yield();
            throw new IOException("The connection is lost.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = part.Length * 2;
            return true;
        }
    }
}
