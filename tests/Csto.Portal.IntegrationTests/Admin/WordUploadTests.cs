using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Word;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.Testing.WordFile;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>A Word file in, a draft out, over HTTP.</summary>
public sealed class WordUploadTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/admin/publications/word";

    [Fact]
    public async Task Upload_OfADocument_MakesADraftAndTellsWhatBecameOfIt()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        (await client.GetPageAsync("/admin/publications/")).QuerySelector($"a[href='{Address}']").ShouldNotBeNull();
        using var answer = await SendAsync(client, Commented(), "C:\\Отдел\\О встрече.docx", "statements");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var page = await client.GetPageAsync(answer.Headers.Location!.OriginalString);
        page.Value("Title").ShouldBe("О встрече пресс-служб");
        page.Value("Lead").ShouldBe("В Секретариате прошла встреча пресс-служб.");
        page.Value("Body").ShouldBe("Участники обсудили план на год.\n\n# Раздел\n\nСпорные слова");
        page.Text(".notice--success").ShouldContain("Черновик сделан из файла «О встрече.docx». Сохранено: 1 подзаголовок.");
        page.Text(".notice--success").ShouldContain("1 комментарий рецензента — среди замечаний и в отчёте.");
        page.Text(".bar__where").ShouldContain("Заявление");

        var report = await client.GetPageAsync(page.QuerySelector<IHtmlAnchorElement>(".notice--success a")!.GetAttribute("href")!);
        report.Text("main").ShouldContain("Пётр Иванов");
        report.Text(".comment time").ShouldBe("12 февраля 2026, 18:30");
        report.Text(".comment__passage").ShouldBe("Спорные слова");
        report.Text(".comment__text").ShouldBe("Смягчить <b>");
        report.Text(".report__list").ShouldContain("шрифты и отступы");
    }

    [Fact]
    public async Task Report_LaterOn_IsFoundFromThePieceAndInTheJournal()
    {
        var client = await portal.BrowserAsync(Roles.Editor);
        using var answer = await SendAsync(client, Commented(), "а.docx");
        var address = answer.Headers.Location!.OriginalString.Split('?')[0];

        var page = await client.GetPageAsync(address);
        page.QuerySelector(".notice--success").ShouldBeNull();
        page.Text($"a[href='{address}/word']").ShouldBe("Из файла Word: отчёт и комментарии (1)");
        var id = int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var (upload, entry) = await portal.WithDatabaseAsync(async db => (
            await db.WordUploads.SingleAsync(u => u.PublicationId == id),
            await db.AuditEntries.SingleAsync(a => a.SubjectId == id && a.Action == AuditAction.Imported)));
        upload.Comments.Single().Author.ShouldBe("Пётр Иванов");
        var remark = await portal.WithDatabaseAsync(db => db.Remarks.SingleAsync(r => r.EditionId == upload.EditionId));
        (remark.Kind, remark.AuthorName, remark.Text, remark.Passage!.Quote).ShouldBe((RemarkKind.WordComment, "Пётр Иванов", "Смягчить <b>", "Спорные слова"));
        entry.Changes.ShouldBe([new("Файл Word", null, "а.docx")]);
        (await client.GetAsync("/admin/publications/999999/word")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Draft_OfADocument_HasItsDateOrTodayAndTheUsualContact()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        using var undated = await SendAsync(client, News(), "а.docx");
        using var dated = await SendAsync(client, new WordFile().Add(P("О встрече")).Add(P("13.02.2020")).Add(P("Лид документа.")), "б.docx");

        var blank = await client.GetPageAsync("/admin/publications/new?kind=news");
        var page = await client.GetPageAsync(undated.Headers.Location!.OriginalString);
        (page.Value("PublishedOn"), page.Value("Contact")).ShouldBe((blank.Value("PublishedOn"), blank.Value("Contact")));
        (await client.GetPageAsync(dated.Headers.Location!.OriginalString)).Value("PublishedOn").ShouldBe("2020-02-13");
    }

    [Fact]
    public async Task Pictures_OfADocument_StandInTheTextAndInTheLibrary()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var file = News()
            .Add(Paragraph(Picture("rA", "Зал заседаний"))).Add(P("После"))
            .Add(Paragraph(Picture("rB", "Изображение выглядит как зал. Автоматически созданное описание"))).Add(Paragraph(Picture("rC")))
            .File("word/media/image1.jpeg", SampleFiles.Jpeg()).Link("rA", "image", "media/image1.jpeg")
            .File("word/media/image2.png", SampleFiles.Png(64, 48)).Link("rB", "image", "media/image2.png")
            .File("word/media/image3.png", [1, 2, 3]).Link("rC", "image", "media/image3.png");
        using var answer = await SendAsync(client, file, "а.docx");

        var page = await client.GetPageAsync(answer.Headers.Location!.OriginalString);
        var photos = MediaReferences.Of(page.Value("Body"));
        photos.Count.ShouldBe(2);
        page.Text(".notice--success").ShouldContain("Сохранено: 2 снимка");
        page.Text(".notice--success").ShouldContain("снимок image3.png: ");
        var assets = await portal.WithDatabaseAsync(db => db.MediaAssets.ToListAsync());
        assets.Single(a => a.Sha256.StartsWith(photos[0], StringComparison.Ordinal)).Alt.ShouldBe("Зал заседаний");
        assets.Single(a => a.Sha256.StartsWith(photos[1], StringComparison.Ordinal)).Alt.ShouldBe("");
    }

    [Theory]
    [InlineData("{\\rtf1}", "Это файл RTF")]
    [InlineData("%PDF-1.4", "Это файл PDF")]
    [InlineData("", "Файл пуст")]
    public async Task Upload_OfSomethingElse_IsRefusedBesideTheField(string content, string words)
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var before = await portal.WithDatabaseAsync(db => db.Publications.CountAsync());
        using var answer = await SendAsync(client, System.Text.Encoding.UTF8.GetBytes(content), "документ.docx", "speeches");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadPageAsync();
        page.Text(".field__error").ShouldContain(words);
        page.QuerySelector<IHtmlInputElement>("input[name=kind]:checked")!.Value.ShouldBe("speeches");
        (await portal.WithDatabaseAsync(db => db.Publications.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Upload_WithoutAFile_AsksForOne()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        using var answer = await client.SubmitAsync(await client.GetPageAsync(Address), "main form", null);

        (await answer.ReadPageAsync()).Text(".field__error").ShouldContain("Файл не выбран");
    }

    [Fact]
    public async Task Upload_AboveTheLimit_IsRefusedInWords()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        using var answer = await SendAsync(client, new byte[UploadedFileAttribute.LargestRequest], "большой.docx");

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.ReadPageAsync()).Text(".field__error").ShouldContain("Файл больше 100 МБ");
    }

    [Fact]
    public async Task Upload_LargerThanOtherForms_IsTaken()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var noise = new byte[70 * 1024 * 1024];
        new Random(1).NextBytes(noise);
        using var answer = await SendAsync(client, News().File("word/media/noise.bin", noise), "большой.docx");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static WordFile Commented() => News()
        .Add(P("Раздел", "2"))
        .Add(Paragraph("<w:commentRangeStart w:id=\"0\"/>" + R("Спорные слова") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"))
        .Part("comments.xml", "comments", "comments",
            "<w:comment w:id=\"0\" w:author=\"Пётр Иванов\" w:date=\"2026-02-12T18:30:00Z\">" + P("Смягчить <b>") + "</w:comment>");

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, WordFile file, string name, string kind = "news") =>
        SendAsync(client, file.Build(), name, kind);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, byte[] content, string name, string kind = "news")
    {
        var page = await client.GetPageAsync(Address);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Value("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(kind), "kind" },
            { file, "File", name },
        };
        return await client.PostAsync(Address, form);
    }
}
