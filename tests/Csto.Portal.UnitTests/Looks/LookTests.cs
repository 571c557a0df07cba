using Csto.Portal.Web.Looks;
using Microsoft.Extensions.Primitives;

namespace Csto.Portal.UnitTests.Looks;

/// <summary>The looks a reader may choose: so many, and nothing a cookie says makes one more.</summary>
public sealed class LookTests
{
    [Fact]
    public void Looks_AllThereAre_AreReadAsTheyAreWritten()
    {
        IEnumerable<Look> all = [default];
        foreach (var part in Enum.GetValues<LookPart>())
            all = [.. all.SelectMany(look => Enumerable.Range(0, Look.CountOf(part)).Select(choice => look.With(part, choice)))];

        all.Distinct().Count().ShouldBe(Look.Count);
        Look.Count.ShouldBe(810);
        all.Select(look => look.ToString()).Distinct().Count().ShouldBe(Look.Count);
        foreach (var look in all)
        {
            Look.TryParse(look.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(look);
        }
    }

    [Fact]
    public void Parts_ChangedOneByOne_LeaveTheOthers()
    {
        var look = default(Look).With(LookPart.Size, 2).With(LookPart.Colours, 4).With(LookPart.Pictures, 1);

        look.ToString().ShouldBe("1200401");
        look.With(LookPart.Colours, 0)[LookPart.Size].ShouldBe(2);
        look.With(LookPart.Colours, 0)[LookPart.Colours].ShouldBe(0);
        look.ShowsPictures.ShouldBeFalse();
        look.Marks.ShouldBe("look-size-2 look-colours-4 look-pictures-1");
        default(Look).Marks.ShouldBeNull();
        look.With(LookPart.Size, 0).With(LookPart.Colours, 0).With(LookPart.Pictures, 0).IsOrdinary.ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => look.With(LookPart.Face, 3));
    }

    [Theory]
    [InlineData("vision=1200401", "1200401")]
    [InlineData("a=b; vision=1200401; c=d", "1200401")]
    [InlineData("a=b;vision=1000001", "1000001")]
    [InlineData("vision=1200401; vision=1000001", "1200401")]
    [InlineData("vision=nothing; vision=1000001", "1000000")]
    [InlineData("", "1000000")]
    [InlineData(";;; ;", "1000000")]
    [InlineData("vision", "1000000")]
    [InlineData("vision=", "1000000")]
    [InlineData("=1200401", "1000000")]
    [InlineData("revision=1200401", "1000000")]
    [InlineData("vision2=1200401", "1000000")]
    [InlineData("Vision=1200401", "1000000")]
    [InlineData("vision=\"1200401\"", "1000000")]
    [InlineData("vision=2200401", "1000000")]
    [InlineData("vision=1300401", "1000000")]
    [InlineData("vision=1200501", "1000000")]
    [InlineData("vision=1200402", "1000000")]
    [InlineData("vision=120040", "1000000")]
    [InlineData("vision=12004010", "1000000")]
    [InlineData("vision=1-00401", "1000000")]
    [InlineData("vision=1٢00401", "1000000")]
    [InlineData("vision=12004%301", "1000000")]
    public void Cookie_AsTheBrowserSendsIt_IsReadExactlyOrNotAtAll(string header, string look) => LookCookie.Read(header).ToString().ShouldBe(look);

    [Fact]
    public void Cookie_InSeveralHeaders_IsFound()
    {
        LookCookie.Read(new StringValues(["a=b", "vision=1200401"])).ToString().ShouldBe("1200401");
        LookCookie.Read(default).IsOrdinary.ShouldBeTrue();
    }

    [Fact]
    public void Cookie_OfAnyLength_IsReadOnce() => LookCookie.Read(new string(';', 16_000) + "vision=1200401").IsOrdinary.ShouldBeFalse();
}
