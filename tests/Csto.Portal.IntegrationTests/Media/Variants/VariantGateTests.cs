using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media.Variants;

/// <summary>No text reaches readers before the sizes and formats of its pictures are made.</summary>
public sealed class VariantGateTests : IAsyncLifetime
{
    private static readonly DateTime Four = new(2026, 2, 13, 13, 0, 0, DateTimeKind.Utc);
    private Desk desk = null!;
    private Actor writer = null!;
    private Actor reader = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        writer = await desk.Hire("Пётр Светлов");
        reader = await desk.Hire("Анна Вершинина");
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Publish_WithAPictureThatIsNotReady_IsRefusedBesideTheTextUntilItIs()
    {
        await Keep('a', "зал.jpg");
        var approved = await Approved('a');

        var refused = (await desk.Publish(approved, reader)).ShouldBeRefused(nameof(EditionContent.Body));
        refused.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("Картинка «зал.jpg» ещё готовится для страниц.");
        (await desk.Load(approved.PublicationId)).LiveEditionId.ShouldBeNull();

        await Ready();
        (await desk.Publish(approved, reader)).ShouldBeDone();
    }

    [Fact]
    public async Task PublishUrgently_WithAPictureThatFailed_SaysWhy()
    {
        await Keep('a', "зал.jpg");
        await desk.With(db => db.MediaAssets.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.VariantsDueAt, (DateTime?)null).SetProperty(m => m.VariantsProblem, "Картинка не раскрывается.")));
        var draft = (await desk.Create(Text('a'), by: writer)).ShouldBeDone();

        var refused = (await desk.PublishUrgently(draft, "Ждут.", writer)).ShouldBeRefused(nameof(EditionContent.Body));

        refused.Problems.ShouldHaveSingleItem().Message.ShouldContain("«зал.jpg» не подготовлена для страниц. Картинка не раскрывается.");
    }

    [Fact]
    public async Task Publish_WithAnAlbumThatIsNotReady_CountsIt()
    {
        foreach (var digit in "abcde")
            await Keep(digit, $"{digit}.jpg");
        var approved = await Approved([.. "abcde"]);

        var refused = (await desk.Publish(approved, reader)).ShouldBeRefused(nameof(EditionContent.Body));

        refused.Problems.ShouldHaveSingleItem().Message.ShouldContain("осталось 5 из 5");
    }

    [Fact]
    public async Task Publish_AfterANewFocalPoint_WaitsForTheNewCrops()
    {
        await Keep('a', "зал.jpg");
        await Ready();
        await desk.With(async db =>
        {
            (await db.MediaAssets.SingleAsync()).Focus = new(10, 20);
            return await db.SaveChangesAsync();
        });

        (await desk.Publish(await Approved('a'), reader)).ShouldBeRefused(nameof(EditionContent.Body));
    }

    [Fact]
    public async Task Publish_WithALeadAndASocialPictureThatAreNotReady_NamesTheirFields()
    {
        await Keep('a', "зал.jpg");
        await Keep('b', "сети.jpg");
        var approved = await Approved(Desk.Text with { LeadPicture = new('a', 16), SocialPicture = new('b', 16) });

        var refused = (await desk.Publish(approved, reader)).ShouldBeRefused(nameof(EditionContent.LeadPicture));

        refused.Problems.Select(p => (p.Field, p.Message[..18])).ShouldBe(
            [(nameof(EditionContent.LeadPicture), "Картинка «зал.jpg»"), (nameof(EditionContent.SocialPicture), "Картинка «сети.jpg")]);
    }

    [Fact]
    public async Task Publish_WithAVideoWhosePosterIsNotReady_Waits()
    {
        var poster = await Keep('a', "заставка.jpg");
        await Keep('b', "видео.mp4", MediaKind.Video, poster);
        var approved = await Approved(Desk.Text with { Body = MediaDesk.Blocks(("video", new string('b', 16))) });

        var refused = (await desk.Publish(approved, reader)).ShouldBeRefused(nameof(EditionContent.Body));

        refused.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("Картинка «заставка.jpg» ещё готовится");
        await Ready();
        (await desk.Publish(approved, reader)).ShouldBeDone();
    }

    [Fact]
    public async Task Import_OfATextWithPictures_DoesNotWait()
    {
        await Keep('a', "зал.jpg");
        await desk.Published(Text('a'));
    }

    [Theory]
    [InlineData(false, ReleaseResult.Held)]
    [InlineData(true, ReleaseResult.Live)]
    public async Task Release_WithAPictureThatIsNotReady_IsHeldUnlessItGoesOutAnyway(bool anyway, ReleaseResult result)
    {
        await Keep('a', "зал.jpg");
        var approved = await Approved('a');
        (await desk.With(db => new EditionScheduler(db, new PublicationChecks(db), desk.Clock)
            .ScheduleAsync(approved.PublicationId, approved.Basis, new(Four, anyway), reader, default))).ShouldBeDone();
        desk.Clock.Now = new(Four, TimeSpan.Zero);

        (await desk.With(db => new Releases(db, new Preflight(db, new PublicationChecks(db)), desk.Clock).ReleaseAsync(approved.PublicationId, default)))
            .ShouldBe(result);

        var piece = await desk.Load(approved.PublicationId);
        (piece.WorkEdition ?? piece.LiveEdition)!.PreflightProblems.ShouldContain(p => p.Message.Contains("ещё готовится для страниц"));
    }

    private static EditionContent Text(params char[] digits) => Desk.Text with
    {
        Body = MediaDesk.Blocks(("album", string.Join(' ', digits.Select(digit => new string(digit, 16))))),
    };

    private Task<Outcome.Done> Approved(params char[] digits) => Approved(Text(digits));

    private async Task<Outcome.Done> Approved(EditionContent content)
    {
        var draft = (await desk.Create(content, by: writer)).ShouldBeDone();
        return (await desk.Approve((await desk.Submit(draft, writer)).ShouldBeDone(), reader)).ShouldBeDone();
    }

    private Task<int> Keep(char digit, string name, MediaKind kind = MediaKind.Picture, int? poster = null) => desk.With(async db =>
    {
        var asset = new MediaAsset
        {
            Sha256 = new string(digit, 64),
            Kind = kind,
            PosterId = poster,
            ContentType = kind == MediaKind.Video ? "video/mp4" : "image/jpeg",
            Bytes = 1000,
            Width = 6000,
            Height = 4000,
            PublicType = "image/jpeg",
            FileName = name,
            Alt = "Зал заседаний",
            UploadedAt = desk.Clock.Now.UtcDateTime,
        };
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync();
        return asset.Id;
    });

    private Task<int> Ready() => desk.With(db => db.MediaAssets.ExecuteUpdateAsync(set => set
        .SetProperty(m => m.VariantsDueAt, (DateTime?)null).SetProperty(m => m.VariantsMade, "1/50,50/50,50")));
}
