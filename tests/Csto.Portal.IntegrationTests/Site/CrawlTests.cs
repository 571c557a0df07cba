using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Reading;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>Follows every link of the portal from its front page, and looks at every page on the way.</summary>
[Collection(nameof(SiteFixture))]
public sealed class CrawlTests(SiteFixture site)
{
    [Fact]
    public Task EveryLink_FromTheFrontPageOn_LeadsToASoundPage() => ShouldBeSound(site, site.Reader);

    [Fact]
    public async Task EveryLink_OfTheSampleContent_LeadsToASoundPage()
    {
        await using var portal = await PortalFactory.CreateAsync();
        (await portal.WithAsync<SampleContent, int>(samples => samples.FillAsync(default))).ShouldBePositive();
        using var reader = portal.Visitor();

        await ShouldBeSound(portal, reader);
    }

    [Fact]
    public async Task EveryLink_InALookOfTheReader_LeadsToASoundPage()
    {
        using var reader = site.Visitor();
        reader.DefaultRequestHeaders.Add("Cookie", "vision=1222321");

        await ShouldBeSound(site, reader);
    }

    [Theory]
    [InlineData(SiteFixture.Gone)]
    [InlineData("/archive/2026/02/01/")]
    [InlineData("/speeches/2030/01/")]
    [InlineData("/persons/avdeeva/")]
    [InlineData("/topics/ucheniya/")]
    public async Task PageNothingLinksTo_IsSoundToo(string address)
    {
        using var answer = await site.Reader.GetAsync(address.Replace("2030", "2027"));
        PageRules.Faults(await answer.ReadPageAsync()).ShouldBeEmpty();
    }

    private static async Task ShouldBeSound(PortalFactory portal, HttpClient reader)
    {
        var faults = new List<string>();
        var seen = new HashSet<string> { "/" };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var address))
        {
            using var answer = await reader.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                // From a part of a publication, such as its photographs, to its translation.
                if (seen.Add(answer.Headers.Location!.OriginalString))
                    queue.Enqueue(answer.Headers.Location.OriginalString);
                continue;
            }

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                faults.Add($"{address}: {(int)answer.StatusCode}");
                continue;
            }

            if (answer.Content.Headers.ContentType!.MediaType != "text/html")
                continue;
            var page = await answer.ReadPageAsync();
            faults.AddRange(PageRules.Faults(page, address.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "ru").Select(fault => $"{address}: {fault}"));
            foreach (var link in InternalLinks(page).Where(seen.Add))
                queue.Enqueue(link);
        }

        faults.ShouldBeEmpty();
        foreach (var language in (string[])["ru", "en"])
        {
            var live = await portal.WithAsync<AddressReader, IReadOnlyList<LiveAddress>>(addresses => addresses.LiveAsync(language, null, 1000, default));
            live.ShouldNotBeEmpty();
            live.Select(a => a.Address.Path).Except(seen).ShouldBeEmpty("everything live is found by following links");
        }
    }

    private static IEnumerable<string> InternalLinks(IDocument page) => page.QuerySelectorAll("[href]")
        .Select(a => a.GetAttribute("href")!)
        .Select(href => href.StartsWith(PortalFactory.Address.OriginalString, StringComparison.Ordinal) ? href[PortalFactory.Address.OriginalString.Length..] : href)
        .Where(href => href.StartsWith('/'));
}

/// <summary>What holds for every page of the portal, for people and for machines.</summary>
internal static class PageRules
{
    private static readonly string[] DateFormats = ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    public static IEnumerable<string> Faults(IDocument page, string language = "ru")
    {
        if (page.DocumentElement.GetAttribute("lang") != language)
            yield return "not its language";
        if (language != "ru")
        {
            foreach (var russian in page.Body!.Descendants<IText>().Where(IsRussianUnawares))
                yield return $"Russian words that are not said to be: {russian.ParentElement!.OuterHtml}";
        }

        if (page.QuerySelector("head > link[rel=icon][href^='/assets/']") is null)
            yield return "no icon of its own, so that browsers ask for /favicon.ico in vain";
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return "not one h1";
        foreach (var landmark in (string[])["body > header", "body > main#main", "body > footer", "header nav[aria-label]", "body > a.skip[href='#main']"])
        {
            if (page.QuerySelectorAll(landmark).Length != 1)
                yield return $"not one «{landmark}»";
        }

        foreach (var id in page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).Where(g => g.Count() > 1))
            yield return $"the id {id.Key} stands {id.Count()} times";
        foreach (var time in page.QuerySelectorAll("time").Where(t => !DateTime.TryParseExact(t.GetAttribute("datetime"), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            yield return $"a date no machine reads: {time.OuterHtml}";
        foreach (var link in page.QuerySelectorAll("a").Where(IsWithoutWords))
            yield return $"a link without words: {link.OuterHtml}";
        foreach (var link in page.QuerySelectorAll("a:not([href]), a[href=''], a[href='#']"))
            yield return $"a link to nowhere: {link.OuterHtml}";
        foreach (var part in page.QuerySelectorAll("[aria-labelledby]").Where(e => page.GetElementById(e.GetAttribute("aria-labelledby")!) is null))
            yield return $"no label for {part.LocalName}.{part.ClassName}";
        foreach (var element in page.All.Where(e => e.Attributes.Any(a => a.Name is "style" || a.Name.StartsWith("on", StringComparison.Ordinal))))
            yield return $"an inline style or handler: {element.OuterHtml}";
        foreach (var item in page.QuerySelectorAll(".item__title, .person__name").Where(t => t.ParentElement!.LocalName != "article"))
            yield return $"an item that is no article: {item.TextContent}";
        foreach (var skipped in SkippedLevels(page))
            yield return skipped;
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return "no title";
    }

    private static bool IsRussianUnawares(IText text) =>
        text.Data.Any(c => c is >= '\u0400' and <= '\u04FF') && text.ParentElement!.Closest("[lang]")?.GetAttribute("lang") != "ru";

    private static IEnumerable<string> SkippedLevels(IDocument page)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = heading.LocalName[1] - '0';
            if (own > level + 1)
                yield return $"a heading of level {own} after one of {level}: {heading.TextContent}";
            level = own;
        }
    }

    /// <summary>What a picture shows is words too; a link that says nothing must not be offered to those who hear links.</summary>
    private static bool IsWithoutWords(IElement link) =>
        string.IsNullOrWhiteSpace(link.TextContent) && !link.HasAttribute("aria-label")
        && link.QuerySelectorAll("img").All(picture => string.IsNullOrEmpty(picture.GetAttribute("alt")))
        && !(link.GetAttribute("aria-hidden") == "true" && link.GetAttribute("tabindex") == "-1");
}
