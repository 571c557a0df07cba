using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Csto.Portal.Benchmarks.Overload;

/// <summary>The first administrator, at work over HTTP.</summary>
internal sealed partial class PressOfficer
{
    private const string Password = "тихая-река-7-берегов";

    private PressOfficer(Uri portal) => Client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
    {
        BaseAddress = portal,
        Timeout = TimeSpan.FromMinutes(10),
    };

    public HttpClient Client { get; }

    /// <param name="portal">Where it listens.</param>
    /// <param name="password">The one-time password that the portal printed.</param>
    public static async Task<PressOfficer> SignInAsync(Uri portal, string password)
    {
        var officer = new PressOfficer(portal);
        using var signedIn = await officer.SendAsync("/admin/sign-in", "/admin/sign-in", ("UserName", "admin"), ("Password", password));
        using var changed = await officer.SendAsync(
            "/admin/account/password", "/admin/account/password", ("Current", password), ("Chosen", Password), ("Repeated", Password));
        using var home = await officer.Client.GetAsync("/admin/");
        home.EnsureSuccessStatusCode();
        return officer;
    }

    /// <summary>Sends a film through the form of the library, so many bytes a second.</summary>
    /// <param name="bytes">How large it is.</param>
    /// <param name="rate">Bytes a second; null: as fast as it goes.</param>
    /// <returns>Seconds.</returns>
    public async Task<double> UploadAsync(long bytes, long? rate)
    {
        var token = await TokenAsync("/admin/media");
        using var film = new SlowFilm(bytes, rate);
        using var content = new StreamContent(film);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { content, "Files", "film.mp4" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media") { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var began = Stopwatch.GetTimestamp();
        using var answer = await Client.SendAsync(request);
        var said = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        if (!said.Contains("\"problem\":null", StringComparison.Ordinal))
            throw new InvalidOperationException(said);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(page);
        var answer = await Client.PostAsync(to, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
        return (int)answer.StatusCode < 400 ? answer : throw new InvalidOperationException($"{to}: {answer.StatusCode}");
    }

    private async Task<string> TokenAsync(string page) => Token().Match(await Client.GetStringAsync(page)).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

/// <summary>A whole MP4 of any size, of which most is nothing, that comes at a pace.</summary>
internal sealed class SlowFilm(long bytes, long? rate) : Stream
{
    /// <summary>Each film is another file.</summary>
    private readonly byte[] _head = Head(bytes, Guid.NewGuid().ToByteArray());
    private readonly long _began = Stopwatch.GetTimestamp();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, 16 * 1024), bytes - Position);
        if (rate is { } pace && TimeSpan.FromSeconds((double)Position / pace) - Stopwatch.GetElapsedTime(_began) is { Ticks: > 0 } wait)
            await Task.Delay(wait, cancellationToken);
        buffer.Span[..count].Clear();
        if (Position < _head.Length)
            _head.AsSpan((int)Position, (int)Math.Min(count, _head.Length - Position)).CopyTo(buffer.Span);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>As much of a film as the portal looks at: what it is, how large and how long.</summary>
    private static byte[] Head(long bytes, byte[] own)
    {
        var movie = Box("mvhd", [.. new byte[12], .. Word(1000), .. Word(60_000), .. new byte[80]]);
        var track = new byte[84];
        (track[76], track[77], track[80], track[81]) = (5, 0, 2, 0xD0);
        var kind = Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]]);
        var description = Box("stsd", [.. new byte[4], .. Word(1), .. Box("avc1", new byte[78])]);
        byte[] start =
        [
            .. Box("ftyp", [.. "isom\0\0\0\0mp42"u8]),
            .. Box("moov", [.. movie, .. Box("trak", [.. Box("tkhd", track), .. Box("mdia", [.. kind, .. Box("minf", Box("stbl", description))])])]),
        ];
        return [.. start, .. Word((uint)(bytes - start.Length)), .. "mdat"u8, .. own];
    }

    private static byte[] Box(string type, byte[] body) => [.. Word((uint)body.Length + 8), .. Encoding.ASCII.GetBytes(type), .. body];

    private static byte[] Word(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
