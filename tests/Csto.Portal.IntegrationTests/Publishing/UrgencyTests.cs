using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>What goes out before anybody else has read it, and who stands by it afterwards.</summary>
public sealed class UrgencyTests : IAsyncLifetime
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
    public async Task PublishUrgently_WithoutAReason_IsRefusedWithEverythingElseAtOnce()
    {
        var draft = (await _desk.Create(Text with { Lead = "" }, by: _author)).ShouldBeDone();

        var refused = (await _desk.PublishUrgently(draft, " ", _editor)).ShouldBeRefused(Publisher.ReasonField);

        refused.Problems.ShouldContain(p => p.Field == nameof(EditionContent.Lead));
        (await _desk.Load(draft.PublicationId)).Visibility.ShouldBe(Visibility.Hidden);
    }

    [Fact]
    public async Task PublishUrgently_WithAReason_WaitsForConfirmationByWhoNeitherWroteNorPublished()
    {
        var draft = (await _desk.Create(Text, by: _author)).ShouldBeDone();
        var live = (await _desk.PublishUrgently(draft, "Сбор спасателей объявлен.", _editor)).ShouldBeDone();
        (await WaitingAsync()).ShouldBe([(live.PublicationId, 1)]);

        (await _desk.Confirm(live, _author)).ShouldBeOfType<Outcome.Refused>();
        (await _desk.Confirm(live, _editor)).ShouldBeOfType<Outcome.Refused>();
        (await _desk.Confirm(live, _chief)).ShouldBeDone();

        (await WaitingAsync()).ShouldBeEmpty();
        (await _desk.Confirm(live, _chief)).ShouldBeOfType<Outcome.Missing>();
        (await _desk.Journal(live.PublicationId)).ShouldBe([AuditAction.Created, AuditAction.PublishedUrgently, AuditAction.Confirmed]);
    }

    [Fact]
    public async Task Save_BesideWhatNobodyConfirmed_KeepsItsWritersFromApproving()
    {
        var draft = (await _desk.Create(Text, by: _author)).ShouldBeDone();
        var live = (await _desk.PublishUrgently(draft, "Ждать нельзя.", _editor)).ShouldBeDone();
        var comma = (await _desk.Save(live, Text with { Lead = "В Секретариате, прошла встреча.", Significance = ChangeSignificance.Minor }, _editor)).ShouldBeDone();
        var waiting = (await _desk.Submit(comma, _editor)).ShouldBeDone();

        (await _desk.Approve(waiting, _author)).ShouldBeRefused(Approver.FourEyes);
        (await _desk.Approve(waiting, _chief)).ShouldBeDone();
    }

    [Fact]
    public async Task Confirm_TwoAtTheSameMoment_WritesOneEntry()
    {
        var second = await _desk.Hire("Вера Лебедева");
        var live = (await _desk.PublishUrgently((await _desk.Create(Text, by: _author)).ShouldBeDone(), "Ждать нельзя.", _editor)).ShouldBeDone();

        var outcomes = await Task.WhenAll(_desk.Confirm(live, _chief), _desk.Confirm(live, second));

        outcomes.OfType<Outcome.Done>().ShouldHaveSingleItem();
        outcomes.OfType<Outcome.Missing>().ShouldHaveSingleItem();
        (await _desk.Journal(live.PublicationId)).Count(a => a == AuditAction.Confirmed).ShouldBe(1);
    }

    private async Task<IEnumerable<(int, int)>> WaitingAsync() =>
        (await _desk.With(db => new UrgencyReader(db).ListAsync(default))).Select(u => (u.PublicationId, u.Number));
}
