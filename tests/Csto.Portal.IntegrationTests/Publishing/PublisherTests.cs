using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

public sealed class PublisherTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Publish_CompleteDraft_GoesLiveWithAddressCountAndGeneration()
    {
        var before = await _desk.Generation();
        var done = await _desk.Published(Text);

        var publication = await _desk.Load(done.PublicationId);
        publication.Visibility.ShouldBe(Visibility.Live);
        publication.LiveEdition!.State.ShouldBe(EditionState.Live);
        publication.WorkEditionId.ShouldBeNull();
        PublicationAddress.Of(publication)!.Value.Path.ShouldBe("/news/2026/02/13/sekretariat-provel-vstrechu");
        publication.FirstLiveAt.ShouldBe(_desk.Clock.Now.UtcDateTime);
        (await _desk.Generation()).ShouldBe(before + 1);
        publication.Generation.ShouldBe(before + 1);
        publication.Sequence.ShouldBe(before + 1);
        (await _desk.CountOn(Day)).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_IncompleteSpeech_NamesEveryReasonAndChangesNothing()
    {
        var draft = (await _desk.Create(new() { Title = "" }, PublicationKind.Speech)).ShouldBeDone();
        var before = await _desk.Generation();

        var refused = (await _desk.Publish(draft)).ShouldBeOfType<Outcome.Refused>();

        refused.Problems.Select(p => p.Field).ShouldBe(
            [nameof(EditionContent.Title), nameof(EditionContent.Lead), nameof(EditionContent.PublishedOn), nameof(EditionContent.SpeakerId), nameof(EditionContent.SpeechType)],
            ignoreOrder: true);
        (await _desk.Generation()).ShouldBe(before);
        (await _desk.Load(draft.PublicationId)).Visibility.ShouldBe(Visibility.Hidden);
    }

    [Fact]
    public async Task Publish_DateAfterTodayInMoscow_IsRefusedUntilMidnightThere()
    {
        var draft = (await _desk.Create(Text with { PublishedOn = Day.AddDays(1) })).ShouldBeDone();
        _desk.Clock.Now = new(2026, 2, 13, 20, 59, 59, TimeSpan.Zero);
        (await _desk.Publish(draft)).ShouldBeRefused(nameof(EditionContent.PublishedOn));

        _desk.Clock.Now = new(2026, 2, 13, 21, 0, 0, TimeSpan.Zero);
        (await _desk.Publish(draft)).ShouldBeDone();
    }

    [Fact]
    public async Task Publish_TwoOfOneTitleOnOneDay_SecondGetsANumber()
    {
        await _desk.Published(Text);
        var second = await _desk.Published(Text);
        var elsewhere = await _desk.Published(Text, PublicationKind.Statement);

        (await _desk.Load(second.PublicationId)).Slug.ShouldBe("sekretariat-provel-vstrechu-2");
        (await _desk.Load(elsewhere.PublicationId)).Slug.ShouldBe("sekretariat-provel-vstrechu");
        (await _desk.CountOn(Day)).ShouldBe(3);
    }

    [Fact]
    public async Task Publish_OwnSlugTaken_IsRefusedBesideTheAddress()
    {
        await _desk.Published(Text with { Slug = "vstrecha" });
        var second = (await _desk.Create(Text with { Slug = "vstrecha" })).ShouldBeDone();

        (await _desk.Publish(second)).ShouldBeRefused(nameof(EditionContent.Slug));
    }

    [Theory]
    [InlineData("🎉🎉🎉")]
    [InlineData("مرحبا")]
    public async Task Publish_TitleWithoutLetters_FallsBackToTheKind(string title) =>
        (await _desk.Load((await _desk.Published(Text with { Title = title })).PublicationId)).Slug.ShouldBe("novost");

    [Fact]
    public async Task Publish_NewEditionOfLivePiece_SupersedesAndKeepsTheAddress()
    {
        var first = await _desk.Published(Text);
        var work = (await _desk.Save(first, EditionContentOf(await _desk.Load(first.PublicationId)) with { Title = "Другой заголовок" })).ShouldBeDone();

        var during = await _desk.Load(first.PublicationId);
        during.LiveEdition!.Title.ShouldBe(Text.Title);
        during.WorkEdition!.Title.ShouldBe("Другой заголовок");

        _desk.Clock.Now += TimeSpan.FromHours(1);
        (await _desk.Publish(work)).ShouldBeDone();
        var after = await _desk.Load(first.PublicationId);
        after.Slug.ShouldBe(during.Slug);
        after.Sequence.ShouldBe(during.Sequence);
        after.FirstLiveAt.ShouldBe(during.FirstLiveAt);
        after.LastChangedAt.ShouldBe(_desk.Clock.Now.UtcDateTime);
        after.Editions.OrderBy(e => e.Number).Select(e => e.State).ShouldBe([EditionState.Superseded, EditionState.Live]);
        (await _desk.CountOn(Day)).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_MovedToAnotherDay_LeavesARedirectAndMovesTheCount()
    {
        var first = await _desk.Published(Text);
        var moved = (await _desk.Save(first, Text with { PublishedOn = Day.AddDays(-1), Slug = "novyj-adres" })).ShouldBeDone();
        (await _desk.Publish(moved)).ShouldBeDone();

        var redirect = await _desk.With(db => db.Redirects.SingleAsync());
        redirect.Path.ShouldBe("/news/2026/02/13/sekretariat-provel-vstrechu");
        redirect.PublicationId.ShouldBe(first.PublicationId);
        (await _desk.CountOn(Day)).ShouldBe(0);
        (await _desk.CountOn(Day.AddDays(-1))).ShouldBe(1);
        (await _desk.With(db => db.ArchiveDays.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_BackToAnOldAddress_LeavesNoCircle()
    {
        var at = await _desk.Published(Text with { Slug = "a" });
        foreach (var slug in new[] { "b", "a" })
            at = (await _desk.Publish((await _desk.Save(at, Text with { Slug = slug })).ShouldBeDone())).ShouldBeDone();

        (await _desk.With(db => db.Redirects.Select(r => r.Path).ToListAsync())).ShouldBe(["/news/2026/02/13/b"]);
    }

    [Fact]
    public async Task Publish_TextChangedSince_IsAConflictWithTheirText()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        (await _desk.Save(draft, Text with { Lead = "Другой лид." })).ShouldBeDone();

        var conflict = (await _desk.Publish(draft)).ShouldBeOfType<Outcome.Conflict>();
        conflict.Theirs.Content.Lead.ShouldBe("Другой лид.");
    }

    [Fact]
    public async Task Publish_WithContact_KeepsTheFooterAsPrinted()
    {
        var contact = new PressContact { Name = "Мария Соколовская", Post = "Пресс-секретарь", Phones = [new("+7-495-000-00-01", PhoneKind.Phone)] };
        await _desk.With(async db =>
        {
            db.Add(contact);
            return await db.SaveChangesAsync();
        });
        var done = await _desk.Published(Text with { PressContactId = contact.Id });
        await _desk.With(async db =>
        {
            (await db.PressContacts.SingleAsync()).Phones = [new("+7-495-000-00-02", PhoneKind.Phone)];
            return await db.SaveChangesAsync();
        });

        var live = (await _desk.Load(done.PublicationId)).LiveEdition!;
        live.Footer.ShouldBe(contact.ToFooter());
        var again = (await _desk.Save(done, EditionContent.From(live) with { Lead = "Уточнённый лид." })).ShouldBeDone();
        (await _desk.Publish(again)).ShouldBeDone();
        (await _desk.Load(done.PublicationId)).LiveEdition!.Footer.ShouldBe(contact.ToFooter());
    }

    [Fact]
    public async Task Unpublish_LivePiece_IsGoneWithItsExplanationAndCanComeBack()
    {
        var done = await _desk.Published(Text);
        (await _desk.Unpublish(done, " ")).ShouldBeRefused("Explanation");
        var gone = (await _desk.Unpublish(done, "Снято до уточнения.")).ShouldBeDone();

        var publication = await _desk.Load(done.PublicationId);
        publication.Visibility.ShouldBe(Visibility.Gone);
        publication.GoneExplanation.ShouldBe("Снято до уточнения.");
        publication.LiveEditionId.ShouldBeNull();
        (await _desk.CountOn(Day)).ShouldBe(0);

        var reopened = (await _desk.Save(gone, Text with { Lead = "Уточнено." })).ShouldBeDone();
        (await _desk.Publish(reopened)).ShouldBeDone();
        var back = await _desk.Load(done.PublicationId);
        back.Visibility.ShouldBe(Visibility.Live);
        back.Slug.ShouldBe(publication.Slug);
        back.Sequence.ShouldBe(publication.Sequence);
    }

    [Fact]
    public async Task Publish_ByTwoAtOnce_OneWinsWithOneAuditEntry()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _desk.Publish(draft))));

        outcomes.OfType<Outcome.Done>().Count().ShouldBe(1);
        (await _desk.With(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.Published))).ShouldBe(1);
        (await _desk.CountOn(Day)).ShouldBe(1);
    }

    private static EditionContent EditionContentOf(Publication publication) => EditionContent.From(publication.LiveEdition!);
}
