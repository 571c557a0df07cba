using Csto.Portal.Core.Notices;

namespace Csto.Portal.UnitTests.Notices;

public sealed class PatienceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(11, 360)]
    [InlineData(1000, 360)]
    public void Pause_AfterSoManyTries_IsTwiceAsLongUpToSixHours(int tries, int minutes) =>
        Patience.Pause(tries).ShouldBe(TimeSpan.FromMinutes(minutes));
}
