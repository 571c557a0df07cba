using Csto.Portal.Web.PageCache;

namespace Csto.Portal.UnitTests.Shared;

/// <summary>What is known of public files takes no more memory than it may, and holds for one generation.</summary>
public sealed class FileMemoryTests
{
    private const int Megabyte = 1024 * 1024;
    private readonly FileMemory _memory = new(new(8));

    [Fact]
    public void Find_SameGeneration_IsWhatWasKept()
    {
        _memory.Keep("a", "один", 100, 7);

        _memory.Find<string>("a", 7).ShouldBe("один");
        _memory.Find<string>("a", 8).ShouldBeNull();
        _memory.Find<string>("a", 6).ShouldBeNull();
        _memory.Find<string>("b", 7).ShouldBeNull();
    }

    [Fact]
    public void Keep_OfAnOlderGeneration_IsNotKeptAndLosesNothing()
    {
        _memory.Keep("a", "один", 100, 7);
        _memory.Keep("b", "два", 100, 6);

        _memory.Find<string>("a", 7).ShouldBe("один");
        _memory.Find<string>("b", 6).ShouldBeNull();
        _memory.Find<string>("b", 7).ShouldBeNull();
    }

    [Fact]
    public void Keep_OfANewGeneration_LetsTheFormerGo()
    {
        _memory.Keep("a", "один", 100, 7);
        _memory.Keep("b", "два", 100, 8);

        _memory.Bytes.ShouldBe(100);
        _memory.Find<string>("a", 7).ShouldBeNull();
    }

    [Fact]
    public void Keep_EndlessFiles_StaysWithinItsBoundsAndKeepsWhatIsAskedFor()
    {
        _memory.Keep("asked", "нужен", 1000, 7);
        for (var at = 0; at < 10_000; at++)
        {
            _memory.Keep($"{at}", "раз", 1000, 7);
            _memory.Find<string>("asked", 7).ShouldBe("нужен");
        }

        _memory.Bytes.ShouldBeLessThanOrEqualTo(Megabyte);
        _memory.Find<string>("0", 7).ShouldBeNull();
        _memory.Find<string>("9999", 7).ShouldBe("раз");
    }

    [Fact]
    public void Keep_WhereNoPagesAreKept_KeepsNothing()
    {
        var none = new FileMemory(new(0));
        none.Keep("a", "один", 100, 7);

        none.Find<string>("a", 7).ShouldBeNull();
    }
}
