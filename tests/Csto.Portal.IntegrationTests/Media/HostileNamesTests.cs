using System.Net;
using System.Net.Http.Headers;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.IntegrationTests.Startup;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Names of files as somebody means harm by them: what is saved has one harmless name, and the answer no header of its own.</summary>
public sealed class HostileNamesTests(RealPortal portal) : IClassFixture<RealPortal>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    private static readonly string[] Names =
    [
        "план.pdf", "план\r\nSet-Cookie: a=b.pdf", "план\nX-Evil: 1\n\n<script>.pdf", "\"; filename=evil.html; x=\".pdf", "a\"b.pdf", "a\\\"b.pdf", "../../etc/passwd.pdf", "..\\..\\windows\\win.pdf",
        "/etc/passwd", "C:\\boot.ini", "a/../b.pdf", "..", ".", "", "   ", ".htaccess", "con.pdf", "a%0d%0aX-Evil: 1.pdf", "a%2f..%2fb.pdf", "=?utf-8?Q?=0D=0A?=.pdf", "UTF-8''evil.html", "файл;вариант.pdf",
        "a\0b.pdf", "a\u202Efdp.exe", "a\u2028b.pdf", "😀.pdf", "Ёжик в тумане — «план».pdf", "a'b.pdf", "a,b.pdf", "evil.html", "evil.pdf.html", "<img src=x onerror=alert(1)>.svg",
    ];

    [Fact]
    public async Task Document_OfAHostileName_IsSavedUnderOneHarmlessName()
    {
        var published = await PublishedAsync(Names);
        foreach (var (name, address) in published)
            await ShouldBeHarmlessAsync(address, name, "application/pdf", isAttachment: true);
    }

    /// <summary>Names that came past the library: by an import, from a backup, written by hand.</summary>
    [Fact]
    public async Task Document_WhoseNameInTheDatabaseIsHostile_BreaksNoAnswer()
    {
        var published = await PublishedAsync([.. Names.Select((_, at) => $"обычный {at}.pdf")]);
        await portal.WithDatabaseAsync(async db =>
        {
            foreach (var (at, name) in Names.Index())
                await db.MediaAssets.Where(m => m.FileName == $"обычный {at}.pdf").ExecuteUpdateAsync(set => set.SetProperty(m => m.FileName, name));
            return await db.Database.ExecuteSqlRawAsync("UPDATE \"SiteStates\" SET \"Generation\" = \"Generation\" + 1");
        });
        await PortalFactory.AskForTheGenerationAsync(portal.Services);

        foreach (var ((_, address), name) in published.Zip(Names))
            await ShouldBeHarmlessAsync(address, name, "application/pdf", isAttachment: true);
    }

    [Fact]
    public async Task Photograph_OfAHostileCaption_IsSavedUnderOneHarmlessName()
    {
        var references = new List<string>();
        foreach (var (at, name) in Names.Index())
        {
            var bytes = SampleFiles.Png(30 + at, 20, 77);
            var id = await AddAsync("снимок.png", bytes);
            references.Add(MediaDesk.Sha256(bytes)[..16]);
            await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Caption, name).SetProperty(m => m.FileName, name)));
        }

        await new Newsroom(portal).Publish(Newsroom.Text("Снимки", Day) with { Slug = "snimki-s-imenami", Body = $":::album {string.Join(' ', references)}\n:::" });
        foreach (var (reference, name) in references.Zip(Names))
            await ShouldBeHarmlessAsync($"/news/2026/02/13/snimki-s-imenami/photos/{reference}/original", name, "image/png", isAttachment: true);
        await ShouldBeHarmlessAsync("/news/2026/02/13/snimki-s-imenami/photos/photos.zip", "", "application/zip", isAttachment: true);
        using var reader = portal.Reader();
        using var zip = new System.IO.Compression.ZipArchive(await reader.GetStreamAsync("/news/2026/02/13/snimki-s-imenami/photos/photos.zip"));
        zip.Entries.Count.ShouldBe(Names.Length + 1);
        zip.Entries.Where(e => e.Name != "подписи.txt").Select(e => e.FullName)
            .Where(name => name.Contains("..", StringComparison.Ordinal) || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("MOVE")]
    [InlineData("FOO")]
    public async Task Verb_ThatIsNoReading_ChangesNoFileAndGivesNone(string verb)
    {
        var (_, address) = (await PublishedAsync([$"verb {verb}.pdf"])).Single();
        var photo = await portal.WithDatabaseAsync(db => db.EditionMedia.Where(u => u.MediaAsset!.Kind == MediaKind.Picture && u.Edition!.State == EditionState.Live)
            .Select(u => u.MediaAsset!.Sha256).FirstAsync());
        foreach (var target in (string[])[address, $"/media/{photo[..20]}/x.webp", "/news/", "/"])
        {
            var answer = await portal.SendAsync(verb, target, "X-HTTP-Method-Override: GET\nContent-Length: 0");
            answer.Status.ShouldBeOneOf(400, 403, 404, 405);
            answer.Body.ShouldNotContain("%PDF");
            // RFC 9110, 9.3.8: no echo of what was sent.
            answer.Body.ShouldNotContain("X-HTTP-Method-Override");
        }

        (await portal.SendAsync("GET", address)).Status.ShouldBe(200);
        var head = await portal.SendAsync("HEAD", address);
        (head.Status, head.Body).ShouldBe((200, ""));
    }

    private async Task<List<(string Name, string Address)>> PublishedAsync(IReadOnlyList<string> names)
    {
        var published = new List<(string, string)>();
        var references = new List<string>();
        foreach (var name in names)
        {
            var bytes = SampleFiles.Pdf(Guid.NewGuid().ToString());
            await AddAsync(name, bytes);
            references.Add(MediaDesk.Sha256(bytes)[..16]);
            var path = await portal.WithDatabaseAsync(async db => Core.Content.MediaFacts.Of(await db.MediaAssets.SingleAsync(m => m.Sha256 == MediaDesk.Sha256(bytes))).Path);
            published.Add((name, "/media/" + path));
        }

        await new Newsroom(portal).Publish(Newsroom.Text($"Имена {Guid.NewGuid():N}", Day) with { Body = MediaDesk.Blocks([.. references.Select(r => ("document", r))]) });
        return published;
    }

    private async Task<int> AddAsync(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var outcome = await portal.WithAsync<MediaLibrary, MediaOutcome>(library => library.AddAsync(content, name, new(), Actor.Portal, default));
        return outcome.ShouldBeOfType<MediaOutcome.Added>().Id;
    }

    private async Task ShouldBeHarmlessAsync(string address, string name, string contentType, bool isAttachment)
    {
        using var reader = portal.Reader();
        using var answer = await reader.GetAsync(address);
        using var found = answer.StatusCode == HttpStatusCode.Redirect ? await reader.GetAsync(answer.Headers.Location) : await reader.GetAsync(address);
        found.StatusCode.ShouldBe(HttpStatusCode.OK, name);
        found.Content.Headers.ContentType!.MediaType.ShouldBe(contentType, name);
        found.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        found.Headers.Contains("Set-Cookie").ShouldBeFalse(name);
        found.Headers.Contains("X-Evil").ShouldBeFalse(name);
        var raw = found.Content.Headers.GetValues("Content-Disposition").Single();
        raw.All(c => c is >= ' ' and <= '~').ShouldBeTrue(raw);
        var disposition = ContentDispositionHeaderValue.Parse(raw);
        disposition.DispositionType.ShouldBe(isAttachment ? "attachment" : "inline");
        disposition.Parameters.Count.ShouldBe(disposition.FileNameStar is null ? 1 : 2, raw);
        var extension = "." + contentType.Split('/')[1];
        foreach (var saved in ((string?[])[disposition.FileName?.Trim('"'), disposition.FileNameStar]).OfType<string>())
        {
            saved.ShouldEndWith(extension, Case.Sensitive, raw);
            saved.Any(c => char.IsControl(c) || c is '/' or '\\' or '"' or '\u2028' or '\u2029' or '\u202E').ShouldBeFalse($"{raw} of {name}");
            saved.Split(extension)[0].Trim(' ', '.').ShouldNotBeEmpty(raw);
        }
    }
}
