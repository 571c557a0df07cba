using Csto.Portal.Web.PageCache;

namespace Csto.Portal.UnitTests.Shared;

/// <summary>Pages that are kept take no more memory than they may.</summary>
public sealed class PageStoreTests
{
    private static readonly Vintage Now = new(7, 740_000);

    private readonly PageStore _store = new(new(1));

    [Fact]
    public void Find_SameVintage_IsTheKeptPage()
    {
        var page = Page(100);
        _store.Keep("/", page);

        _store.Find("/", Now).ShouldBe(page);
        _store.Find("/", Now with { Generation = 8 }).ShouldBeNull();
        _store.Find("/", Now with { Day = 740_001 }).ShouldBeNull();
        _store.Find("/news/", Now).ShouldBeNull();
    }

    [Fact]
    public void Keep_MoreThanThereIsRoomFor_LetsOldVintagesGoFirst()
    {
        for (var at = 0; at < 500; at++)
            _store.Keep($"/old/{at}", Page(1000, Now with { Generation = 6 }));
        for (var at = 0; at < 600; at++)
            _store.Keep($"/new/{at}", Page(1000));

        _store.Bytes.ShouldBeLessThanOrEqualTo(1024 * 1024);
        Enumerable.Range(0, 600).Count(at => _store.Find($"/new/{at}", Now) is not null).ShouldBe(600);
        _store.Count.ShouldBe(600);
    }

    [Fact]
    public void Keep_EndlessAddresses_StaysWithinItsBounds()
    {
        for (var at = 0; at < 20_000; at++)
            _store.Keep($"/?{at}", Page(1000));

        _store.Bytes.ShouldBeLessThanOrEqualTo(1024 * 1024);
        _store.Count.ShouldBeLessThan(1100);
    }

    [Fact]
    public void Keep_APageOrAddressTooLarge_IsNotKept()
    {
        _store.Keep("/large", Page(200_000));
        _store.Keep("/" + new string('x', 600), Page(10));

        _store.Count.ShouldBe(0);
    }

    private static CachedPage Page(int bytes, Vintage? vintage = null) => new(new byte[bytes], "text/html; charset=utf-8", vintage ?? Now);
}
