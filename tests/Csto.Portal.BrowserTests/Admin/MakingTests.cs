using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>How far a picture is on its way to pages, while somebody looks.</summary>
[Collection(DeskGroup.Name)]
public class MakingTests(DeskPortal portal)
{
    private static readonly Actor Photographer = new(null, "Пётр Светлов");

    [BrowserFact]
    public async Task Card_OfAPictureThatIsBeingMade_SaysWhenItIsReady()
    {
        var id = await AddAsync("скоро.png", 0x51);
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync($"/admin/media/{id}");
        await Assertions.Expect(visit.Page.Locator(".making")).ToContainTextAsync("готовятся");
        await visit.ShouldBeSoundAsync();

        await portal.Portal.MakePicturesAsync();

        await Assertions.Expect(visit.Page.Locator(".making")).ToHaveTextAsync("Размеры для страниц готовы.", new() { Timeout = 10_000 });
        await Assertions.Expect(visit.Page.Locator(".making progress")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("[role=status]", new() { HasTextString = "готовы" })).ToHaveCountAsync(1);
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Library_WithAPictureThatIsBeingMade_StopsSayingSo()
    {
        await AddAsync("в медиатеке.png", 0x52);
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        await Assertions.Expect(visit.Page.Locator("[data-pictures]")).ToHaveCountAsync(1);

        await portal.Portal.MakePicturesAsync();

        await Assertions.Expect(visit.Page.Locator("[data-pictures]")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await visit.ShouldBeSoundAsync();
    }

    private async Task<int> AddAsync(string name, byte shade)
    {
        using var content = new MemoryStream(SampleFiles.Png(90, 60, shade));
        var added = await portal.Portal.WithAsync<MediaLibrary, MediaOutcome>(library =>
            library.AddAsync(content, name, new MediaDetails { Alt = "Причал утром" }, Photographer, default));
        return added.ShouldBeOfType<MediaOutcome.Added>().Id;
    }
}
