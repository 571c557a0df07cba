using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Remarks;
using Csto.Portal.Core.Reading.Desk;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Publishing;

public sealed class RemarkBookTests : IAsyncLifetime
{
    private static readonly NoticeOptions Options = new(true, new Uri("https://portal.test"));
    private readonly Actor editor = new(null, "Портал");
    private Desk desk = null!;
    private Actor anna = null!;
    private Actor oleg = null!;
    private int piece;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        anna = await HireAsync("Анна Вершинина", "anna@press.test");
        oleg = await HireAsync("Олег Громов", "oleg@press.test");
        piece = (await desk.With(db => new PublicationWriter(db, desk.Clock).CreateAsync(PublicationKind.News, Desk.Text, anna, default))).ShouldBeDone().PublicationId;
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Remark_AnsweredAndResolved_KeepsWhoSaidWhatAndWhen()
    {
        var thread = await AddAsync(oleg, "Сверить название комитета.");
        desk.Clock.Now += TimeSpan.FromMinutes(5);
        await Book(book => book.AnswerAsync(piece, thread, "Сверила.", anna, default));
        await Book(book => book.ResolveAsync(piece, thread, oleg, default));

        var read = (await ListAsync()).ShouldHaveSingleItem();
        read.Author.ShouldBe("Олег Громов");
        read.ResolvedBy.ShouldBe("Олег Громов");
        read.ResolvedAt.ShouldBe(desk.Clock.Now.UtcDateTime);
        read.Answers.Select(a => (a.Author, a.Text, a.IsNote)).ShouldBe([("Анна Вершинина", "Сверила.", false), ("Олег Громов", "Решено.", true)]);
        read.EditionNumber.ShouldBe(1);
    }

    [Fact]
    public async Task Reopened_ResolvedThread_IsOpenAndRemembers()
    {
        var thread = await AddAsync(oleg, "Сверить название комитета.");
        await Book(book => book.ResolveAsync(piece, thread, anna, default));
        await Book(book => book.ResolveAsync(piece, thread, anna, default));
        await Book(book => book.ReopenAsync(piece, thread, oleg, default));

        var read = (await ListAsync()).ShouldHaveSingleItem();
        read.IsOpen.ShouldBeTrue();
        read.Answers.Select(a => a.Text).ShouldBe(["Решено.", "Открыто снова."]);
    }

    [Fact]
    public async Task Passage_TextChanged_IsAttachedWhileItsWordsAreThere()
    {
        await AddAsync(oleg, "Точнее.", new("обсудили план", "Участники ", " на год"));

        (await ListAsync(Desk.Text with { Body = "Вчера участники **обсудили** план на год." })).Single().IsDetached.ShouldBeFalse();
        (await ListAsync(Desk.Text with { Body = "Участники утвердили план." })).Single().IsDetached.ShouldBeTrue();
    }

