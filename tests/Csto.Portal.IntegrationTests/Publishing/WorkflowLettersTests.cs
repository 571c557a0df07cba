using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>Who is written to about what, and that nobody is written to twice or about their own doing.</summary>
public sealed class WorkflowLettersTests : IAsyncLifetime
{
    private Desk desk = null!;
    private Actor author = null!;
    private Actor editor = null!;
    private Actor chief = null!;
    private int piece;
    private EditionBasis basis = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        author = await desk.HireAsync("irina", Roles.Author);
        editor = await desk.HireAsync("oleg", Roles.Editor);
        chief = await desk.HireAsync("anna", Roles.Administrator);
        var created = (await desk.With(db => new PublicationWriter(db, desk.Clock).CreateAsync(PublicationKind.News, Desk.Text, author, default))).ShouldBeDone();
        (piece, basis) = (created.PublicationId, created.Basis);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Submitted_GoesToEditorsWhoMayApprove()
    {
        await SubmitAsync();

        (await desk.LettersAsync()).ShouldBe(["oleg: На проверку: «Секретариат провёл встречу»", "anna: На проверку: «Секретариат провёл встречу»"], ignoreOrder: true);
        (await desk.With(db => db.OutboxMessages.Select(m => m.Body).FirstAsync())).ShouldContain($"https://portal.test/admin/publications/{piece}\n");
    }

    [Fact]
    public async Task Submitted_EditorWhoWroteInIt_IsNotAsked()
    {
        var saved = (await desk.With(db => new PublicationWriter(db, desk.Clock).SaveAsync(piece, basis, Desk.Text with { Body = "Правка редактора." }, editor, default))).ShouldBeDone();
        basis = saved.Basis;

        await SubmitAsync();

        (await desk.LettersAsync()).ShouldBe(["anna: На проверку: «Секретариат провёл встречу»"]);
    }

    [Fact]
    public async Task SentBackAndApproved_GoToTheAuthor()
    {
        await SubmitAsync();
        await ClearAsync();
        (await Approver(a => a.SendBackAsync(piece, basis, "Нет цифр.", editor, default))).ShouldBeDone();
        (await desk.LettersAsync()).ShouldBe(["irina: Возвращено с замечанием: «Секретариат провёл встречу»"]);
        (await desk.With(db => db.OutboxMessages.Select(m => m.Body).SingleAsync())).ShouldContain("Нет цифр.");

        await ClearAsync();
        desk.Clock.Now += TimeSpan.FromMinutes(1);
        await SubmitAsync();
        await ClearAsync();
        (await Approver(a => a.ApproveAsync(piece, basis, editor, default))).ShouldBeDone();
        (await desk.LettersAsync()).ShouldBe(["irina: Утверждено: «Секретариат провёл встречу»"]);
    }

    [Fact]
    public async Task SubmittedAgain_IsAnotherEvent()
    {
        await SubmitAsync();
        (await Approver(a => a.SendBackAsync(piece, basis, "Нет цифр.", editor, default))).ShouldBeDone();
        desk.Clock.Now += TimeSpan.FromMinutes(1);
        await SubmitAsync();

        (await desk.LettersAsync()).Count(l => l.StartsWith("oleg", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Urgent_GoesToEveryOtherEditorWithTheReason()
    {
        (await desk.With(db => new Publisher(db, new PublicationChecks(db), desk.Clock, Letters.Of(db, desk.Clock))
            .PublishUrgentlyAsync(piece, basis, "Заявление уже в эфире.", editor, default))).ShouldBeDone();

        (await desk.LettersAsync()).ShouldBe(["anna: Срочно опубликовано без проверки: «Секретариат провёл встречу»"]);
        (await desk.With(db => db.OutboxMessages.Select(m => m.Body).SingleAsync())).ShouldContain("Заявление уже в эфире.");
    }

    [Fact]
    public async Task Scheduled_GoesOut_TellsItsOwners()
    {
        await ScheduleAsync();
        desk.Clock.Now += TimeSpan.FromHours(1);
        await ReleaseAsync();
        await ReleaseAsync();

        (await desk.LettersAsync()).ShouldBe(
            ["irina: Вышло по расписанию: «Секретариат провёл встречу»", "anna: Вышло по расписанию: «Секретариат провёл встречу»"], ignoreOrder: true);
    }

    [Fact]
    public async Task Preflight_ThatFails_TellsOwnersAndEditorsOnce()
    {
        await ScheduleAsync();
        await desk.With(db => db.Editions.ExecuteUpdateAsync(set => set.SetProperty(e => e.Body, "")));
        desk.Clock.Now += TimeSpan.FromMinutes(50);
        await desk.With(db => ReleasesOf(db).CheckAsync(piece, default));
        desk.Clock.Now += TimeSpan.FromMinutes(10);
        await ReleaseAsync();

        (await desk.LettersAsync()).Select(l => l.Split(':')[0]).ShouldBe(["irina", "oleg", "anna"], ignoreOrder: true);
        (await desk.LettersAsync()).ShouldAllBe(l => l.EndsWith("Не выйдет без вас: «Секретариат провёл встречу»", StringComparison.Ordinal));
    }

    private async Task SubmitAsync() => basis = (await desk.With(db =>
        new Submitter(db, new PublicationChecks(db), desk.Clock, Letters.Of(db, desk.Clock)).SubmitAsync(piece, basis, author, default))).ShouldBeDone().Basis;

    private Task<Outcome> Approver(Func<Approver, Task<Outcome>> use) =>
        desk.With(db => use(new Approver(db, new PublicationChecks(db), desk.Clock, Letters.Of(db, desk.Clock))));

    /// <summary>In an hour, by the chief.</summary>
    private async Task ScheduleAsync()
    {
        await SubmitAsync();
        (await Approver(a => a.ApproveAsync(piece, basis, editor, default))).ShouldBeDone();
        (await desk.With(db => new EditionScheduler(db, new PublicationChecks(db), desk.Clock)
            .ScheduleAsync(piece, basis, new(desk.Clock.Now.UtcDateTime.AddHours(1)), chief, default))).ShouldBeDone();
        await ClearAsync();
    }

    private Releases ReleasesOf(Core.Data.PortalDbContext db) =>
        new(db, new Preflight(db, new PublicationChecks(db)), desk.Clock, Letters.Of(db, desk.Clock));

    private Task<ReleaseResult> ReleaseAsync() => desk.With(db => ReleasesOf(db).ReleaseAsync(piece, default));

    private Task<int> ClearAsync() => desk.With(db => db.OutboxMessages.ExecuteDeleteAsync());
}
