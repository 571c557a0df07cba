using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

public sealed class WithdrawalTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Withdraw_WithoutAnExplanation_IsRefusedAndReadersSeeNoNotice()
    {
        var live = await _desk.Published(Text);
        (await _desk.Withdraw(live, " ")).ShouldBeRefused("Explanation");
        (await _desk.Load(live.PublicationId)).WithdrawnAt.ShouldBeNull();
    }

    [Fact]
    public async Task Withdraw_LivePiece_StaysReadableUntilReinstated()
    {
        var live = await _desk.Published(Text);
        var before = await _desk.Generation();
        _desk.Clock.Now += TimeSpan.FromHours(1);
        (await _desk.Withdraw(live, "Дата не подтвердилась.")).ShouldBeDone();

        var withdrawn = await _desk.Load(live.PublicationId);
        (withdrawn.Visibility, withdrawn.WithdrawnAt, withdrawn.WithdrawalExplanation)
            .ShouldBe((Visibility.Live, _desk.Clock.Now.UtcDateTime, "Дата не подтвердилась."));
        withdrawn.LiveEdition!.State.ShouldBe(EditionState.Withdrawn);
        (await _desk.Generation()).ShouldBe(before + 1);
        (await _desk.Withdraw(live, "Ещё раз.")).ShouldBeOfType<Outcome.Missing>();

        (await _desk.Reinstate(live)).ShouldBeDone();
        var back = await _desk.Load(live.PublicationId);
        (back.WithdrawnAt, back.WithdrawalExplanation, back.LiveEdition!.State).ShouldBe((null, null, EditionState.Live));
        (await _desk.Reinstate(live)).ShouldBeOfType<Outcome.Missing>();
    }

    [Fact]
    public async Task Publish_OverAWithdrawnText_TakesTheNoticeOff()
    {
        var live = await _desk.Published(Text);
        (await _desk.Withdraw(live, "Дата не подтвердилась.")).ShouldBeDone();
        var work = (await _desk.Save(live, Text with { Lead = "Уточнённый лид." })).ShouldBeDone();

        (await _desk.Publish(work)).ShouldBeDone();

        var publication = await _desk.Load(live.PublicationId);
        (publication.WithdrawnAt, publication.WithdrawalExplanation).ShouldBe((null, null));
        publication.Editions.OrderBy(e => e.Number).Select(e => e.State).ShouldBe([EditionState.Superseded, EditionState.Live]);
    }

    [Fact]
    public async Task Unpublish_WithdrawnText_LeavesNoNoticeBehind()
    {
        var live = await _desk.Published(Text);
        (await _desk.Withdraw(live, "Дата не подтвердилась.")).ShouldBeDone();
        (await _desk.Unpublish(live, "Снято.")).ShouldBeDone();
        (await _desk.Load(live.PublicationId)).WithdrawnAt.ShouldBeNull();
    }
}