    [Theory]
    [InlineData("   ", "слова", "Text")]
    [InlineData("Замечание", "L", "Quote")]
    public async Task Add_NothingSaidOrTooLongAPassage_IsRefused(string text, string quote, string field)
    {
        var passage = new Passage(quote == "L" ? new string('ж', Passage.LongestQuote + 1) : quote, "", "");

        var refused = (await Book(book => book.AddAsync(piece, text, passage, oleg, default))).ShouldBeOfType<RemarkOutcome.Refused>();

        refused.Problems.ShouldHaveSingleItem().Field.ShouldBe(field);
        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Thread_OfAnotherPiece_IsMissing()
    {
        var thread = await AddAsync(oleg, "Замечание.");

        (await Book(book => book.AnswerAsync(piece + 1, thread, "Ответ", oleg, default))).ShouldBeOfType<RemarkOutcome.Missing>();
        (await Book(book => book.ResolveAsync(piece, thread + 1, oleg, default))).ShouldBeOfType<RemarkOutcome.Missing>();
        (await Book(book => book.AddAsync(piece + 1, "Замечание", null, oleg, default))).ShouldBeOfType<RemarkOutcome.Missing>();
    }

    [Fact]
    public async Task Letters_ToWhomItConcerns_GoOncePerEventAndNeverToOneself()
    {
        var thread = await AddAsync(oleg, "Сверить.");
        (await LettersAsync()).ShouldBe(["anna@press.test: Замечание: «Секретариат провёл встречу»"]);

        await Book(book => book.AnswerAsync(piece, thread, "Сверила.", anna, default));
        (await LettersAsync()).ShouldBe(
            ["anna@press.test: Замечание: «Секретариат провёл встречу»", "oleg@press.test: Ответ на замечание: «Секретариат провёл встречу»"],
            ignoreOrder: true);

        await Book(book => book.AddAsync(piece, "Себе на память.", null, anna, default));
        (await LettersAsync()).Count.ShouldBe(2);
        var body = await desk.With(db => db.OutboxMessages.Select(m => m.Body).FirstAsync());
        body.ShouldContain($"https://portal.test/admin/publications/{piece}/remarks/#remark-{thread}");
        body.ShouldContain("Сверить.");
    }

    [Fact]
    public async Task Letters_NoMailServer_AreNotWritten()
    {
        await desk.With(db => new RemarkBook(
            db, new RemarkLetters(db, new Outbox(db, Options with { SendsMail = false }, desk.Clock), Options), desk.Clock).AddAsync(piece, "Сверить.", null, oleg, default));

        (await LettersAsync()).ShouldBeEmpty();
        (await ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SentBack_WithARemark_OpensAThread()
    {
        var basis = (await desk.With(db => new Workbench(db).OpenAsync(piece, default)))!.Text.Basis;
        (await desk.With(db => new Submitter(db, new PublicationChecks(db), desk.Clock).SubmitAsync(piece, basis, anna, default))).ShouldBeDone();

        (await desk.With(db => new Approver(db, new PublicationChecks(db), desk.Clock).SendBackAsync(piece, basis, "Нет цифр.", oleg, default))).ShouldBeDone();

        var thread = (await ListAsync()).ShouldHaveSingleItem();
        (thread.Kind, thread.Text, thread.Author, thread.IsOpen).ShouldBe((RemarkKind.Rejection, "Нет цифр.", "Олег Громов", true));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SentBack_ThenApprovedOrOutAllTheSame_IsSettled(bool urgently)
    {
        var basis = (await desk.With(db => new Workbench(db).OpenAsync(piece, default)))!.Text.Basis;
        var done = new Outcome.Done(piece, basis);
        (await desk.Submit(done, anna)).ShouldBeDone();
        (await desk.SendBack(done, "Нет цифр.", oleg)).ShouldBeDone();
        await AddAsync(oleg, "Другой разговор.");

        if (urgently)
        {
            (await desk.PublishUrgently(done, "Ждут журналисты.", oleg)).ShouldBeDone();
        }
        else
        {
            (await desk.Submit(done, anna)).ShouldBeDone();
            (await desk.Approve(done, oleg)).ShouldBeDone();
        }

        (await ListAsync()).Where(thread => thread.IsOpen).ShouldHaveSingleItem().Text.ShouldBe("Другой разговор.");
    }

    [Fact]
    public async Task AddRemark_OfThePortal_IsBornResolved()
    {
        await desk.With(async db =>
        {
            var edition = await db.Editions.SingleAsync();
            db.AddRemark(edition, RemarkKind.System, "«Что изменилось» исправлено.", editor, desk.Clock.Now.UtcDateTime);
            db.AddRemark(edition, RemarkKind.WordComment, "Уточнить.", new(null, "И. Седов"), desk.Clock.Now.UtcDateTime, new("план", "", ""));
            return await db.SaveChangesAsync();
        });

        var threads = await ListAsync();
        threads.Select(t => (t.Kind, t.Author, t.IsOpen, t.CanBeResolved)).ShouldBe(
            [(RemarkKind.WordComment, "И. Седов", true, true), (RemarkKind.System, "Портал", false, false)]);
    }

    private Task<Actor> HireAsync(string name, string email) => desk.With(async db =>
    {
        var user = new PortalUser { UserName = email, DisplayName = name, Email = email, CreatedAt = desk.Clock.Now.UtcDateTime };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return new Actor(user.Id, name);
    });

    private Task<RemarkOutcome> Book(Func<RemarkBook, Task<RemarkOutcome>> use) => desk.With(db =>
        use(new RemarkBook(db, new RemarkLetters(db, new Outbox(db, Options, desk.Clock), Options), desk.Clock)));

    private async Task<int> AddAsync(Actor actor, string text, Passage? passage = null) =>
        (await Book(book => book.AddAsync(piece, text, passage, actor, default))).ShouldBeOfType<RemarkOutcome.Done>().ThreadId;

    private Task<IReadOnlyList<RemarkThread>> ListAsync(EditionContent? text = null) =>
        desk.With(db => new RemarkReader(db).ListAsync(piece, text ?? Desk.Text, default));

    private Task<List<string>> LettersAsync() => desk.With(db => db.OutboxMessages.OrderBy(m => m.Id).Select(m => m.ToAddress + ": " + m.Subject).ToListAsync());
}
