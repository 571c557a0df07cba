using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>Scheduled editions: never early, once, and only where nothing stands against them.</summary>
public sealed class ReleaseTests : IAsyncLifetime
{
    /// <summary>13 February 2026, 16:00 in Moscow; the clock begins at noon there.</summary>
    private static readonly DateTime Four = new(2026, 2, 13, 13, 0, 0, DateTimeKind.Utc);

    private Desk _desk = null!;
    private Actor _reader = null!;

    public async Task InitializeAsync()
    {
        _desk = await OpenAsync();
        _reader = await PersonAsync("Мария Соколовская");
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Release_ATickBeforeItsInstant_IsNotDue_AtItGoesLive()
    {
        var id = await ScheduledAsync(Text, Four);

        await AtAsync(Four.AddTicks(-1));
        (await Releases(r => r.DueAsync(default))).ShouldBeEmpty();
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Elsewhere);
        (await _desk.Load(id)).Visibility.ShouldBe(Visibility.Hidden);

        await AtAsync(Four);
        (await Releases(r => r.DueAsync(default))).ShouldBe([id]);
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Live);
        var live = await _desk.Load(id);
        live.Visibility.ShouldBe(Visibility.Live);
        live.FirstLiveAt.ShouldBe(Four);
        live.LiveEdition!.ScheduledFor.ShouldBe(Four);
        live.LiveEdition.MajorNumber.ShouldBe(1);
    }

    [Fact]
    public async Task Release_OnTwoNodesAtOnce_OneWinsWithOneAuditEntryAndOneGeneration()
    {
        var id = await ScheduledAsync(Text, Four);
        await AtAsync(Four.AddSeconds(1));
        var before = await _desk.Generation();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Releases(r => r.ReleaseAsync(id, default)))));

        results.Count(r => r == ReleaseResult.Live).ShouldBe(1);
        results.Count(r => r == ReleaseResult.Elsewhere).ShouldBe(3);
        (await _desk.Generation()).ShouldBe(before + 1);
        (await EntriesAsync(id, AuditAction.Published)).ShouldBe(1);
    }

    [Fact]
    public async Task Release_InstantPassedWhileEverythingWasDown_GoesLiveWithTheInstantItReallyWas()
    {
        var id = await ScheduledAsync(Text, Four);
        await AtAsync(Four.AddHours(9));
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Live);
        (await _desk.Load(id)).FirstLiveAt.ShouldBe(Four.AddHours(9));
    }

    [Fact]
    public async Task Release_MovedOrCancelled_FollowsTheLastDecision()
    {
        var moved = await ScheduledAsync(Text, Four);
        (await ScheduleAsync(moved, Four.AddHours(2))).ShouldBeDone();
        var cancelled = await ScheduledAsync(Text, Four);
        (await Scheduler(async s => await s.UnscheduleAsync(cancelled, await BasisAsync(cancelled), _reader, default))).ShouldBeDone();

        await AtAsync(Four.AddHours(1));
        (await Releases(r => r.DueAsync(default))).ShouldBeEmpty();
        (await Releases(r => r.NextAsync(default))).ShouldBe(Four.AddHours(2));
        (await _desk.Load(cancelled)).WorkEdition!.State.ShouldBe(EditionState.Approved);
    }

    [Fact]
    public async Task Release_ContactDeletedSince_IsHeldOnceAndWaitsForAPerson()
    {
        var contact = await _desk.With(async db =>
        {
            var kept = db.Add(new PressContact { Name = "Игорь Белозёров", Post = "Пресс-секретарь" });
            await db.SaveChangesAsync();
            return kept.Entity.Id;
        });
        var id = await ScheduledAsync(Text with { PressContactId = contact }, Four);
        await DeleteContactAsync(contact, id);

        await AtAsync(Four - Preflight.Ahead);
        (await Releases(r => r.UncheckedAsync(default))).ShouldBe([id]);
        (await Releases(r => r.CheckAsync(id, default))).ShouldBe(ReleaseResult.Checked);
        (await _desk.Load(id)).WorkEdition!.PreflightProblems.ShouldHaveSingleItem().Message.ShouldContain("«Игорь Белозёров»");
        (await Releases(r => r.UncheckedAsync(default))).ShouldBeEmpty();

        await AtAsync(Four);
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Held);
        var held = await _desk.Load(id);
        held.Visibility.ShouldBe(Visibility.Hidden);
        held.WorkEdition!.HeldAt.ShouldBe(Four);
        (await Releases(r => r.DueAsync(default))).ShouldBeEmpty();
        (await EntriesAsync(id, AuditAction.Held)).ShouldBe(1);

        (await ScheduleAsync(id, Four.AddMinutes(5), anyway: true)).ShouldBeDone();
        await AtAsync(Four.AddMinutes(5));
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Live);
    }

    [Fact]
    public async Task Release_MendedBetweenPreflightAndInstant_GoesLive()
    {
        var person = await _desk.With(async db =>
        {
            var speaker = new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел", Slug = "arsenev" };
            speaker.Posts.Add(new() { Title = "Заместитель", HeldFrom = new(2020, 1, 1), HeldTo = new(2026, 2, 12) });
            db.Add(speaker);
            await db.SaveChangesAsync();
            return speaker.Id;
        });
        var speech = Text with { SpeakerId = person, SpeechType = SpeechType.Transcript };
        var id = await ScheduledAsync(speech, Four, PublicationKind.Speech);
        await AtAsync(Four - Preflight.Ahead);
        await Releases(r => r.CheckAsync(id, default));
        (await _desk.Load(id)).WorkEdition!.PreflightProblems.ShouldHaveSingleItem().Field.ShouldBe(nameof(EditionContent.SpeakerId));

        await _desk.With(db => db.PersonPosts.ExecuteUpdateAsync(set => set.SetProperty(p => p.HeldTo, (DateOnly?)null)));
        await AtAsync(Four);
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Live);
    }

    [Theory]
    [InlineData("[сюда](/news/2026/02/01/net-takogo)", "такого материала на портале нет")]
    [InlineData("[сюда](javascript:alert)", "такой адрес не принимается")]
    public async Task Preflight_LinkThatLeadsNowhere_IsNamed(string link, string words)
    {
        var id = await ScheduledAsync(Text with { Body = "Подробности " + link + "." }, Four);
        var problems = await _desk.With(db => new Preflight(db, new PublicationChecks(db)).CheckAsync(id, Four, default));
        problems!.ShouldHaveSingleItem().Message.ShouldContain(words);
    }

    [Fact]
    public async Task Preflight_LinkToALivePieceOrItsOldAddress_IsFine()
    {
        var live = await _desk.Published(Text with { Slug = "byvshij" });
        (await _desk.Publish((await _desk.Save(live, Text with { Slug = "nyneshnij" })).ShouldBeDone())).ShouldBeDone();
        var id = await ScheduledAsync(Text with { Body = "[раз](/news/2026/02/13/byvshij), [два](/news/2026/02/13/nyneshnij#text), [три](https://example.org/x)" }, Four);
        (await _desk.With(db => new Preflight(db, new PublicationChecks(db)).CheckAsync(id, Four, default)))!.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, "уже прошло")]
    [InlineData(0, "уже прошло")]
    [InlineData(30 * 366 * 24 * 60, "на год вперёд")]
    public async Task Schedule_PastOrFarAhead_IsRefusedInWords(int minutes, string words)
    {
        var id = await ApprovedAsync(Text);
        (await ScheduleAsync(id, _desk.Clock.Now.UtcDateTime.AddMinutes(minutes))).ShouldBeRefused(EditionScheduler.TimeField)
            .Problems.ShouldContain(p => p.Message.Contains(words));
    }

    [Fact]
    public async Task Schedule_BeforeItsDateline_IsRefusedBesideTheDate() =>
        (await ScheduleAsync(await ApprovedAsync(Text with { PublishedOn = Day.AddDays(1) }), Four)).ShouldBeRefused(nameof(EditionContent.PublishedOn));

    [Fact]
    public async Task Schedule_NotApproved_SaysWhoHasToReadIt() =>
        (await ScheduleAsync((await _desk.Create(Text)).ShouldBeDone().PublicationId, Four)).ShouldBeRefused("").Problems.Single().Message.ShouldContain("не утверждён");

    [Fact]
    public async Task Save_WhileScheduled_IsRefusedAndTheScheduleStands()
    {
        var id = await ScheduledAsync(Text, Four);
        (await _desk.With(async db => await new PublicationWriter(db, _desk.Clock).SaveAsync(id, await BasisAsync(id), Text with { Title = "Иначе" }, _desk.Editor, default)))
            .ShouldBeRefused("");
        (await _desk.Load(id)).WorkEdition!.State.ShouldBe(EditionState.Scheduled);
    }

    [Fact]
    public async Task Release_AtMidnightInMoscow_MayBeDatedThatDay()
    {
        var midnight = new DateTime(2026, 2, 13, 21, 0, 0, DateTimeKind.Utc);
        var id = await ScheduledAsync(Text with { PublishedOn = Day.AddDays(1) }, midnight);
        await AtAsync(midnight);
        (await Releases(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Live);
        (await _desk.CountOn(Day.AddDays(1))).ShouldBe(1);
    }

    private Task AtAsync(DateTime utc)
    {
        _desk.Clock.Now = new(utc);
        return Task.CompletedTask;
    }

    private Task<T> Releases<T>(Func<Releases, Task<T>> use) =>
        _desk.With(db => use(new Releases(db, new Preflight(db, new PublicationChecks(db)), _desk.Clock)));

    private Task<Outcome> Scheduler(Func<EditionScheduler, Task<Outcome>> use) =>
        _desk.With(db => use(new EditionScheduler(db, new PublicationChecks(db), _desk.Clock)));

    private Task<Outcome> ScheduleAsync(int id, DateTime at, bool anyway = false) =>
        Scheduler(async s => await s.ScheduleAsync(id, await BasisAsync(id), new(at, anyway), _reader, default));

    private async Task<EditionBasis> BasisAsync(int id)
    {
        var edition = (await _desk.Load(id)).WorkEdition!;
        return new(edition.Id, edition.TextVersion);
    }

    private async Task<int> ApprovedAsync(EditionContent content, PublicationKind kind = PublicationKind.News)
    {
        var draft = (await _desk.Create(content, kind)).ShouldBeDone();
        (await _desk.With(db => new Submitter(db, new PublicationChecks(db), _desk.Clock)
            .SubmitAsync(draft.PublicationId, draft.Basis, _desk.Editor, default))).ShouldBeDone();
        (await _desk.With(db => new Approver(db, new PublicationChecks(db), _desk.Clock)
            .ApproveAsync(draft.PublicationId, draft.Basis, _reader, default))).ShouldBeDone();
        return draft.PublicationId;
    }

    private async Task<int> ScheduledAsync(EditionContent content, DateTime at, PublicationKind kind = PublicationKind.News)
    {
        var id = await ApprovedAsync(content, kind);
        (await ScheduleAsync(id, at)).ShouldBeDone();
        return id;
    }

    private Task<int> EntriesAsync(int id, AuditAction action) =>
        _desk.With(db => db.AuditEntries.CountAsync(a => a.SubjectId == id && a.SubjectType == AuditSubject.Publication && a.Action == action));

    /// <summary>As the book of contacts does it: the text loses its contact, and an entry remembers the name.</summary>
    private Task<int> DeleteContactAsync(int contact, int publication) => _desk.With(async db =>
    {
        await db.Editions.Where(e => e.PressContactId == contact).ExecuteUpdateAsync(set => set.SetProperty(e => e.PressContactId, (int?)null));
        db.AddAudit(
            _desk.Clock.Now.UtcDateTime, _reader, AuditAction.Changed, new(AuditSubject.Publication, publication, ""),
            [new("Контакт для прессы удалён", "Игорь Белозёров", null)]);
        await db.SaveChangesAsync();
        return await db.PressContacts.Where(c => c.Id == contact).ExecuteDeleteAsync();
    });

    private Task<Actor> PersonAsync(string name) => _desk.With(async db =>
    {
        var user = new PortalUser { UserName = "maria", DisplayName = name, CreatedAt = _desk.Clock.Now.UtcDateTime };
        db.Add(user);
        await db.SaveChangesAsync();
        return new Actor(user.Id, name);
    });
}
