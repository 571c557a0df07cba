using Csto.Portal.Web.Looks;
using Csto.Portal.Web.PageCache;
using Microsoft.AspNetCore.Http;

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
        _store.Keep(Key("/"), page);

        _store.Find(Key("/"), Now).ShouldBe(page);
        _store.Find(Key("/"), Now with { Generation = 8 }).ShouldBeNull();
        _store.Find(Key("/"), Now with { Day = 740_001 }).ShouldBeNull();
        _store.Find(Key("/news/"), Now).ShouldBeNull();
    }

    [Fact]
    public void Keep_MoreThanThereIsRoomFor_LetsOldVintagesGoFirst()
    {
        for (var at = 0; at < 300; at++)
            _store.Keep(Key($"/old/{at}"), Page(1000, Now with { Generation = 6 }));
        for (var at = 0; at < 300; at++)
            _store.Keep(Key($"/new/{at}"), Page(1000));

        _store.Bytes.ShouldBeLessThanOrEqualTo(1024 * 1024);
        Enumerable.Range(0, 300).Count(at => _store.Find(Key($"/new/{at}"), Now) is not null).ShouldBe(300);
        _store.Count.ShouldBe(300);
    }

    [Fact]
    public void Keep_EndlessAddresses_StaysWithinItsBounds()
    {
        for (var at = 0; at < 20_000; at++)
            _store.Keep(Key($"/?{at}"), Page(1000));

        _store.Bytes.ShouldBeLessThanOrEqualTo(1024 * 1024);
        _store.Count.ShouldBeLessThan(1100);
    }

    [Fact]
    public void Keep_APageOrAddressTooLarge_IsNotKept()
    {
        _store.Keep(Key("/large"), Page(200_000));
        _store.Keep(Key("/" + new string('x', 600)), Page(10));

        _store.Count.ShouldBe(0);
    }

    [Fact]
    public void Keep_APageLongInTheMaking_LeavesANewerOneInItsPlace()
    {
        var newer = Page(100);
        _store.Keep(Key("/"), newer);
        _store.Keep(Key("/"), Page(100, Now with { Generation = 6 }));

        _store.Find(Key("/"), Now).ShouldBe(newer);
    }

    [Fact]
    public void Find_InAnotherLook_IsAPageOfItsOwn()
    {
        var (ordinary, large) = (Page(100), Page(200));
        _store.Keep(Key("/"), ordinary);
        _store.Find(Key("/", 1), Now).ShouldBeNull();
        _store.Keep(Key("/", 1), large);

        _store.Find(Key("/"), Now).ShouldBe(ordinary);
        _store.Find(Key("/", 1), Now).ShouldBe(large);
        _store.Find(Key("/", 2), Now).ShouldBeNull();
    }

    [Fact]
    public void Find_WhatIsNoPage_IsTheSameInEveryLook()
    {
        var feed = Page(100, type: "application/rss+xml");
        _store.Keep(Key("/rss.xml", 1), feed);

        _store.Find(Key("/rss.xml"), Now).ShouldBe(feed);
        _store.Find(Key("/rss.xml", 2), Now).ShouldBe(feed);
        _store.Count.ShouldBe(1);
    }

    [Fact]
    public void Keep_EveryPageInEveryLook_LeavesTheOrdinaryPagesInPlace()
    {
        for (var at = 0; at < 250; at++)
            _store.Keep(Key($"/{at}"), Page(1000));
        for (var at = 0; at < 20_000; at++)
            _store.Keep(Key($"/{at % 250}", 1 + at % 2), Page(1000));
        for (var at = 0; at < 20_000; at++)
            _store.Keep(Key($"/in/another/{at}", 2), Page(1000));

        Enumerable.Range(0, 250).Count(at => _store.Find(Key($"/{at}"), Now) is not null).ShouldBe(250);
        _store.Bytes.ShouldBeLessThanOrEqualTo(1024 * 1024);
    }

    private static PageKey Key(string path, int size = 0) => new(path, "", default(Look).With(LookPart.Size, size));

    /// <summary>Of bytes that no coding makes fewer: pages are kept packed.</summary>
    private static CachedPage Page(int bytes, Vintage? vintage = null, string type = "text/html; charset=utf-8")
    {
        var body = new byte[bytes];
        new Random(bytes).NextBytes(body);
        var page = new CachedPage(body, type, vintage ?? Now);
        page.Keep(new HeaderDictionary());
        return page;
    }
}
