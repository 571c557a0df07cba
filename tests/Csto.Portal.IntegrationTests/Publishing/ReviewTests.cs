using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>A text handed over, read, sent back, approved: and who may do which.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private Desk _desk = null!;
    private Actor _author = null!;
    private Actor _editor = null!;
    private Actor _chief = null!;

    public async Task InitializeAsync()
    {
        _desk = await OpenAsync();
        _author = await _desk.Hire("Ирина Тихонова");
        _editor = await _desk.Hire("Олег Громов");
        _chief = await _desk.Hire("Анна Вершинина");
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Submit_Incomplete_NamesEveryReasonAtOnce()
    {
        var draft = (await _desk.Create(new() { Title = "" }, PublicationKind.Speech, _author)).ShouldBeDone();

        var refused = (await _desk.Submit(draft, _author)).ShouldBeOfType<Outcome.Refused>();

        refused.Problems.Select(p => p.Field).ShouldBe(
            [nameof(EditionContent.Title), nameof(EditionContent.Lead), nameof(EditionContent.PublishedOn), nameof(EditionContent.SpeakerId), nameof(EditionContent.SpeechType)],
            ignoreOrder: true);
        (await StateAsync(draft)).ShouldBe(EditionState.Draft);
    }

    [Fact]
    public async Task Submit_DatelineAhead_IsNoReasonWhyNot()
    {
        var draft = (await _desk.Create(Text with { PublishedOn = Day.AddDays(7) }, by: _author)).ShouldBeDone();
        (await _desk.Submit(draft, _author)).ShouldBeDone();
        var edition = (await _desk.Load(draft.PublicationId)).WorkEdition!;
        (edition.State, edition.SubmittedById, edition.SubmittedAt).ShouldBe((EditionState.InReview, _author.UserId, _desk.Clock.Now.UtcDateTime));
    }

    [Fact]
    public async Task Submit_ChangeOfALivePieceWithoutANote_IsRefusedBesideTheNote()
    {
        var live = await _desk.Published(Text);
        var work = (await _desk.Save(live, Text with { Lead = "Иначе.", Significance = ChangeSignificance.Major }, _author)).ShouldBeDone();
        (await _desk.Submit(work, _author)).ShouldBeRefused(nameof(EditionContent.ChangeNote));
    }

    [Fact]
    public async Task Approve_ByWhoeverChangedTheText_IsRefusedToEachOfThem()
    {
        var draft = (await _desk.Create(Text, by: _author)).ShouldBeDone();
        var both = (await _desk.Save(draft, Text with { Lead = "Лид редактора." }, _editor)).ShouldBeDone();
        var waiting = (await _desk.Submit(both, _author)).ShouldBeDone();

        (await _desk.Approve(waiting, _author)).ShouldBeRefused(Approver.FourEyes);
        (await _desk.Approve(waiting, _editor)).ShouldBeRefused(Approver.FourEyes);
        (await _desk.Approve(waiting, _chief)).ShouldBeDone();
        (await _desk.Publish(waiting, _author)).ShouldBeDone();
    }

    [Fact]
    public async Task Approve_ChangedAfterAnApproval_BarsOnlyWhoeverChangedItSince()
    {
        var waiting = await _desk.InReview(_author);
        var approved = (await _desk.Approve(waiting, _chief)).ShouldBeDone();
        var revised = (await _desk.Save(approved, Text with { Lead = "Поправка начальника." }, _chief)).ShouldBeDone();

        var edition = (await _desk.Load(revised.PublicationId)).WorkEdition!;
        (edition.State, edition.ApprovedAt, edition.ApprovedById).ShouldBe((EditionState.InReview, null, null));
        edition.ApprovedVersion.ShouldBe(approved.Basis.Version);
        (await _desk.Approve(revised, _chief)).ShouldBeRefused(Approver.FourEyes);
        (await _desk.Approve(revised, _author)).ShouldBeDone();
    }

    [Fact]
    public async Task Approve_TextChangedASecondAgo_IsAConflictWithTheNewText()
    {
        var waiting = await _desk.InReview(_author);
        (await _desk.Save(waiting, Text with { Title = "Другой заголовок" }, _author)).ShouldBeDone();

        (await _desk.Approve(waiting, _chief)).ShouldBeOfType<Outcome.Conflict>().Theirs.Content.Title.ShouldBe("Другой заголовок");
        (await StateAsync(waiting)).ShouldBe(EditionState.InReview);
    }

    [Fact]
    public async Task Approve_TwoAtTheSameMoment_OneWinsAndTheOtherIsToldWho()
    {
        var waiting = await _desk.InReview(_author);

        var outcomes = await Task.WhenAll(_desk.Approve(waiting, _editor), _desk.Approve(waiting, _chief));

        outcomes.OfType<Outcome.Done>().ShouldHaveSingleItem();
        var winner = outcomes[0] is Outcome.Done ? _editor : _chief;
        outcomes.OfType<Outcome.Refused>().ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Message
            .ShouldBe($"Уже утверждено: {winner.Name}, {Csto.Portal.Core.Content.RussianDates.Time(MoscowTime.ToMoscow(_desk.Clock.Now.UtcDateTime))}.");
        (await _desk.Journal(waiting.PublicationId)).Count(a => a == AuditAction.Approved).ShouldBe(1);
    }

    [Fact]
    public async Task Recall_WaitingText_IsADraftAgainAndNobodyCanApproveIt()
    {
        var waiting = await _desk.InReview(_author);
        (await _desk.Recall(waiting, _author)).ShouldBeDone();

        (await StateAsync(waiting)).ShouldBe(EditionState.Draft);
        (await _desk.Approve(waiting, _chief)).ShouldBeRefused("");
        (await _desk.Recall(waiting, _author)).ShouldBeRefused("");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task SendBack_WithoutARemark_IsRefusedBesideIt(string remark)
    {
        var waiting = await _desk.InReview(_author);
        (await _desk.SendBack(waiting, remark, _chief)).ShouldBeRefused(Approver.RemarkField);
        (await StateAsync(waiting)).ShouldBe(EditionState.InReview);
    }

    [Fact]
    public async Task SendBack_WithARemark_ShowsItUntilTheTextIsHandedOverAgain()
    {
        var waiting = await _desk.InReview(_author);
        var back = (await _desk.SendBack(waiting, "Сверьте дату.", _chief)).ShouldBeDone();

        var sentBack = (await CourseAsync(back)).SentBack.ShouldNotBeNull();
        (sentBack.Remark, sentBack.Signature.By).ShouldBe(("Сверьте дату.", _chief.Name));
        (await _desk.Submit(back, _author)).ShouldBeDone();
        (await CourseAsync(back)).SentBack.ShouldBeNull();
        (await CourseAsync(back)).Submitted!.By.ShouldBe(_author.Name);
    }

    [Fact]
    public async Task Publish_NotApproved_IsRefusedAndSaysWhatToDo()
    {
        var waiting = await _desk.InReview(_author);
        (await _desk.Publish(waiting, _chief)).ShouldBeRefused("").Problems.ShouldHaveSingleItem().Message.ShouldContain("ещё не утверждён");
    }

    [Fact]
    public async Task Discard_Scheduled_IsRefusedAndSaysWhatToDo()
    {
        var approved = (await _desk.Approve(await _desk.InReview(_author), _chief)).ShouldBeDone();
        await _desk.With(async db =>
        {
            (await db.Editions.SingleAsync()).Move(EditionTransition.Schedule);
            return await db.SaveChangesAsync();
        });

        (await _desk.Discard(approved)).ShouldBeRefused("").Problems.ShouldHaveSingleItem().Message.ShouldContain("снимите его с расписания");
        (await _desk.Save(approved, Text with { Lead = "Иначе." }, _author)).ShouldBeRefused("");
    }

    private async Task<EditionState> StateAsync(Outcome.Done on) => (await _desk.Load(on.PublicationId)).WorkEdition!.State;

    private async Task<EditionCourse> CourseAsync(Outcome.Done on) =>
        (await _desk.With(db => new Workbench(db).OpenAsync(on.PublicationId, default)))!.Text.Course;
}
