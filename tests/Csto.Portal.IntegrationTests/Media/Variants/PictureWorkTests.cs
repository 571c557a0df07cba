using System.Diagnostics;
using System.Globalization;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Variants;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media.Variants;

/// <summary>Whose turn it is, and what becomes of it: with the real program.</summary>
public sealed class PictureWorkTests(WithoutPictures portal) : IClassFixture<WithoutPictures>, IAsyncLifetime
{
    private HttpClient author = null!;

    public async Task InitializeAsync()
    {
        await portal.MakePicturesAsync();
        author = await portal.BrowserAsync(Roles.Author);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Make_OfOnePictureByTwoNodes_IsDoneByOne()
    {
        var (id, _) = await author.UploadedAsync("большая.png", SampleFiles.Png(2400, 1600, 0x31));

        var first = MakeNext();
        while ((await Load(id)).VariantsDueAt == DateTime.UnixEpoch)
            await Task.Yield();
        (await MakeNext()).ShouldBeFalse();

        (await first).ShouldBeTrue();
        var made = await Load(id);
        made.VariantsMade.ShouldBe("1/50,50/50,50");
        made.VariantsDueAt.ShouldBeNull();
        made.Colour.ShouldBe("#313131");
        Directory.GetFiles(Folder(made)).Length.ShouldBe(16);
        Directory.GetFiles(Incoming).ShouldBeEmpty();
    }

    [Fact]
    public async Task Make_WhenTheNodeThatHadItWasKilled_IsTakenOnAfterItsClaim()
    {
        var (id, _) = await author.UploadedAsync("убитая.png", SampleFiles.Png(60, 60));
        await Set(id, portal.Clock.Now.UtcDateTime + PictureWork.Claim);

        (await MakeNext()).ShouldBeFalse();
        portal.Clock.Now += PictureWork.Claim;
        (await MakeNext()).ShouldBeTrue();

        (await Load(id)).VariantsMade.ShouldNotBeNull();
        (await MakeNext()).ShouldBeFalse();
    }

    [Fact]
    public async Task Make_AfterANewFocalPoint_MakesTheCropsOnlyAndRemovesTheOld()
    {
        var (id, reference) = await author.UploadedAsync("фокус.png", SampleFiles.Png(300, 600));
        await portal.MakePicturesAsync();
        var folder = Folder(await Load(id));
        var whole = Directory.GetFiles(folder, "whole-*").Order().ToDictionary(path => path, File.GetLastWriteTimeUtc);
        await Focus(id, new(50, 10));
        (await author.GetAsync($"/admin/media/files/{reference}/fokus-card-300.avif")).EnsureSuccessStatusCode();

        await portal.MakePicturesAsync();

        (await Load(id)).VariantsMade.ShouldBe("1/50,10/50,10");
        Directory.GetFiles(folder, "whole-*").Order().ToDictionary(path => path, File.GetLastWriteTimeUtc).ShouldBe(whole);
        Directory.GetFiles(folder, "card-*").ShouldAllBe(path => path.Contains("-1-50x10."));
        (await author.GetAsync($"/admin/media/files/{reference}/fokus-card-300.avif")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Make_OfAPictureThatAPieceChooses_AddsTheWideCropsOnly()
    {
        var (id, reference) = await author.UploadedAsync("выберут.png", SampleFiles.Png(300, 200, 0x32));
        await portal.MakePicturesAsync();
        var folder = Folder(await Load(id));
        var first = Directory.GetFiles(folder).Order().ToDictionary(path => path, File.GetLastWriteTimeUtc);
        first.Keys.ShouldAllBe(path => Path.GetFileName(path).StartsWith("whole-") || Path.GetFileName(path).StartsWith("card-"));
        await author.WriteAsync("news", [.. PressOffice.News, ("SocialPicture", reference)]);
        (await author.GetStringAsync($"/admin/media/progress?ids={id}")).ShouldContain($"\"state\":\"waiting\",\"made\":{first.Count},\"of\":{first.Count + 3}");

        await portal.MakePicturesAsync();

        (await Load(id)).VariantsMade.ShouldBe("1/50,50/50,50/lead");
        var all = Directory.GetFiles(folder);
        all.Length.ShouldBe(first.Count + 3);
        first.ShouldAllBe(file => File.GetLastWriteTimeUtc(file.Key) == file.Value);
        all.Except(first.Keys).Select(path => Path.GetFileName(path).Split('-')[0]).Distinct().Order().ShouldBe(["lead", "social"]);
    }

    [Theory]
    [InlineData(10, 0, 60)]
    [InlineData(90, 200, 255)]
    public async Task Make_WithAFocalPoint_CutsOutWhatIsThere(int down, double darkest, double brightest)
    {
        var (id, _) = await author.UploadedAsync("верх тёмный.png", SampleFiles.Png(300 + down, 600, row => row < 200 ? (byte)0x10 : (byte)0xE0));
        await Focus(id, new(50, down));

        await portal.MakePicturesAsync();

        (await BrightnessAsync(Directory.GetFiles(Folder(await Load(id)), "card-*.webp").First())).ShouldBeInRange(darkest, brightest);
    }

    [Fact]
    public async Task Make_WhileTheFocalPointIsMoved_IsDoneOnceMore()
    {
        var (id, _) = await author.UploadedAsync("фокус.png", SampleFiles.Png(300, 600));
        var first = MakeNext();
        while ((await Load(id)).VariantsDueAt == DateTime.UnixEpoch)
            await Task.Yield();
        await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Focus, new FocalPoint(50, 90))));
        await first;
        (await Load(id)).VariantsMade.ShouldBeNull();

        await portal.MakePicturesAsync();

        (await Load(id)).VariantsMade.ShouldBe("1/50,90/50,90");
    }

