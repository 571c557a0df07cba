using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Parts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Uploads that come in parts.</summary>
public sealed class PartsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Upload_InParts_IsInTheLibraryAndLeavesNothing()
    {
        var desk = await DeskAsync();
        var bytes = SampleFiles.Png(600, 400, 0x21);
        var begun = await desk.BeginAsync("по частям.png", bytes.Length);
        begun.Offset.ShouldBe(0);

        (await desk.AppendAsync(begun.Id, 0, bytes[..1500])).Offset.ShouldBe(1500);
        (await desk.AppendAsync(begun.Id, 1500, bytes[1500..])).Offset.ShouldBe(bytes.Length);
        var (status, answer) = await desk.FinishAsync(begun.Id);

        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("file").GetProperty("name").GetString().ShouldBe("по частям.png");
        (await portal.WithDatabaseAsync(db => db.MediaAssets.CountAsync(m => m.FileName == "по частям.png"))).ShouldBe(1);
        Directory.Exists(PartsFolder).ShouldBeTrue();
        File.Exists(Path.Combine(PartsFolder, begun.Id, "data")).ShouldBeFalse();
        // Asked again, because the answer was lost on its way.
        (await desk.FinishAsync(begun.Id)).Answer.GetProperty("file").GetProperty("id").GetInt32().ShouldBe(answer.GetProperty("file").GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Begin_OfAFinishedUploadThatAnotherTabBeginsAnew_WaitsForIt()
    {
        var desk = await DeskAsync();
        var bytes = SampleFiles.Pdf("ещё раз");
        var begun = await desk.BeginAsync("ещё раз.pdf", bytes.Length);
        await desk.AppendAsync(begun.Id, 0, bytes);
        await desk.FinishAsync(begun.Id);

        await using (File.Open(Path.Combine(PartsFolder, begun.Id, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            (await desk.BeginAsync("ещё раз.pdf", bytes.Length)).Status.ShouldBe(HttpStatusCode.Locked);

        (await desk.BeginAsync("ещё раз.pdf", bytes.Length)).Offset.ShouldBe(0);
        await desk.AppendAsync(begun.Id, 0, bytes);
        (await desk.BeginAsync("ещё раз.pdf", bytes.Length)).Offset.ShouldBe(bytes.Length);
    }

    [Fact]
    public async Task Upload_CutOffInAPart_GoesOnFromWhatCame()
    {
        var desk = await DeskAsync();
        var bytes = SampleFiles.Pdf(new string('ж', 60_000));
        var begun = await desk.BeginAsync("обрыв.pdf", bytes.Length);

        var data = Path.Combine(PartsFolder, begun.Id, "data");
        await desk.AppendBrokenAsync(begun.Id, 0, bytes[..50_000], () => File.Exists(data) && new FileInfo(data).Length > 0);
        // The page is opened anew, and the same file chosen.
        var again = await desk.BeginAsync("обрыв.pdf", bytes.Length);

        again.Id.ShouldBe(begun.Id);
        again.Offset.ShouldBeInRange(1, 50_000);
        // The request that was cut off may still hold the upload, or have written more since.
        var sent = again;
        do
            sent = await desk.AppendAsync(again.Id, sent.Offset, bytes[(int)sent.Offset..]);
        while (sent.Offset < bytes.Length);
        var (_, answer) = await desk.FinishAsync(again.Id);
        answer.GetProperty("problem").GetString().ShouldBeNull();
        var sha256 = MediaDesk.Sha256(bytes);
        (await portal.WithDatabaseAsync(db => db.MediaAssets.CountAsync(m => m.Sha256 == sha256))).ShouldBe(1);
    }

    [Fact]
    public async Task Append_FromASecondTab_IsToldWhereToGoOn()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (one, other) = (await PartsDesk.OpenAsync(author), await PartsDesk.OpenAsync(author));
        var bytes = SampleFiles.Pdf("две вкладки" + new string('ж', 4000));
        var begun = await one.BeginAsync("вкладки.pdf", bytes.Length);
        (await other.BeginAsync("вкладки.pdf", bytes.Length)).Id.ShouldBe(begun.Id);
        await one.AppendAsync(begun.Id, 0, bytes[..3000]);

        var late = await other.AppendAsync(begun.Id, 0, bytes[..2000]);

        (late.Status, late.Offset).ShouldBe((HttpStatusCode.Conflict, 3000));
        (await other.AppendAsync(begun.Id, late.Offset, bytes[3000..])).Offset.ShouldBe(bytes.Length);
        (await one.FinishAsync(begun.Id)).Answer.GetProperty("problem").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task Append_WhileAnotherRequestIsAtIt_WaitsItsTurn()
    {
        var desk = await DeskAsync();
        var bytes = SampleFiles.Pdf("замок");
        var begun = await desk.BeginAsync("замок.pdf", bytes.Length);
        var folder = new PartFolder(Path.Combine(PartsFolder, begun.Id));
        folder.TryLock(out var held).ShouldBeTrue();
        using (held)
        {
            (await desk.AppendAsync(begun.Id, 0, bytes)).Status.ShouldBe(HttpStatusCode.Locked);
            (await desk.FinishAsync(begun.Id)).Status.ShouldBe(HttpStatusCode.Locked);
        }

        (await desk.AppendAsync(begun.Id, 0, bytes)).Offset.ShouldBe(bytes.Length);
    }

    [Fact]
    public async Task Upload_OfSomebodyElse_IsNotThere()
    {
        var owner = await DeskAsync();
        var stranger = await DeskAsync();
        var bytes = SampleFiles.Pdf("чужой");
        var begun = await owner.BeginAsync("чужой.pdf", bytes.Length);

        (await stranger.ShowAsync(begun.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.AppendAsync(begun.Id, 0, bytes)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.FinishAsync(begun.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.DropAsync(begun.Id)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.BeginAsync("чужой.pdf", bytes.Length)).Id.ShouldNotBe(begun.Id);
        (await owner.ShowAsync(begun.Id)).Offset.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "пуст")]
    [InlineData((2L * 1024 * 1024 * 1024) + 1, "до 2 ГБ")]
    public async Task Begin_OfASizeThatIsNotTaken_IsRefusedAtOnce(long size, string reason)
    {
        var begun = await (await DeskAsync()).BeginAsync("размер.mp4", size);
        begun.Problem.ShouldNotBeNull().Replace('\u00a0', ' ').ShouldContain(reason);
    }

    [Fact]
    public async Task Append_OfWhatTheFirstBytesRefuse_EndsTheUpload()
    {
        var desk = await DeskAsync();
        var svg = System.Text.Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'>" + new string(' ', 5000));
        var begun = await desk.BeginAsync("рисунок.png", 100_000);

        var refused = await desk.AppendAsync(begun.Id, 0, svg);

        refused.Problem.ShouldNotBeNull().ShouldContain("SVG");
        Directory.Exists(Path.Combine(PartsFolder, begun.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Append_OfAPictureAsLargeAsAVideo_IsRefusedByItsFirstPart()
    {
        var desk = await DeskAsync();
        var begun = await desk.BeginAsync("огромный.png", 60L * 1024 * 1024);

        var refused = await desk.AppendAsync(begun.Id, 0, SampleFiles.PngOf(10, 10, new byte[2000]));

        refused.Problem.ShouldNotBeNull().ShouldContain("50");
        Directory.Exists(Path.Combine(PartsFolder, begun.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Append_OfMoreThanWasSaid_IsRefused()
    {
        var desk = await DeskAsync();
        var begun = await desk.BeginAsync("больше.pdf", 100);

        (await desk.AppendAsync(begun.Id, 0, SampleFiles.Pdf(new string('x', 500)))).Problem.ShouldNotBeNull().ShouldContain("больше, чем обещано");
        (await desk.ShowAsync(begun.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Finish_OfABrokenFile_SaysWhyAndKeepsNothing()
    {
        var desk = await DeskAsync();
        var bytes = SampleFiles.Png(300, 200, 5)[..^20];
        var begun = await desk.BeginAsync("обрезан.png", bytes.Length);
        (await desk.FinishAsync(begun.Id)).Status.ShouldBe(HttpStatusCode.Conflict);
        await desk.AppendAsync(begun.Id, 0, bytes);

        var (_, answer) = await desk.FinishAsync(begun.Id);

        answer.GetProperty("problem").GetString().ShouldNotBeNull().ShouldContain("обрывается");
        File.Exists(Path.Combine(PartsFolder, begun.Id, "data")).ShouldBeFalse();
        (await desk.FinishAsync(begun.Id)).Answer.GetProperty("problem").GetString().ShouldNotBeNull().ShouldContain("обрывается");
    }

    [Fact]
    public async Task Drop_ByItsOwner_KeepsNothing()
    {
        var desk = await DeskAsync();
        var begun = await desk.BeginAsync("передумал.pdf", 5000);
        await desk.AppendAsync(begun.Id, 0, "%PDF-1.4 "u8.ToArray());

        (await desk.DropAsync(begun.Id)).ShouldBe(HttpStatusCode.OK);

        Directory.Exists(Path.Combine(PartsFolder, begun.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Begin_OfTheHundredAndFirst_AsksToFinishOthers()
    {
        var desk = await DeskAsync();
        for (var i = 0; i < PartialUploads.MostOfOne; i++)
            (await desk.BeginAsync($"{i}.pdf", 100)).Status.ShouldBe(HttpStatusCode.OK);

        (await desk.BeginAsync("ещё.pdf", 100)).Problem.ShouldNotBeNull().Replace('\u00a0', ' ').ShouldContain("100 незаконченных загрузок");
    }

    [Fact]
    public async Task Sweep_ADayAfterTheLastPart_RemovesWhatNobodyWentOnWith()
    {
        var desk = await DeskAsync();
        var begun = await desk.BeginAsync("забыт.pdf", 5000);
        await desk.AppendAsync(begun.Id, 0, "%PDF-1.4 "u8.ToArray());
        var folder = Path.Combine(PartsFolder, begun.Id);
        var store = (MediaStore)portal.Services.GetService(typeof(MediaStore))!;
        var clock = new FakeClock { Now = new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(folder, "data")), TimeSpan.Zero).AddHours(23) };
        var sweeper = new PartSweeper(store, clock, NullLogger<PartSweeper>.Instance);

        sweeper.Sweep();
        Directory.Exists(folder).ShouldBeTrue();
        clock.Now = clock.Now.AddHours(2);
        sweeper.Sweep().ShouldBeGreaterThan(0);

        Directory.Exists(folder).ShouldBeFalse();
        (await desk.ShowAsync(begun.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Append_WithoutAToken_IsRefused()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var begun = await (await PartsDesk.OpenAsync(author)).BeginAsync("ключ.pdf", 5000);

        (await new PartsDesk(author, "нет").AppendAsync(begun.Id, 0, "%PDF-1.4 "u8.ToArray())).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private string PartsFolder => Path.Combine(((MediaOptions)portal.Services.GetService(typeof(MediaOptions))!).Folder, "parts");

    private async Task<PartsDesk> DeskAsync() => await PartsDesk.OpenAsync(await portal.BrowserAsync(Roles.Author));
}
