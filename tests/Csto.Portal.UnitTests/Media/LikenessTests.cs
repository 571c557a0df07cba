using Csto.Portal.Core.Media;

namespace Csto.Portal.UnitTests.Media;

public sealed class LikenessTests
{
    [Fact]
    public void Of_AnUnevenGrid_SaysWhereItGetsDarker()
    {
        var falling = Likeness.Of(Grid((row, column) => row == 0 && column == 0 ? 200 : column * 20));
        falling.ShouldBe(1L << 63);
    }

    [Fact]
    public void Of_TheSameALittleBrighterAndNoisier_IsNear()
    {
        var one = Likeness.Of(Grid((row, column) => (row * 37 + column * 91) % 200))!.Value;
        var other = Likeness.Of(Grid((row, column) => (row * 37 + column * 91) % 200 + 20 + (row + column) % 2))!.Value;
        Likeness.IsNear(one, other).ShouldBeTrue();
        Likeness.IsNear(one, ~one).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2 3")]
    [InlineData("nonsense")]
    public void Of_NoGrid_IsNothing(string text) => Likeness.Of(text).ShouldBeNull();

    [Fact]
    public void Of_AFlatPictureOrAGradient_IsNothing()
    {
        Likeness.Of(Grid((row, column) => 100 + (row + column) % 3)).ShouldBeNull();
        Likeness.Of(Grid((_, column) => column * 20)).ShouldBeNull();
    }

    private static string Grid(Func<int, int, int> point) => string.Join(
        '\n', Enumerable.Range(0, Likeness.Rows).Select(row => string.Join('\t', Enumerable.Range(0, Likeness.Columns).Select(column => point(row, column)))));
}
