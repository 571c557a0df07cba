using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Files of one batch described on one page.</summary>
public sealed class DescriptionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Offers_OfAPhotograph_AreShownAndTakenByAPressOnly()
    {
        var person = await PersonAsync("Пётр Светлов");
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("агентство.jpg", SampleFiles.CaptionedJpeg("Встреча в Москве", "Анна Лебедева", "Секретариат ОДКБ", "Москва", "20260113", "Светлов Пётр"));
        var page = await author.GetPageAsync($"/admin/media/description?ids={id}");

        page.Value("Files[0].Caption").ShouldBe("");
        page.Text(".described__offer").ShouldContain("Встреча в Москве");
        page.Text(".described__offer").ShouldContain("Пётр Светлов");
        using var taken = await author.SubmitAsync(page, "form.described", $"[value=take-{id}]");
        var filled = await taken.ReadPageAsync();

        filled.Value("Files[0].Caption").ShouldBe("Встреча в Москве");
        filled.Value("Files[0].Author").ShouldBe("Анна Лебедева");
        filled.Value("Files[0].Place").ShouldBe("Москва");
        filled.Text(".described__file").ShouldContain("Взято из файла: проверьте.");
        (await AssetAsync(id)).Caption.ShouldBe("", "nothing is saved by taking");

        using var saved = await author.SubmitAsync(filled, "form.described", "[data-save]", ("Files[0].Alt", "Двое за столом"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var asset = await AssetAsync(id);
        (asset.Caption, asset.Author, asset.Credit, asset.Place, asset.TakenOn, asset.Alt)
            .ShouldBe(("Встреча в Москве", "Анна Лебедева", "Секретариат ОДКБ", "Москва", new DateOnly(2026, 1, 13), "Двое за столом"));
        asset.Persons.ShouldHaveSingleItem().Id.ShouldBe(person);
        foreach (var word in new[] { "светлов", "лебедева", "москва" })
            (await author.GetPageAsync($"/admin/media?text={word}")).Text(".library").ShouldContain("Встреча в Москве");
    }

    [Fact]
    public async Task Offers_OfAPngWhoseWordsLieCompressed_AreShown()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("схема.png", SampleFiles.CaptionedPng("Схема учений", "Ольга Чернова", "Душанбе"));

        var offer = (await author.GetPageAsync($"/admin/media/description?ids={id}")).Text(".described__offer");

        offer.ShouldContain("Схема учений");
        offer.ShouldContain("Ольга Чернова");
        offer.ShouldContain("Душанбе");
    }

    [Fact]
    public async Task Person_Renamed_IsFoundInPicturesByTheNewName()
    {
        var person = await PersonAsync("Мария Ключева");
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("ключева.png", SampleFiles.Png(51, 41, 0x73));
        await portal.WithDatabaseAsync(async db =>
        {
            (await db.MediaAssets.Include(m => m.Persons).SingleAsync(m => m.Id == id)).Persons.Add(await db.Persons.SingleAsync(p => p.Id == person));
            return await db.SaveChangesAsync();
        });
        var version = (await AssetAsync(id)).Version;
        var known = (await portal.WithAsync<PersonBook, KnownPerson?>(book => book.FindAsync(person, default)))!;

        (await portal.WithAsync<PersonBook, CardOutcome>(book => book.ChangeAsync(
            person, known.Version, known.Card with { Name = "Мария Заречная" }, new Actor(null, "Анна Вершинина"), default))).ShouldBeOfType<CardOutcome.Done>();

        (await author.GetPageAsync("/admin/media?text=заречная")).QuerySelectorAll(".library__item").Length.ShouldBe(1);
        (await AssetAsync(id)).Version.ShouldBe(version, "an open form is not told of it");
    }

    [Fact]
    public async Task Common_ForAll_FillsOnlyWhatIsEmpty()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (one, _) = await author.UploadedAsync("один.png", SampleFiles.Png(21, 20, 1));
        var (two, _) = await author.UploadedAsync("два.png", SampleFiles.Png(22, 20, 1));
        var page = await author.GetPageAsync($"/admin/media/description?ids={one},{two}");

        using var shared = await author.SubmitAsync(page, "form.described", "[value=share]", ("Common.Author", "Общий автор"), ("Files[1].Author", "Свой автор"));
        var filled = await shared.ReadPageAsync();
        filled.Value("Files[0].Author").ShouldBe("Общий автор");
        filled.Value("Files[1].Author").ShouldBe("Свой автор");
        using var saved = await author.SubmitAsync(filled, "form.described", "[data-save]", ("Files[0].IsDecorative", "true"), ("Files[1].Alt", "Флаги"));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((await AssetAsync(one)).Author, (await AssetAsync(one)).IsDecorative).ShouldBe(("Общий автор", true));
        ((await AssetAsync(two)).Author, (await AssetAsync(two)).Alt).ShouldBe(("Свой автор", "Флаги"));
    }

    [Fact]
    public async Task Save_OneOfTwoWrong_SavesTheOtherAndKeepsTheWords()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (one, _) = await author.UploadedAsync("верный.png", SampleFiles.Png(23, 20, 1));
        var (two, _) = await author.UploadedAsync("неверный.png", SampleFiles.Png(24, 20, 1));

        using var answer = await author.SubmitAsync(
            await author.GetPageAsync($"/admin/media/description?ids={one},{two}"), "form.described", "[data-save]",
            ("Files[0].Caption", "Верная подпись"), ("Files[1].Caption", "Другая подпись"), ("Files[1].TakenOn", "вчера"));
        var page = await answer.ReadPageAsync();

        page.Text(".errors").ShouldContain("неверный.png");
        page.Value("Files[0].Caption").ShouldBe("Другая подпись");
        page.QuerySelectorAll(".described__file").Length.ShouldBe(1);
        (await AssetAsync(one)).Caption.ShouldBe("Верная подпись");
        (await AssetAsync(two)).Caption.ShouldBe("");
    }

    [Fact]
    public async Task Page_OfFilesThatAreNot_LeadsToTheLibrary()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        using var answer = await author.GetAsync("/admin/media/description?ids=999999,x");
        answer.Headers.Location!.OriginalString.ShouldBe("/admin/media/");
    }

    private Task<MediaAsset> AssetAsync(int id) =>
        portal.WithDatabaseAsync(db => db.MediaAssets.AsNoTracking().Include(m => m.Persons).SingleAsync(m => m.Id == id));

    private Task<int> PersonAsync(string name) => portal.WithDatabaseAsync(async db =>
    {
        var parts = name.Split(' ');
        var person = new Person { Name = name, SortName = $"{parts[1]} {parts[0]}", Slug = $"person-{Guid.NewGuid():N}" };
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });
}
