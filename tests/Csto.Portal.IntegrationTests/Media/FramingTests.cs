using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>What of a picture stays in sight, chosen by the two numbers of a form.</summary>
public sealed class FramingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form.framing";

    [Fact]
    public async Task Point_Chosen_IsKeptAndNoted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("кадр.png", SampleFiles.Png(60, 40, 0x41));
        (await author.GetPageAsync($"/admin/media/{id}")).QuerySelector($"a[href='/admin/media/{id}/focus']").ShouldNotBeNull();

        using var saved = await SaveAsync(author, id, ("FocusX", "33"), ("FocusY", "0"), ("HasCardFocus", "true"), ("CardX", "70"), ("CardY", "100"));

        saved.Headers.Location!.OriginalString.ShouldBe($"/admin/media/{id}/focus?said=saved");
        var page = await author.GetPageAsync($"/admin/media/{id}/focus?said=saved");
        page.Text(".notice").ShouldContain("Сохранено.");
        (page.Value("FocusX"), page.Value("FocusY"), page.Value("CardX"), page.Value("CardY")).ShouldBe(("33", "0", "70", "100"));
        var (asset, entry) = await portal.WithDatabaseAsync(async db => (
            await db.MediaAssets.SingleAsync(m => m.Id == id),
            await db.AuditEntries.Where(a => a.SubjectType == AuditSubject.Media && a.SubjectId == id).OrderByDescending(a => a.Id).FirstAsync()));
        (asset.Focus, asset.CardFocus).ShouldBe((new FocalPoint(33, 0), new FocalPoint(70, 100)));
        entry.Changes.ShouldBe([
            new("Главное в кадре", "середина", "33 % слева, 0 % сверху"), new("Кадр для карточек", "тот же", "70 % слева, 100 % сверху")]);
    }

    [Fact]
    public async Task Point_TakenAway_IsTheMiddleAgain()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("снова середина.png", SampleFiles.Png(60, 40, 0x42));
        using var set = await SaveAsync(author, id, ("FocusX", "10"), ("FocusY", "20"));

        using var taken = await SaveAsync(author, id, ("FocusX", ""), ("FocusY", " "));

        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.WithDatabaseAsync(db => db.MediaAssets.SingleAsync(m => m.Id == id))).Focus.ShouldBeNull();
    }

    [Fact]
    public async Task Point_OutsideThePicture_IsRefusedBesideItsField()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("мимо.png", SampleFiles.Png(60, 40, 0x43));

        using var answer = await SaveAsync(author, id, ("FocusX", "101"), ("FocusY", ""));

        var page = await answer.ReadPageAsync();
        page.Text("#FocusX-error").ShouldContain("от 0 до 100");
        page.Text("#FocusY-error").ShouldContain("от 0 до 100");
        page.Value("FocusX").ShouldBe("101");
    }

    [Fact]
    public async Task Point_OfACardChangedMeanwhile_IsAConflictThatKeepsIt()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("вдвоём.png", SampleFiles.Png(60, 40, 0x44));
        var open = await author.GetPageAsync($"/admin/media/{id}/focus");
        using var card = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}"), "form.form", "[data-save]", ("Alt", "Двое за столом"));

        using var answer = await author.SubmitAsync(open, Form, "[data-save]", ("FocusX", "12"), ("FocusY", "34"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.ReadPageAsync();
        page.Text(".notice").ShouldContain("ещё не сохранён");
        (page.Value("FocusX"), page.Value("FocusY")).ShouldBe(("12", "34"));
        using var again = await author.SubmitAsync(page, Form, "[data-save]");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.WithDatabaseAsync(db => db.MediaAssets.SingleAsync(m => m.Id == id))).Focus.ShouldBe(new FocalPoint(12, 34));
    }

    [Fact]
    public async Task Framing_OfWhatIsNoPicture_IsNotFound()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("документ.pdf", SampleFiles.Pdf("без кадра"));

        (await author.GetAsync($"/admin/media/{id}/focus")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await author.GetPageAsync($"/admin/media/{id}")).QuerySelector($"a[href$='/focus']").ShouldBeNull();
    }

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient author, int id, params (string Name, string Value)[] fields) =>
        await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}/focus"), Form, "[data-save]", fields);
}
