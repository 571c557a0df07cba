using System.Text;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Publishing.Remarks;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Archive;

/// <summary>Pictures beside pages of the old site, and the marks of galleries whose files are not there.</summary>
public sealed class ImportedPicturesTests : IAsyncLifetime
{
    private static readonly PortalLanguages Languages = new([Publication.Russian]);

    private const string Title = "Рабочая группа по координации учений завершила заседание";
    private const string Lead = "5 марта в Душанбе рабочая группа по координации учений завершила заседание.";
    private const string Second = "Стороны согласовали перечень совместных мероприятий.";

    private ImportDesk desk = null!;

    public async Task InitializeAsync() => desk = await ImportDesk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Import_PicturesOfAPage_ComeInWhereTheyStoodWithTheirCaptions()
    {
        desk.File("img/1.png", SampleFiles.Png(80, 60, 0x11));
        desk.File("img/2.png", SampleFiles.Png(80, 60, 0x12));
        desk.File("img/3.png", SampleFiles.Png(80, 60, 0x13));
        desk.File("img/зал 4.png", SampleFiles.Png(80, 60, 0x14));
        Html($"""
            <img src="img/1.png" alt="Зал заседаний">
            <p>{Lead}</p>
            <figure><img src="img/2.png"><figcaption>Участники встречи</figcaption></figure>
            <p>{Second}</p>
            <p>Фотоальбом</p>
            <a href="img/3.png"><img src="img/3-small.png" alt="Флаги" title="Флаги у входа"></a>
            <img src="img/%D0%B7%D0%B0%D0%BB%204.png"><div class="photo-caption">Общий вид</div>
            """);

        var report = await desk.Import();

        report.Totals.ShouldSatisfyAllConditions(t => t.Made.ShouldBe(1), t => t.PicturesTaken.ShouldBe(4), t => t.PicturesRefused.ShouldBe(0), t => t.PicturesMissing.ShouldBe(0));
        report.Totals.FilesRefused.ShouldBe(0);
        var body = (await desk.Publications()).ShouldHaveSingleItem().LiveEdition.ShouldNotBeNull().Body;
        body.ShouldBe($"{Photo(0x11)}\n\n{Photo(0x12)}\n\n{Second}\n\n:::album {Hash(0x13)} {Hash(0x14)}\n:::");
        (await desk.Publications()).Single().LiveEdition!.LeadPicture.ShouldBe(Hash(0x13));
        var cards = await desk.With(db => db.MediaAssets.AsNoTracking().OrderBy(m => m.Id).Select(m => new { m.Alt, m.Caption }).ToListAsync());
        cards.Select(c => (c.Alt, c.Caption)).ShouldBe([("Зал заседаний", ""), ("", "Участники встречи"), ("Флаги", "Флаги у входа"), ("", "Общий вид")]);
        (await desk.With(db => db.EditionMedia.CountAsync())).ShouldBe(4);
        (await desk.With(db => db.Remarks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        desk.File("img/1.png", SampleFiles.Png(80, 60, 0x21));
        Html($"""<p>{Lead}</p><img src="img/1.png"><p>{Second}</p><p>Видеогалерея</p>""");
        await desk.Import();
        var before = await desk.Dump();

        var report = await desk.Import();

        (report.Totals.FoundAgain, report.Totals.PicturesTaken).ShouldBe((1, 0));
        (await desk.Dump()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_MarksWithoutFiles_AreTheEditorsAffairAndNoReadersWord()
    {
        desk.Page("1.txt", Title, "05.03.2024", Lead, Second, "Видеогалерея", "________________", "Пресс-секретарь Иван Петров", "+7-495-111-22-33", "Фотоальбом", "Вернуться назад");

        await desk.Import();

        var publication = (await desk.Publications()).ShouldHaveSingleItem();
        publication.LiveEdition.ShouldNotBeNull().Body.ShouldBe(Second);
        var remark = await desk.With(db => db.Remarks.SingleAsync());
        (remark.EditionId, remark.Kind, remark.IsOpen).ShouldBe((publication.LiveEditionId!.Value, RemarkKind.ArchiveGap, true));
        await GapIsFoundAndSettledAsync(remark.Id, publication.Id);
        remark.Text.ShouldContain("видеогалерея");
        remark.Text.ShouldContain("фотоальбом");
    }

    [Fact]
    public async Task Import_VideosOfAPage_AreNamedToTheEditors()
    {
        Html($"""<p>{Lead}</p><p>{Second}</p><p>Видеогалерея</p><iframe src="https://video.example/embed/7"></iframe>""");

        await desk.Import();

        (await desk.With(db => db.Remarks.SingleAsync())).Text.ShouldContain("https://video.example/embed/7");
        (await desk.Publications()).Single().LiveEdition!.Body.ShouldBe(Second);
    }

    [Theory]
    [InlineData("../secret.png", "за пределы")]
    [InlineData("%2e%2e/secret.png", "за пределы")]
    [InlineData("img/../../secret.png", "за пределы")]
    [InlineData("/etc/hostname", "на сайт")]
    [InlineData("//host/a.png", "на сайт")]
    [InlineData("https://example.org/a.png", "на сайт")]
    [InlineData("file:///etc/hostname", "на сайт")]
    [InlineData("..\\secret.png", "на сайт")]
    [InlineData("data:image/png;base64,AAAA", "встроена")]
    [InlineData("img/link.png", "символическая ссылка")]
    [InlineData("img/linked/secret.png", "символическая ссылка")]
    [InlineData("img/fake.png", "")]
    public async Task Import_AnAddressThatLeadsAstray_IsRefusedWithTheReason(string address, string reason)
    {
        var beside = desk.File("../" + Guid.NewGuid().ToString("N") + "/secret.png", SampleFiles.Png(80, 60, 0x31));
        var fake = desk.File("img/fake.png", "<svg/>"u8.ToArray());
        File.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(fake)!, "link.png"), beside);
        Directory.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(fake)!, "linked"), Path.GetDirectoryName(beside)!);
        try
        {
            Html($"""<p>{Lead}</p><img src="{address}"><p>{Second}</p>""");

            var report = await desk.Import();

            var picture = report.Files.SelectMany(f => f.Items).SelectMany(i => i.Pictures).ShouldHaveSingleItem();
            picture.Outcome.ShouldBe(PictureOutcome.Refused);
            picture.Reason.ShouldNotBeNull().ShouldContain(reason);
            (await desk.With(db => db.MediaAssets.CountAsync())).ShouldBe(0);
            (await desk.Publications()).Single().LiveEdition!.Body.ShouldBe(Second);
            (await desk.With(db => db.Remarks.SingleAsync())).Text.ShouldContain("не внесён");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(beside)!, recursive: true);
        }
    }

    [Fact]
    public async Task Import_APictureThatIsNotThere_IsCountedAndToldOf()
    {
        Html($"""<p>{Lead}</p><p>{Second}</p><p>Фотоальбом</p><img src="img/none.png" title="Подпись">""");

        var report = await desk.Import();

        report.Totals.PicturesMissing.ShouldBe(1);
        (await desk.With(db => db.Remarks.SingleAsync())).Text.ShouldContain("img/none.png («Подпись»)");
    }

    [Fact]
    public async Task DryRun_WithPictures_CountsThemAndTakesNone()
    {
        desk.File("img/1.png", SampleFiles.Png(80, 60, 0x41));
        Html($"""<p>{Lead}</p><img src="img/1.png"><img src="img/none.png"><p>{Second}</p>""");

        var report = await desk.Import(dryRun: true);

        (report.Totals.PicturesTaken, report.Totals.PicturesMissing).ShouldBe((1, 1));
        (await desk.With(db => db.MediaAssets.CountAsync())).ShouldBe(0);
    }

    /// <summary>Arrows, counters and the site's own head are no pictures of the article.</summary>
    [Fact]
    public async Task Import_IconsAndTheSitesOwnPictures_AreLeftOut()
    {
        desk.File("img/logo.png", SampleFiles.Png(80, 60, 0x51));
        desk.File("img/arrow.png", SampleFiles.Png(8, 8, 0x52));
        desk.File("page.html", Encoding.UTF8.GetBytes(
            $"""<!doctype html><html lang="ru"><body><header><img src="img/logo.png"></header><h1>{Title}</h1><p>05.03.2024</p><p>{Lead}</p><img src="img/arrow.png" width="16"><p>{Second}</p></body></html>"""));

        (await desk.Import()).Files.SelectMany(f => f.Items).SelectMany(i => i.Pictures).ShouldBeEmpty();
    }

    private static string Hash(byte shade) => Media.MediaDesk.Sha256(SampleFiles.Png(80, 60, shade))[..16];

    private static string Photo(byte shade) => $":::photo {Hash(shade)}\n:::";

    private void Html(string inner) => desk.File("page.html", Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"ru\"><body><main><h1>{Title}</h1><p>05.03.2024</p>{inner}</main></body></html>"));

    /// <summary>It lies on no desk, not even of somebody who works on the piece; the list finds the piece until somebody says that nothing is to be done.</summary>
    private async Task GapIsFoundAndSettledAsync(int remark, int publication)
    {
        var user = new PortalUser { UserName = "vershinina", DisplayName = "Анна Вершинина", CreatedAt = desk.Clock.Now.UtcDateTime };
        await desk.With(db =>
        {
            db.Add(user);
            return db.SaveChangesAsync();
        });
        var editor = new Actor(user.Id, user.DisplayName);
        await desk.With(db => db.Editions.ExecuteUpdateAsync(set => set.SetProperty(e => e.ChangedById, editor.UserId)));
        (await desk.With(db => db.Remarks.CountAsync(r => r.ResolvedAt == null))).ShouldBe(0);
        await ShouldLack(publication);

        await desk.With(db => Book(db).ResolveAsync(publication, remark, editor, default));
        await ShouldLack();
        await desk.With(db => Book(db).ReopenAsync(publication, remark, editor, default));
        await ShouldLack(publication);
        (await desk.With(db => db.Remarks.CountAsync(r => r.ResolvedAt == null))).ShouldBe(0);

        RemarkBook Book(PortalDbContext db) => new(db, new RemarkLetters(db, new Outbox(db, Letters.Options, desk.Clock), Letters.Options), desk.Clock);

        async Task ShouldLack(params int[] pieces)
        {
            (await desk.With(db => new DeskReader(db, Languages).IdsAsync(new() { State = DeskState.Lacking }, null, default))).ShouldBe(pieces);
            (await desk.With(db => new DeskReader(db, Languages).CountAsync(default))).Of(DeskState.Lacking).ShouldBe(pieces.Length);
        }
    }
}
