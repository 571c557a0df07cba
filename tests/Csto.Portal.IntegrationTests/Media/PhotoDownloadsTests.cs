using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Photographs for whoever reprints them: in full size with their words, and all of an album at once.</summary>
public sealed class PhotoDownloadsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Original_Saved_IsInFullSizeWithTheWordsAndWithoutThePlace()
    {
        var (references, _) = await portal.PhotosAsync(51, 1);
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, telltale) = await author.UploadedAsync("DSC_0001.jpg", SampleFiles.TelltaleJpeg());
        await portal.DescribeAsync(id, 7);
        await portal.PublishPhotosAsync("original", $":::album {telltale} {references[0]}\n:::");
        var reader = portal.Visitor();
        var address = $"/news/2026/02/13/original/photos/{telltale}/original";

        using var answer = await reader.GetAsync(address);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName!.Trim('"').ShouldBe("snimok-7.jpg");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        answer.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldNotContain("HERE");
        text.ShouldContain("<xmpRights:WebStatement>https://portal.test/terms/</xmpRights:WebStatement>");
        text.ShouldContain("Пётр Светлов");
        text.ShouldContain("© Секретариат ОДКБ, 2026");

        using var part = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(100, 299) } });
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[100..300]);
        using var known = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } });
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await portal.DescribeAsync(id, 8);
        using var changed = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } });
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, "its caption was changed");
        (await changed.Content.ReadAsStringAsync()).ShouldContain("Снимок 8");
    }

    [Fact]
    public async Task Original_OfAFormatWithoutWords_IsAJpegInFullSize()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, reference) = await author.UploadedAsync("кадр.avif", SampleFiles.Avif());
        await portal.DescribeAsync(id, 9);
        await portal.PublishPhotosAsync("avif", $":::photo {reference}\n:::");
        var reader = portal.Visitor();

        (await reader.GetPageAsync($"/news/2026/02/13/avif/photos/{reference}")).Text(".press-kit__ways a").ShouldBe("Оригинал, JPEG");
        using var answer = await reader.GetAsync($"/news/2026/02/13/avif/photos/{reference}/original");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Снимок 9");
    }

    [Fact]
    public async Task Archive_OfAnAlbum_HoldsItsPhotographsAndTheirCaptions()
    {
        var (references, bytes) = await portal.PhotosAsync(61, 3);
        await portal.PublishPhotosAsync("arkhiv", $":::photo {references[0]}\n:::\n\n:::album {references[1]} {references[2]}\nВ зале\n:::");
        var reader = portal.Visitor();
        const string At = "/news/2026/02/13/arkhiv/photos/";

        using var answer = await reader.GetAsync($"{At}photos.zip");
        var zip = await answer.Content.ReadAsByteArrayAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentLength.ShouldBe(zip.Length);
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("arkhiv-photos.zip");
        using var archive = new ZipArchive(new MemoryStream(zip));
        archive.Entries.Select(entry => entry.Name).ShouldBe(["01-snimok-61.png", "02-snimok-62.png", "03-snimok-63.png", "подписи.txt"]);
        using (var first = await archive.Entries[0].OpenAsync())
        using (var file = new MemoryStream())
        {
            await first.CopyToAsync(file);
            file.ToArray()[^bytes[0][33..].Length..].ShouldBe(bytes[0][33..], "the picture itself is untouched");
        }

        using var list = new MemoryStream();
        using (var captions = await archive.Entries[3].OpenAsync())
            await captions.CopyToAsync(list);
        var text = Encoding.UTF8.GetString(list.ToArray());
        text.ShouldStartWith("\uFEFFФото к архиву\r\nhttps://portal.test/news/2026/02/13/arkhiv\r\n\r\n01-snimok-61.png\r\nСнимок 61\r\nАвтор: Пётр Светлов\r\nИсточник: Секретариат ОДКБ\r\nДата: 12.02.2026\r\n");
        text.Replace("\r\n", "").ShouldNotContain("\n");
        text.TrimEnd().ShouldEndWith("Условия использования: https://portal.test/terms/");

        using var rest = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{At}photos.zip")
        {
            Headers = { Range = new RangeHeaderValue(zip.Length / 2, null), IfRange = new RangeConditionHeaderValue(answer.Headers.ETag!) },
        });
        rest.StatusCode.ShouldBe(HttpStatusCode.PartialContent, "a broken download is taken up where it broke off");
        (await rest.Content.ReadAsByteArrayAsync()).ShouldBe(zip[(zip.Length / 2)..]);
        using var album = new ZipArchive(await reader.GetStreamAsync($"{At}album-2.zip"));
        album.Entries.Select(entry => entry.Name).ShouldBe(["01-snimok-62.png", "02-snimok-63.png", "подписи.txt"]);
    }
}
