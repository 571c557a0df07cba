using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Remarks;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.IntegrationTests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Reading;

public sealed class BoardReaderTests : IAsyncLifetime
{
    private Publishing.Desk desk = null!;
    private Actor author = null!;
    private Actor editor = null!;
    private Actor chief = null!;
    private int piece;
    private EditionBasis basis = null!;

    public async Task InitializeAsync()
    {
        desk = await Publishing.Desk.OpenAsync();
        author = await desk.HireAsync("irina", Roles.Author);
        editor = await desk.HireAsync("oleg", Roles.Editor);
        chief = await desk.HireAsync("anna", Roles.Administrator);
        var created = (await desk.With(db => new PublicationWriter(db, desk.Clock).CreateAsync(PublicationKind.News, Publishing.Desk.Text, author, default))).ShouldBeDone();
        (piece, basis) = (created.PublicationId, created.Basis);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Draft_LiesOnItsAuthorsDeskOnly()
    {
        (await BoardAsync(author)).Drafts.ShouldHaveSingleItem().PublicationId.ShouldBe(piece);
        var others = await BoardAsync(editor);
        others.Drafts.ShouldBeEmpty();
        others.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Submitted_WaitsForEditorsAndIsSentForItsAuthor()
    {
        await SubmitAsync();

        var waits = (await BoardAsync(editor)).ToReview.ShouldHaveSingleItem();
        (waits.PublicationId, waits.Who, waits.At).ShouldBe((piece, "irina", desk.Clock.Now.UtcDateTime));
        var own = await BoardAsync(author);
        own.ToReview.ShouldBeEmpty();
        own.Sent.ShouldHaveSingleItem().State.ShouldBe(EditionState.InReview);
        own.Drafts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Submitted_EditorWhoWroteInIt_DoesNotWaitForThem()
    {
        basis = (await desk.With(db => new PublicationWriter(db, desk.Clock).SaveAsync(piece, basis, Publishing.Desk.Text with { Body = "Правка." }, editor, default))).ShouldBeDone().Basis;
        await SubmitAsync();

        (await BoardAsync(editor)).ToReview.ShouldBeEmpty();
        (await BoardAsync(chief)).ToReview.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SentBack_LiesOnTheAuthorsDeskUntilAnsweredOrResolved()
    {
        await SubmitAsync();
        (await Approver(a => a.SendBackAsync(piece, basis, "Нет цифр.", editor, default))).ShouldBeDone();

        var remark = (await BoardAsync(author)).Remarks.ShouldHaveSingleItem();
        (remark.Kind, remark.Text, remark.Who).ShouldBe((RemarkKind.Rejection, "Нет цифр.", "oleg"));
        (await BoardAsync(editor)).Remarks.ShouldBeEmpty();

        await Book(b => b.AnswerAsync(piece, remark.Id, "Добавила.", author, default));
        (await BoardAsync(author)).Remarks.ShouldBeEmpty();
        (await BoardAsync(editor)).Remarks.ShouldHaveSingleItem().Who.ShouldBe("irina");

        await Book(b => b.ResolveAsync(piece, remark.Id, editor, default));
        (await BoardAsync(editor)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Urgent_StaysOnEveryDeskUntilConfirmed()
    {
        (await desk.With(db => new Publisher(db, new PublicationChecks(db), desk.Clock, Letters.Of(db, desk.Clock))
            .PublishUrgentlyAsync(piece, basis, "Уже в эфире.", editor, default))).ShouldBeDone();

        (await BoardAsync(chief)).Urgent.ShouldHaveSingleItem().IsMine.ShouldBeFalse();
        (await BoardAsync(editor)).Urgent.ShouldHaveSingleItem().IsMine.ShouldBeTrue();
        (await BoardAsync(author)).Urgent.ShouldHaveSingleItem().IsMine.ShouldBeTrue();
        (await BoardAsync(author)).Waiting.ShouldBe(0);
        (await BoardAsync(author)).WentOutToday.ShouldHaveSingleItem().PublicationId.ShouldBe(piece);

        (await desk.With(db => new UrgencyConfirmer(db, desk.Clock).ConfirmAsync(piece, 1, chief, default))).ShouldBeDone();
        (await BoardAsync(editor)).Urgent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Scheduled_ForTodayInMoscow_IsShownWithItsTime()
    {
        // 13 February, 20:30 UTC is 23:30 in Moscow; an hour later is tomorrow there.
        var late = new DateTime(2026, 2, 13, 20, 30, 0, DateTimeKind.Utc);
        await ScheduleAsync(late);
        (await BoardAsync(editor)).GoesOutToday.ShouldHaveSingleItem().At.ShouldBe(late);

        var saved = (await desk.With(db => new Workbench(db).OpenAsync(piece, default)))!.Text.Basis;
        (await desk.With(db => new EditionScheduler(db, new PublicationChecks(db), desk.Clock).ScheduleAsync(piece, saved, new(late.AddHours(1)), chief, default))).ShouldBeDone();
        (await BoardAsync(editor)).GoesOutToday.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preflight_ThatFailed_WaitsForEditorsAndOwners()
    {
        await ScheduleAsync(desk.Clock.Now.UtcDateTime.AddMinutes(10));
        await desk.With(db => db.Editions.ExecuteUpdateAsync(set => set.SetProperty(e => e.Body, "")));
        await desk.With(db => new Releases(db, new Preflight(db, new PublicationChecks(db)), desk.Clock, Letters.Of(db, desk.Clock)).CheckAsync(piece, default));

        foreach (var actor in new[] { author, editor, chief })
            (await BoardAsync(actor)).Preflights.ShouldHaveSingleItem().IsHeld.ShouldBeTrue();
        (await BoardAsync(await desk.HireAsync("petr", Roles.Author))).Preflights.ShouldBeEmpty();
    }

    [Fact]
    public async Task Letters_GivenUp_WaitForAdministrators()
    {
        await desk.With(async db =>
        {
            db.OutboxMessages.Add(new OutboxMessage
            {
                Key = "a", ToAddress = "a@press.test", ToName = "А", Subject = "Тема", Body = "", CreatedAt = desk.Clock.Now.UtcDateTime, GivenUpAt = desk.Clock.Now.UtcDateTime,
            });
            return await db.SaveChangesAsync();
        });

        (await BoardAsync(chief)).Waiting.ShouldBe(1);
        (await BoardAsync(editor)).Waiting.ShouldBe(0);
    }

    /// <summary>And holds the count of the rail to the same number.</summary>
    private async Task<Board> BoardAsync(Actor actor)
    {
        var owner = new DeskOwner(actor.UserId!.Value, actor == editor || actor == chief, actor == chief);
        var board = await desk.With(db => new BoardReader(db, desk.Clock).ReadAsync(owner, default));
        (await desk.With(db => new BoardReader(db, desk.Clock).CountWaitingAsync(owner, default))).ShouldBe(board.Waiting);
        return board;
    }

    private async Task SubmitAsync() => basis = (await desk.With(db =>
        new Submitter(db, new PublicationChecks(db), desk.Clock, Letters.Of(db, desk.Clock)).SubmitAsync(piece, basis, author, default))).ShouldBeDone().Basis;

    private Task<Outcome> Approver(Func<Approver, Task<Outcome>> use) =>
        desk.With(db => use(new Approver(db, new PublicationChecks(db), desk.Clock, Letters.Of(db, desk.Clock))));

    private Task<RemarkOutcome> Book(Func<RemarkBook, Task<RemarkOutcome>> use) => desk.With(db =>
        use(new RemarkBook(db, new RemarkLetters(db, new Outbox(db, Letters.Options, desk.Clock), Letters.Options), desk.Clock)));

    private async Task ScheduleAsync(DateTime at)
    {
        await SubmitAsync();
        (await Approver(a => a.ApproveAsync(piece, basis, editor, default))).ShouldBeDone();
        (await desk.With(db => new EditionScheduler(db, new PublicationChecks(db), desk.Clock).ScheduleAsync(piece, basis, new(at), chief, default))).ShouldBeDone();
    }
}