    [Fact]
    public async Task Make_OfAPictureThatCannotBeRead_SaysSoOnItsCardAndTriesAgainWhenAsked()
    {
        var bytes = SampleFiles.Png(80, 60);
        var (id, _) = await author.UploadedAsync("битая.png", bytes);
        var original = Store.Original(MediaDesk.Sha256(bytes));
        await File.WriteAllTextAsync(original, "не картинка");
        (await author.GetPageAsync($"/admin/media/{id}")).Text(".making").ShouldContain("готовятся");
        (await author.GetPageAsync("/admin/media/")).Text(".library [data-pictures]").ShouldContain("Готовится");

        await portal.MakePicturesAsync();

        var card = await author.GetPageAsync($"/admin/media/{id}");
        card.Text(".notice--warning").ShouldContain("не раскрывается");
        (await author.GetPageAsync("/admin/media/")).Text(".library .chip").ShouldContain("Не подготовлена");
        (await author.GetStringAsync($"/admin/media/progress?ids={id},x,0")).ShouldContain("\"state\":\"failed\"");
        await File.WriteAllBytesAsync(original, bytes);
        using var again = await author.SubmitAsync(card, $"form[action='/admin/media/{id}/variants']", null);
        (await author.GetStringAsync($"/admin/media/progress?ids={id}")).ShouldContain("\"state\":\"waiting\",\"made\":0,\"of\":4");
        await portal.MakePicturesAsync();
        (await author.GetPageAsync($"/admin/media/{id}")).QuerySelector(".making, .notice--warning").ShouldBeNull();
        (await author.GetStringAsync($"/admin/media/progress?ids={id}")).ShouldContain("\"state\":\"ready\"");
    }

    [Fact]
    public async Task Make_WhereTheFolderCannotBeWrittenTo_IsTriedAgainInAMinute()
    {
        var (id, _) = await author.UploadedAsync("некуда.png", SampleFiles.Png(61, 60));
        var folder = Folder(await Load(id));
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await File.WriteAllTextAsync(folder, "Это не папка.");

        (await MakeNext()).ShouldBeTrue();

        (await Load(id)).VariantsProblem.ShouldBeNull();
        (await MakeNext()).ShouldBeFalse();
        File.Delete(folder);
        portal.Clock.Now += PictureWork.AfterFailure;
        await portal.MakePicturesAsync();
        (await Load(id)).VariantsMade.ShouldNotBeNull();
    }

    [Fact]
    public async Task CatchUp_OnPicturesOfOlderRules_HasThemMade()
    {
        var (id, _) = await author.UploadedAsync("старая.png", SampleFiles.Png(62, 60));
        await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.VariantsMade, "0/50,50/50,50").SetProperty(m => m.VariantsDueAt, (DateTime?)null)));

        (await portal.WithAsync<PictureWork, int>(work => work.CatchUpAsync(default))).ShouldBe(1);
        (await portal.WithAsync<PictureWork, int>(work => work.CatchUpAsync(default))).ShouldBe(0);

        await portal.MakePicturesAsync();
        (await Load(id)).VariantsMade.ShouldBe("1/50,50/50,50");
    }

    [Fact]
    public async Task Make_OfPicturesOfTextsInWork_ComesFirst()
    {
        var older = await author.UploadedAsync("нужна.png", SampleFiles.Png(63, 60));
        var newer = await author.UploadedAsync("новее.png", SampleFiles.Png(64, 60));
        await author.WriteAsync("news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("photo", older.Reference)))]);

        await MakeNext();

        (await Load(older.Id)).VariantsMade.ShouldNotBeNull();
        (await Load(newer.Id)).VariantsMade.ShouldBeNull();
    }

    /// <summary>0 to 255.</summary>
    private static async Task<double> BrightnessAsync(string picture)
    {
        using var vips = Process.Start(new ProcessStartInfo("vips", ["avg", picture]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var answer = await vips.StandardOutput.ReadToEndAsync();
        await vips.WaitForExitAsync();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    private MediaStore Store => (MediaStore)portal.Services.GetService(typeof(MediaStore))!;

    private string Incoming => Path.Combine(Store.Original(new string('0', 64)), "../../../incoming");

    private string Folder(MediaAsset asset) => Store.Variants(asset.Sha256);

    private Task<bool> MakeNext() => portal.WithAsync<PictureWork, bool>(work => work.MakeNextAsync(default));

    private Task<MediaAsset> Load(int id) => portal.WithDatabaseAsync(db => db.MediaAssets.AsNoTracking().SingleAsync(m => m.Id == id));

    private Task<int> Set(int id, DateTime due) => portal.WithDatabaseAsync(db =>
        db.MediaAssets.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.VariantsDueAt, due)));

    private Task<int> Focus(int id, FocalPoint point) => portal.WithDatabaseAsync(async db =>
    {
        (await db.MediaAssets.SingleAsync(m => m.Id == id)).Focus = point;
        return await db.SaveChangesAsync();
    });
}

/// <summary>A portal whose pictures are made when a test says so.</summary>
public sealed class WithoutPictures : PortalFactory
{
    public WithoutPictures() => MakesPictures = false;
}
