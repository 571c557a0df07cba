using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Data;

/// <summary>The rule by which nodes turn to a generation together.</summary>
public sealed class GenerationWatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);

    private readonly SteppedClock _clock = new(Noon);
    private readonly GenerationWatch _watch;

    public GenerationWatchTests() => _watch = new(_clock);

    [Fact]
    public void Current_BeforeTheFirstLook_IsUnknown() => _watch.Current.ShouldBeNull();

    [Fact]
    public void Learn_WithoutAnInstant_HoldsAtOnceAndNeverFalls()
    {
        _watch.Learn(7);
        _watch.Learn(6);

        _watch.Current.ShouldBe(7);
        _watch.InEffectAsync(default).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Learn_WithAnInstant_HoldsFromThenOn()
    {
        _watch.Learn(7);
        _watch.Learn([Start(8, 500)]);
        var waiting = _watch.InEffectAsync(default);

        MoveTo(499);
        (_watch.Current, _watch.Newest, waiting.IsCompleted).ShouldBe((7, 8, false));

        MoveTo(500);
        _watch.Current.ShouldBe(8);
        await waiting;
    }

    [Fact]
    public void Learn_SeveralInAnyOrder_EachHoldsFromItsInstant()
    {
        _watch.Learn(7);
        _watch.Learn([Start(10, 700)]);
        _watch.Learn([Start(8, 300), Start(9, 600)]);

        Seen(299, 300, 599, 600, 699, 700).ShouldBe([7, 8, 8, 9, 9, 10]);
    }

    [Fact]
    public void Learn_ANewerOneThatHolds_LeavesNothingWaiting()
    {
        _watch.Learn(7);
        _watch.Learn([Start(8, 500)]);
        _watch.Learn(9);

        _watch.Current.ShouldBe(9);
        _watch.InEffectAsync(default).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void Learn_FromANodeWhoseClockIsAhead_WaitsNoLongerThanTheNotice()
    {
        _watch.Learn(7);
        _watch.Learn([Start(8, 3_600_000)]);

        Seen(749, 750).ShouldBe([7, 8]);
    }

    [Fact]
    public void Learn_FirstOfAllWhatStillWaits_ShowsWhatWasBeforeIt()
    {
        _watch.Learn([Start(8, 500)]);

        Seen(0, 499, 500).ShouldBe([7, 7, 8]);
    }

    [Fact]
    public void IsFresh_WithOthers_EndsWhenNoLookComes()
    {
        _watch.Looked(_clock.GetUtcNow().UtcDateTime, hasOthers: true);
        Fresh(400).ShouldBeTrue();
        Fresh(401).ShouldBeFalse();

        _watch.Looked(_clock.GetUtcNow().UtcDateTime, hasOthers: true);
        Fresh(800).ShouldBeTrue();

        // Alone there is nobody to hear of; away readers go on with what there is.
        _watch.Looked(_clock.GetUtcNow().UtcDateTime, hasOthers: false);
        Fresh(60_000).ShouldBeTrue();
        _watch.Looked(_clock.GetUtcNow().UtcDateTime, hasOthers: true);
        _watch.LoseTouch();
        Fresh(120_000).ShouldBeTrue();
    }

    [Fact]
    public async Task NextLook_AnsweredOrNot_EndsTheWaiting()
    {
        var first = _watch.NextLookAsync();
        _watch.Looked(_clock.GetUtcNow().UtcDateTime, hasOthers: true);
        await first;
        var second = _watch.NextLookAsync();
        second.IsCompleted.ShouldBeFalse();
        _watch.LoseTouch();
        await second;
    }

    private static GenerationStart Start(long generation, int milliseconds) => new() { Generation = generation, At = Noon.AddMilliseconds(milliseconds).UtcDateTime };

    private long?[] Seen(params int[] milliseconds) => [.. milliseconds.Select(at =>
    {
        MoveTo(at);
        return _watch.Current;
    })];

    private bool Fresh(int milliseconds)
    {
        MoveTo(milliseconds);
        return _watch.IsFresh(_clock.GetUtcNow().UtcTicks);
    }

    private void MoveTo(int milliseconds) => _clock.MoveTo(Noon.AddMilliseconds(milliseconds));
}
