using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

[Collection(nameof(SiteFixture))]
public sealed partial class PressTests(SiteFixture site)
{
    [Fact]
    public async Task Press_Today_ShowsWhoAnswersTodayOnly() =>
        (await site.Reader.GetPageAsync("/press/")).AllWords(".contact__name").ShouldBe(["Анна Вершинина"]);

    [Fact]
    public async Task Card_OfAContactThatAnswers_IsAVCard()
    {
        var answer = await site.Reader.GetAsync($"/press/contacts/{site.Valid}.vcf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = new UTF8Encoding(false, true).GetString(bytes);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/vcard; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"press-{site.Valid}.vcf");
        Grammar().IsMatch(text).ShouldBeTrue(text);
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        var lines = text.Replace("\r\n ", "").Split("\r\n");
        lines.ShouldContain("FN:Анна Вершинина");
        lines.ShouldContain("TITLE:Руководитель пресс-службы");
        lines.ShouldContain("TEL;VALUE=uri;TYPE=\"work,voice\":tel:+70000000007");
        lines.ShouldContain("EMAIL;TYPE=work:press@example.org");
    }

    [Fact]
    public async Task Card_OfAContactThatNoLongerAnswers_IsGoneAndLeadsToThePressCentre()
    {
        var answer = await site.Reader.GetAsync($"/press/contacts/{site.Expired}.vcf");

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.ReadPageAsync()).QuerySelector(".error__ways a")!.GetAttribute("href").ShouldBe("/press/");
    }

    /// <summary>The parts of RFC 6350, 3.3 that a card of ours uses: CRLF, property names, parameters, no bare control characters.</summary>
    [GeneratedRegex(@"\ABEGIN:VCARD\r\nVERSION:4\.0\r\n(?:[A-Z]+(?:;[A-Z]+=(?:[A-Za-z0-9-]+|""[^""\r\n]*""))*:[^\r\n\x00-\x08]*\r\n(?:[ \t][^\r\n]+\r\n)*)+END:VCARD\r\n\z", RegexOptions.None, 1000)]
    private static partial Regex Grammar();
}
