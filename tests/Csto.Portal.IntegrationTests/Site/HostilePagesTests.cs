using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Feeds;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>Whatever is stored or sent, from whatever source: no page, card, table or letter makes a script, a formula or a heading of it.</summary>
public sealed class HostilePagesTests(PoisonedPortal portal) : IClassFixture<PoisonedPortal>
{
    /// <summary>Each form holds some thirty attacks: with all seeds more than forty thousand.</summary>
    private const int FormsOfASeed = 120;

    private const int AttacksInABody = 24;

    private static readonly string[] Kinds = ["news", "speeches", "statements"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    /// <summary>The public page of what stands in the editor's form: the templates and the renderer that readers get.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Preview_OfHostileText_HoldsNoScript(int seed)
    {
        var random = new Random(seed);
        var author = await portal.BrowserAsync(Roles.Author);
        var token = (await author.GetPageAsync("/admin/publications/new?kind=news")).Value("__RequestVerificationToken");
        for (var n = 0; n < FormsOfASeed; n++)
        {
            var fields = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Title"] = HostileText.One(random, Limits.Title),
                ["Lead"] = HostileText.One(random, Limits.Lead),
                ["Body"] = HostileText.Markdown(random, AttacksInABody),
                ["LeadPicture"] = HostileText.One(random),
                ["SocialPicture"] = HostileText.One(random),
                ["Slug"] = HostileText.One(random),
                ["Occasion"] = HostileText.One(random, Limits.Occasion),
                ["Place"] = HostileText.One(random, Limits.Place),
                ["ChangeNote"] = HostileText.One(random),
                ["PublishedOn"] = "13.02.2026",
                ["SpeakerId"] = $"{portal.PersonId}",
                ["MentionIds"] = $"{portal.PersonId}",
                ["TopicIds"] = $"{portal.TopicId}",
                ["Contact"] = $"{portal.ContactId}",
            };
            using var answer = await author.PostAsync($"/admin/publications/preview?kind={Kinds[n % Kinds.Length]}", new FormUrlEncodedContent(fields.Select(Written)));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = await answer.ReadPageAsync();
            if (ScriptGuard.Fault(page) is { } fault)
                Assert.Fail($"{fault}\n--- {string.Join('\n', fields)}");
        }
    }

    /// <summary>What came in by the form, the importer or a hand in the database alike: every public page, followed from link to link.</summary>
    [Fact]
    public async Task EveryPublicPage_OfHostileContent_HoldsNoScript()
    {
        var reader = portal.Visitor();
        var (seen, queue) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
        var faults = new List<string>();
        while (queue.TryDequeue(out var address) && seen.Count < 600)
        {
            using var answer = await reader.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
            if (answer.Content.Headers.ContentType?.MediaType == "text/vcard")
                faults.AddRange(HostileExportsTests.CardFaults(await answer.Content.ReadAsStringAsync()).Select(fault => $"{address}: {fault}"));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await answer.ReadPageAsync();
            if (ScriptGuard.Fault(page) is { } fault)
                faults.Add($"{address}: {fault}");
            foreach (var link in Links(page).Where(seen.Add))
                queue.Enqueue(link);
        }

        seen.Count.ShouldBeGreaterThan(100);
        faults.ShouldBeEmpty();
    }

    /// <summary>A feed is read by programs that take its texts for HTML: they must be what a page holds, and the document must be one.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/speeches/")]
    [InlineData("/statements/")]
    [InlineData("/persons/person-3/")]
    [InlineData("/topics/topic-4/")]
    public async Task Feeds_OfHostileContent_AreDocumentsWithoutScripts(string page)
    {
        var reader = portal.Visitor();
        var rss = await reader.GetXmlAsync(page + "rss.xml");
        var atom = await reader.GetXmlAsync(page + "atom.xml");
        var json = await reader.GetJsonAsync(page + "feed.json");

        rss.Items().ShouldNotBeEmpty();
        string[] texts =
        [
            .. rss.Items().SelectMany(item => new[] { item.Element(FeedReading.Content + "encoded")!.Value, item.Element("description")!.Value }),
            .. atom.Descendants(FeedReading.Atom + "content").Select(content => content.Value),
            .. json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content_html").GetString()!),
        ];
        foreach (var text in texts)
            ScriptGuard.Fault(new HtmlParser().ParseDocument("<!DOCTYPE html><html><body>" + text)).ShouldBeNull(text);
    }

