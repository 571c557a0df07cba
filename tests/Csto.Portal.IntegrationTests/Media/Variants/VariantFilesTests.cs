using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media.Variants;

/// <summary>The sizes and formats of a picture as readers get them.</summary>
public sealed class VariantFilesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    [Fact]
    public async Task Variants_OfATelephonesPicture_AreUprightOfTheirTypesAndTellNothing()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, reference) = await author.UploadedAsync("зал.jpg", SampleFiles.TelltaleJpeg());
        await portal.WithDatabaseAsync(async db =>
        {
            (await db.MediaAssets.SingleAsync(m => m.Id == id)).IsLead = true;
            return await db.SaveChangesAsync();
        });
        await portal.MakePicturesAsync();
        await new Newsroom(portal).Publish(Newsroom.Text("Встреча с телефона", Day) with { Body = MediaDesk.Blocks(("photo", reference)) });
        var reader = portal.Visitor();

        foreach (var (name, type) in new[]
        {
            ("zal-whole-48.avif", "image/avif"), ("zal-whole-48.webp", "image/webp"), ("zal-whole-48.jpg", "image/jpeg"),
            ("zal-lead-48.avif", "image/avif"), ("zal-card-48.webp", "image/webp"), ("zal-social-48.jpg", "image/jpeg"),
        })
        {
            using var answer = await reader.GetAsync(MediaDesk.Address(SampleFiles.TelltaleJpeg(), name));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.ETag.ShouldNotBeNull();
            answer.Headers.CacheControl!.Private.ShouldBeTrue();
            var words = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
            foreach (var telltale in SampleFiles.Telltales)
                words.ShouldNotContain(telltale, Case.Sensitive, name);
            words.ShouldNotContain("ICC_PROFILE");
        }
    }

    [Fact]
    public async Task Variants_OfAText_ComeAndGoWithIt()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Png(700, 500, 0x42);
        var (_, reference) = await author.UploadedAsync("embargo.png", bytes);
        await portal.MakePicturesAsync();
        var (reader, address) = (portal.Visitor(), MediaDesk.Address(bytes, "embargo-whole-360.avif"));
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await author.GetAsync($"/admin/media/files/{reference}/embargo-whole-360.avif")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var newsroom = new Newsroom(portal);
        var piece = await newsroom.Publish(Newsroom.Text("Под запретом", Day) with { Body = MediaDesk.Blocks(("photo", reference)) });

        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 9) } };
        using var part = await reader.SendAsync(request);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentLength.ShouldBe(10);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { part.Headers.ETag! } } };
        (await reader.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = await reader.GetAsync(MediaDesk.Address(bytes, "embargo-whole-361.avif"));
        other.Headers.Location!.OriginalString.ShouldBe(MediaDesk.Address(bytes, "embargo.webp"));

        await newsroom.Unpublish(piece, "Опубликовано по ошибке.");
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_WithAPicture_OffersItsSizesAndTheirColour()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Png(1300, 900, 0x24);
        var (_, reference) = await author.UploadedAsync("страница.png", bytes);
        await portal.MakePicturesAsync();
        await new Newsroom(portal).Publish(Newsroom.Text("Страница с картинкой", Day) with { Slug = "s-kartinkoy", Body = MediaDesk.Blocks(("photo", reference)) });

        var page = await portal.Visitor().GetPageAsync("/news/2026/02/13/s-kartinkoy");

        var sources = page.QuerySelectorAll(".photo picture source");
        sources.Select(source => source.GetAttribute("type")).ShouldBe(["image/avif"]);
        sources[0].GetAttribute("srcset")!.Split(", ").Length.ShouldBe(4);
        var image = page.QuerySelector(".photo picture img")!;
        image.GetAttribute("width").ShouldBe("1300");
        image.ClassName.ShouldBe("tone tone-r1 tone-g1 tone-b1");
        image.GetAttribute("loading").ShouldBe("lazy");
        foreach (var candidate in image.GetAttribute("srcset")!.Split(", ").Select(text => text.Split(' ')[0]))
            (await portal.Visitor().GetAsync(candidate)).StatusCode.ShouldBe(HttpStatusCode.OK, candidate);
    }
}
