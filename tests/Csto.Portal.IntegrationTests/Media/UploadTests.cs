using System.Net;
using System.Text;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

public sealed class UploadTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Upload_SeveralFilesWithoutAScript_SaysWhatBecameOfEach()
    {
        var author = await portal.BrowserAsync(Roles.Author);

        using var answer = await author.UploadAsync([("зал.png", SampleFiles.Png(31, 17)), ("план.pdf", SampleFiles.Pdf("один")), ("x.svg", "<svg/>"u8.ToArray())]);
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Text("main p").ShouldContain("Загружено 2 из 3 файлов.");
        page.Text(".upload__problem").ShouldContain("SVG");
        (await author.GetPageAsync("/admin/media")).Text(".library__name").ShouldContain("зал.png");
    }

    [Fact]
    public async Task Upload_APhotographWithAPlaceInIt_GivesReadersNeitherPlaceNorComment()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (_, reference) = await author.UploadedAsync("IMG_0001.JPG", SampleFiles.TelltaleJpeg());

        using var shown = await author.GetAsync($"/admin/media/files/{reference}/img-0001.jpg");
        var bytes = await shown.Content.ReadAsByteArrayAsync();
        var thumb = await author.GetByteArrayAsync($"/admin/media/thumbs/{reference}");

        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        foreach (var telltale in SampleFiles.Telltales)
        {
            Encoding.Latin1.GetString(SampleFiles.TelltaleJpeg()).ShouldContain(telltale);
            Encoding.Latin1.GetString(bytes).ShouldNotContain(telltale);
            Encoding.Latin1.GetString(thumb).ShouldNotContain(telltale, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Upload_APhotographOnItsSide_IsShownUpright()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.TelltaleJpeg().Concat("\n"u8.ToArray()).ToArray();
        var (id, _) = await author.UploadedAsync("на боку.jpg", bytes);

        var asset = await portal.WithDatabaseAsync(db => db.MediaAssets.SingleAsync(m => m.Id == id));

        (asset.Width, asset.Height, asset.PublicWidth, asset.PublicHeight).ShouldBe((48, 64, 48, 64));
    }

    [Fact]
    public async Task Upload_ALargePicture_IsShownNoLargerThanPagesNeed()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("большая.png", SampleFiles.Png(3840, 100));

        var asset = await portal.WithDatabaseAsync(db => db.MediaAssets.SingleAsync(m => m.Id == id));

        (asset.Width, asset.PublicWidth, asset.PublicHeight, asset.PublicType).ShouldBe((3840, 1920, 50, "image/webp"));
    }

    [Theory]
    [InlineData("avif")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task Upload_OtherPictures_AreShownAsWebP(string type)
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = type switch { "avif" => SampleFiles.Avif(), "webp" => SampleFiles.WebP(), _ => SampleFiles.Gif() };
        var (_, reference) = await author.UploadedAsync("снимок." + type, bytes);

        using var shown = await author.GetAsync($"/admin/media/files/{reference}/snimok.webp");

        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        Encoding.Latin1.GetString(await shown.Content.ReadAsByteArrayAsync()).ShouldNotContain("EXIF");
    }

    [Fact]
    public async Task Upload_TheSameFileTwice_IsThereOnce()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (first, _) = await author.UploadedAsync("а.pdf", SampleFiles.Pdf("дважды"));
        var (second, _) = await author.UploadedAsync("б.pdf", SampleFiles.Pdf("дважды"));

        second.ShouldBe(first);
        (await author.GetPageAsync($"/admin/media/{first}")).Text("h1").ShouldBe("а.pdf");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_WhatCannotBeDecoded_IsRefusedAndLeavesNothing(bool isTruncatedInside)
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var before = Files();
        // Whole by its headers, but without the pixels it promises.
        var picture = isTruncatedInside ? SampleFiles.PngOf(900, 900, [0x78, 0x9C, 1, 2, 3]) : SampleFiles.Jpeg()[..300];

        (await author.RefusedAsync("снимок.png", picture)).ShouldNotBeEmpty();

        Files().ShouldBe(before);
    }

    /// <summary>By the form and in parts: truncated, a bomb, two files in one, too large for its kind, not a file of ours.</summary>
    [Fact]
    public async Task Upload_OfWhatIsRefused_LeavesNothingBehind()
    {
        await using var own = await PortalFactory.CreateAsync();
        var author = await own.BrowserAsync(Roles.Author);
        var media = ((MediaOptions)own.Services.GetService(typeof(MediaOptions))!).Folder;
        (string Name, byte[] Bytes)[] unfit =
        [
            ("обрыв.jpg", SampleFiles.Jpeg()[..300]),
            ("бомба.png", SampleFiles.PngOf(60_000, 60_000, [1, 2, 3])),
            ("два в одном.jpg", [.. SampleFiles.Jpeg(), .. SampleFiles.Zip("a.txt")]),
            ("внутри пусто.png", SampleFiles.PngOf(40, 30, [1, 2, 3])),
            ("велика.png", [.. SampleFiles.Png(40, 30), .. new byte[MediaLimits.Picture]]),
            ("рисунок.svg", "<svg/>"u8.ToArray()),
        ];
        var desk = await PartsDesk.OpenAsync(author);
        foreach (var (name, bytes) in unfit)
        {
            (await author.RefusedAsync(name, bytes)).ShouldNotBeEmpty();
            var (_, id, _, refused) = await desk.BeginAsync(name, bytes.Length);
            if (refused is null && (await desk.AppendAsync(id, 0, bytes)).Problem is null)
                await desk.FinishAsync(id);
        }

        Directory.EnumerateFiles(media, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) is not ("note" or "lock")).ShouldBeEmpty();
        (await own.WithDatabaseAsync(async db => (await db.MediaAssets.CountAsync(), await db.MediaRemovals.CountAsync()))).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Upload_WithAHostileName_KeepsOnlyTheName()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("../../etc/план\u202Efdp.exe", SampleFiles.Pdf("имя"));

        (await author.GetPageAsync($"/admin/media/{id}")).Text("h1").ShouldBe("планfdp.exe");
        using var original = await author.GetAsync($"/admin/media/{id}/original");
        original.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("планfdp.pdf");
    }

    [Fact]
    public async Task Upload_WithoutAToken_IsRefused()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        using var answer = await author.UploadAsync([("а.pdf", SampleFiles.Pdf("без ключа"))], asScript: true, token: "нет");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Card_DescribedOnPurpose_IsKeptAndNoted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("карточка.png", SampleFiles.Png(9, 9, 9));
        (await author.GetPageAsync("/admin/media?text=КАРТОЧКА")).Text(".chip").ShouldBe("Нет описания");

        using var saved = await author.SubmitAsync(
            await author.GetPageAsync($"/admin/media/{id}"), "main .form", null, ("Alt", "Флаги у входа"), ("Caption", "Ёлка у входа"), ("TakenOn", "13.02.2026"), ("Author", "Анна Лебедева"));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var list = await author.GetPageAsync("/admin/media?text=елка+флаги");
        list.Text(".library__name").ShouldBe("Ёлка у входа");
        list.QuerySelector(".chip").ShouldBeNull();
        (await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.SubjectType == AuditSubject.Media && a.SubjectId == id))).ShouldBe(2);
    }

    [Fact]
    public async Task Card_DescribedAndDecorativeAtOnce_IsAskedAgainWithTheWords()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("спор.png", SampleFiles.Png(9, 8, 9));

        using var answer = await author.SubmitAsync(
            await author.GetPageAsync($"/admin/media/{id}"), "main .form", null, ("Alt", "Флаги"), ("IsDecorative", "true"), ("TakenOn", "вчера"));
        var page = await answer.ReadPageAsync();

        page.Text(".errors").ShouldContain("не дата");
        page.Value("Alt").ShouldBe("Флаги");
    }

    [Fact]
    public async Task Card_ChangedMeanwhile_IsAConflictThatLosesNothing()
    {
        var (one, other) = (await portal.BrowserAsync(Roles.Author), await portal.BrowserAsync(Roles.Editor));
        var (id, _) = await one.UploadedAsync("вдвоём.pdf", SampleFiles.Pdf("вдвоём"));
        var mine = await one.GetPageAsync($"/admin/media/{id}");
        using (await other.SubmitAsync(await other.GetPageAsync($"/admin/media/{id}"), "main .form", null, ("Caption", "Их подпись")))
        {
        }

        using var answer = await one.SubmitAsync(mine, "main .form", null, ("Caption", "Моя подпись"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadPageAsync()).Value("Caption").ShouldBe("Моя подпись");
    }

    [Fact]
    public async Task Delete_AFileOfNoText_GoesToTheBinAndComesBack()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, reference) = await author.UploadedAsync("лишний.pdf", SampleFiles.Pdf("лишний"));

        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}/bin"), "main form", null))
        {
        }

        (await author.GetPageAsync("/admin/media?show=bin")).Text(".library__name").ShouldContain("лишний.pdf");
        (await author.GetAsync($"/admin/media/files/{reference}/lishnii.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}"), "form[action$='/bin/delete']", null))
        {
        }

        (await author.GetAsync($"/admin/media/files/{reference}/lishnii.pdf")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_LongerThanAPage_GoesOn()
    {
        await using var big = await PortalFactory.CreateAsync();
        var author = await big.BrowserAsync(Roles.Author);
        using (await author.UploadAsync([.. Enumerable.Range(1, 45).Select(i => ($"файл {i}.pdf", SampleFiles.Pdf($"{i}")))]))
        {
        }

        var first = await author.GetPageAsync("/admin/media");
        var second = await author.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        first.QuerySelectorAll(".library__item").Length.ShouldBe(40);
        second.Text(".library__name").ShouldBe("файл 5.pdf файл 4.pdf файл 3.pdf файл 2.pdf файл 1.pdf");
        second.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    /// <summary>Of uploads: beside them the portal is making the sizes of other pictures. <see cref="MutationTests"/> look at what is on its way.</summary>
    private List<string> Files() =>
    [
        .. new[] { "originals", "public", "thumbs" }.Select(name => Path.Combine(MediaFolder, name)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal),
    ];

    private string MediaFolder => ((Core.Media.MediaOptions)portal.Services.GetService(typeof(Core.Media.MediaOptions))!).Folder;
}
