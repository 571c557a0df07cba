using System.Net.Http.Headers;
using System.Text.Json;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>What press officers do with files, over HTTP.</summary>
internal static class MediaDesk
{
    private const string Json = "application/json";

    /// <summary>As a browser sends the form of the library; with <paramref name="asScript"/> as the script does.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, IReadOnlyList<(string Name, byte[] Bytes)> files, bool asScript = false, string? token = null)
    {
        var page = await client.GetPageAsync("/admin/media");
        var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? page.QuerySelector("form.upload input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "Files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media") { Content = form };
        if (asScript)
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        return await client.SendAsync(request);
    }

    /// <summary>Uploads one file that is taken.</summary>
    /// <returns>Its number and how texts name it.</returns>
    public static async Task<(int Id, string Reference)> UploadedAsync(this HttpClient client, string name, byte[] bytes)
    {
        var (problem, file) = await client.TriedAsync(name, bytes);
        problem.ShouldBeNull();
        return (file.GetProperty("id").GetInt32(), file.GetProperty("reference").GetString()!);
    }

    /// <summary>Uploads one file and says why it was not taken.</summary>
    public static async Task<string> RefusedAsync(this HttpClient client, string name, byte[] bytes) =>
        (await client.TriedAsync(name, bytes)).Problem.ShouldNotBeNull();

    /// <summary>The text that shows the files of the blocks.</summary>
    public static string Blocks(params (string Block, string Reference)[] blocks) =>
        string.Join("\n\n", blocks.Select(b => $":::{b.Block} {b.Reference}\n:::").Prepend("До снимка."));

    public static string Address(byte[] bytes, string name) => $"/media/{Sha256(bytes)[..20]}/{name}";

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    private static async Task<(string? Problem, JsonElement File)> TriedAsync(this HttpClient client, string name, byte[] bytes)
    {
        using var answer = await client.UploadAsync([(name, bytes)], asScript: true);
        answer.EnsureSuccessStatusCode();
        var first = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement[0];
        return (first.GetProperty("problem").GetString(), first.GetProperty("file"));
    }
}
