using Csto.Portal.Core.Reading;

namespace Csto.Portal.UnitTests.Reading;

public sealed class GenerationMemoryTests
{
    private static readonly SiteStamp Stamp = new(7, new(2026, 2, 13));
    private readonly GenerationMemory _memory = new();
    private int _readings;

    [Fact]
    public async Task Value_OfOneStamp_IsReadOnce()
    {
        (await ReadAsync(Stamp)).ShouldBe("1");
        (await ReadAsync(Stamp)).ShouldBe("1");
    }

    [Fact]
    public async Task Value_OfANewGenerationOrDay_IsReadAnew()
    {
        await ReadAsync(Stamp);
        (await ReadAsync(Stamp with { Generation = 8 })).ShouldBe("2");
        (await ReadAsync(Stamp with { Generation = 8, Day = new(2026, 2, 14) })).ShouldBe("3");
    }

    [Fact]
    public async Task Value_ThatCouldNotBeRead_IsAskedForAgainAndTheLastOneStays()
    {
        await ReadAsync(Stamp);
        await Should.ThrowAsync<IOException>(() => _memory.ReadAsync<string>("name", Stamp with { Generation = 8 }, () => throw new IOException(), default).AsTask());

        _memory.Last<string>("name").ShouldBe("1");
        (await ReadAsync(Stamp with { Generation = 8 })).ShouldBe("2");
    }

    [Fact]
    public async Task Requests_AtOnce_AskTheDatabaseOnce()
    {
        var answer = new TaskCompletionSource<string>();
        var first = _memory.ReadAsync("name", Stamp, () => answer.Task, default);
        var second = ReadAsync(Stamp);
        second.IsCompleted.ShouldBeFalse();

        answer.SetResult("0");

        (await first).ShouldBe("0");
        (await second).ShouldBe("0");
        _readings.ShouldBe(0);
    }

    private ValueTask<string> ReadAsync(SiteStamp stamp) =>
        _memory.ReadAsync("name", stamp, () => Task.FromResult((++_readings).ToString(System.Globalization.CultureInfo.InvariantCulture)), default);
}