    [Fact]
    public async Task EveryPageOfThePressOffice_OfHostileContent_HoldsNoScript()
    {
        var administrator = await portal.BrowserAsync(Roles.Administrator);
        var faults = new List<string>();
        var (seen, queue) = (new HashSet<string> { "/admin/" }, new Queue<string>(["/admin/"]));
        while (queue.TryDequeue(out var address) && seen.Count < 500)
        {
            using var answer = await administrator.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await answer.ReadPageAsync();
            if (ScriptGuard.Fault(page) is { } fault)
                faults.Add($"{address}: {fault}");
            foreach (var link in Links(page).Where(link => link.StartsWith("/admin", StringComparison.Ordinal)).Where(seen.Add))
                queue.Enqueue(link);
        }

        seen.Count.ShouldBeGreaterThan(100);
        faults.ShouldBeEmpty();
    }

    /// <summary>What is only in the address, or comes back because it was wrong.</summary>
    [Theory]
    [InlineData("/?{0}")]
    [InlineData("/news/?after={0}")]
    [InlineData("/news/{0}")]
    [InlineData("/{0}")]
    [InlineData("/media/{0}/{0}")]
    [InlineData("/oembed?url={0}&format={0}")]
    [InlineData("/persons/{0}/rss.xml")]
    [InlineData("/sitemaps/{0}.xml")]
    [InlineData("/persons/{0}/")]
    [InlineData("/preview/{0}")]
    [InlineData("/admin/sign-in?from={0}")]
    [InlineData("/admin/invitation?token={0}")]
    [InlineData("/admin/publications?q={0}&state={0}&kind={0}")]
    [InlineData("/admin/media?q={0}&kind={0}")]
    [InlineData("/admin/journal?who={0}&from={0}&to={0}&q={0}")]
    [InlineData("/admin/publications/new?kind=news&said={0}")]
    [InlineData("/admin/users?said={0}")]
    public async Task Page_OfAHostileAddress_HoldsNoScript(string address)
    {
        var random = new Random(20260213);
        var administrator = await portal.BrowserAsync(Roles.Administrator);
        for (var n = 0; n < 60; n++)
        {
            var attack = Uri.EscapeDataString(HostileText.One(random).Replace("\uD800", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal));
            using var answer = await administrator.GetAsync(address.Replace("{0}", attack, StringComparison.Ordinal));
            // 501 is how oEmbed refuses a format.
            ((int)answer.StatusCode is < 500 or 501).ShouldBeTrue(attack);
            ScriptGuard.Fault(await answer.ReadPageAsync()).ShouldBeNull(attack);
            answer.Headers.Location?.OriginalString.ShouldNotContain("evil.example/", customMessage: attack);
        }
    }

    [Fact]
    public async Task SignIn_HostileNameAndKeptText_ComeBackAsText()
    {
        var random = new Random(1);
        var visitor = portal.Visitor();
        var form = await visitor.GetPageAsync("/admin/sign-in");
        for (var n = 0; n < 40; n++)
        {
            using var answer = await visitor.SubmitAsync(
                form, "form", null, ("UserName", HostileText.One(random)), ("Password", "не тот"), ("from", HostileText.One(random)),
                ("kept-address", "/admin/publications/new"), ("kept:Title", HostileText.One(random)), ("kept:Lead", HostileText.Markdown(random, 3)));
            ScriptGuard.Fault(await answer.ReadPageAsync()).ShouldBeNull();
        }
    }

    /// <summary>A zero byte makes a form unreadable; that is told elsewhere.</summary>
    private static KeyValuePair<string, string> Written(KeyValuePair<string, string> field) => KeyValuePair.Create(field.Key, field.Value.Replace("\0", "", StringComparison.Ordinal));

    private static IEnumerable<string> Links(IHtmlDocument page) => page.QuerySelectorAll("a[href^='/']")
        .Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(address => !address.Contains("/preview/", StringComparison.Ordinal));
}
