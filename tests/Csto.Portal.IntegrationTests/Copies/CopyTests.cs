using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Copies;

/// <summary>The words of a piece to take along. The clock begins at noon, 13 February 2026, in Moscow.</summary>
public sealed class CopyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly Actor Editor = new(null, "Анна Вершинина");

    private readonly Newsroom _newsroom = new(portal);
    private readonly HttpClient _reader = portal.Visitor();

    public static TheoryData<string> Forms => ["text", "text.html", "text.txt", "text.md", "text.docx"];

    [Fact]
    public async Task Text_HoldsEverythingAnEditorNeeds_InItsOrder()
    {
        var contact = await _newsroom.Keep(new PressContact
        {
            Name = "Анна Вершинина", Post = "Руководитель пресс-службы", Phones = [new("+7-000-000-00-07", PhoneKind.PhoneAndFax)], Email = "press@example.org",
        });
        await _newsroom.Publish(
            Newsroom.Text("Заседание \"Совета\" прошло в Москве", Day, "Стороны договорились - и о сроках.") with
            {
                Slug = "zasedanie", PressContactId = contact.Id,
                Body = "## Итоги\n\nСлово со [ссылкой](https://example.org/a) и [адресом](/press/), <https://example.org/b>.\n\n- раз\n- два\n  1. внутри\n\n3. третий\n4. четвёртый\n\n"
                    + "| Год | Учений |\n|---|---:|\n| 2025 | 6 |\n\n:::quote Иван Петров, министр\nМы приняли \"план\".\n:::\n\n***\n\nСо сноской[^1].\n\n[^1]: Текст сноски.\n",
            },
            now: true);

        (await _reader.GetStringAsync("/news/2026/02/13/zasedanie/text")).ShouldBe("""
            Заседание «Совета» прошло в Москве

            Новость, 13 февраля 2026

            Стороны договорились — и о сроках.

            Итоги

            Слово со ссылкой (https://example.org/a) и адресом (https://portal.test/press/), https://example.org/b.

            — раз
            — два
              1. внутри

            3. третий
            4. четвёртый

            Год | Учений
            2025 | 6

            «Мы приняли „план“».

            — Иван Петров, министр

            * * *

            Со сноской[1].

            [1] Текст сноски.

            Руководитель пресс-службы
            Анна Вершинина
            Тел./факс: +7-000-000-00-07
            Почта: press@example.org

            Организация Договора о коллективной безопасности (ОДКБ)
            https://portal.test/news/2026/02/13/zasedanie

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Copies_AreOfTheirTypesAndNames_KeptFromSearchEnginesAndKeptInMemory()
    {
        await _newsroom.Publish(Text("imena", "Слова."), now: true);
        foreach (var (form, type, name) in (( string, string, string?)[])
        [
            ("text", "text/plain; charset=utf-8", null),
            ("text.html", "text/html; charset=utf-8", null),
            ("text.txt", "text/plain; charset=utf-8", "2026-02-13-imena.txt"),
            ("text.md", "text/markdown; charset=utf-8", "2026-02-13-imena.md"),
            ("text.docx", MediaTypes.Docx, "2026-02-13-imena.docx"),
        ])
        {
            using var answer = await _reader.GetAsync($"{Address("imena")}/{form}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, form);
            answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
            answer.Content.Headers.ContentDisposition?.FileName.ShouldBe(name);
            answer.Headers.ETag.ShouldNotBeNull("a kept page has a tag");
            using var again = await _reader.GetAsync($"{Address("imena")}/{form}");
            again.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
            again.Content.Headers.ContentDisposition?.FileName.ShouldBe(name);
            (await again.Content.ReadAsByteArrayAsync()).ShouldBe(await answer.Content.ReadAsByteArrayAsync());
        }

        var bytes = await _reader.GetByteArrayAsync(Address("imena") + "/text.txt");
        bytes.ShouldBe(await _reader.GetByteArrayAsync(Address("imena") + "/text"));
        bytes[0].ShouldNotBe((byte)0xEF);
    }

    [Fact]
    public async Task Html_IsClean_AndSaysWhatTheTextSays()
    {
        await _newsroom.Publish(
            Text("chisto", "**Имя:** слова[^1] и [ссылка](/press/).\n\n:::quote Кто-то\nЦитата.\n:::\n\n:::greeting Участникам\nУважаемые коллеги!\n:::\n\n| а | б |\n|---|---|\n| 1 | 2 |\n\n[^1]: Сноска."),
            now: true);
        var page = new HtmlParser().ParseDocument(await _reader.GetStringAsync(Address("chisto") + "/text.html"));

        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Distinct().Order().ShouldBe(["charset", "href", "lang"]);
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ShouldAllBe(address => address.StartsWith("https://portal.test/"));
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("script, style, link, div, span, section, figure, img").ShouldBeEmpty();
        Words(page.Body!.TextContent).ShouldBe(Words((await _reader.GetStringAsync(Address("chisto") + "/text")).Replace("(https://portal.test/press/)", "")));
    }

    [Fact]
    public async Task Markdown_RendersToTheSameWords_AndHoldsNothingHidden()
    {
        await _newsroom.Publish(
            Text("razmetka", "1\\. не список, \\*не курсив\\*, 2 < 3 | 4\n\n[//]: # (замечание для своих)\n\n**Имя:** *слова*, `код`\n\n- раз\n\n  ещё абзац\n- два\n\n* другой\n\n> цитата\n\n```\nкод <b>\n```\n\n[^нет]: Никто не видит."),
            now: true);
        var markdown = await _reader.GetStringAsync(Address("razmetka") + "/text.md");

        markdown.ShouldNotContain("замечание");
        markdown.ShouldNotContain("Никто");
        markdown.ShouldStartWith("# Сообщение razmetka\n\n*Новость, 13 февраля 2026*\n");
        Words(PlainText.FromMarkdown(markdown)).ShouldBe(Words(await _reader.GetStringAsync(Address("razmetka") + "/text")));
        var html = new HtmlParser().ParseDocument(MarkdownRenderer.Render(markdown).Html);
        html.QuerySelectorAll("ul").Length.ShouldBe(2);
        html.QuerySelectorAll("pre").Single().TextContent.Trim().ShouldBe("код <b>");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Copy_OfWhatIsScheduledUnpublishedOrMoved_GoesWhereItsPageGoes(string form)
    {
        var slug = "put-" + form.Replace('.', '-');
        await _newsroom.Schedule(Text(slug, "До срока."), portal.Clock.Now.UtcDateTime.AddMinutes(90));
        (await _reader.GetAsync($"{Address(slug)}/{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var id = await _newsroom.Publish(Text(slug + "-2", "Первые слова."), now: true);
        (await _reader.GetAsync($"{Address(slug + "-2")}/{form}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await _newsroom.Change(id, Text(slug + "-3", "Другие слова.") with { Significance = ChangeSignificance.Major, ChangeNote = "Другое место." });
        using var moved = await _reader.GetAsync($"{Address(slug + "-2")}/{form}");
        (moved.StatusCode, moved.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, $"{Address(slug + "-3")}/{form}"));
        using var spelled = await _reader.GetAsync($"{Address(slug + "-3").ToUpperInvariant()}/{form}");
        (spelled.StatusCode, spelled.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, $"{Address(slug + "-3")}/{form}"));

        (await _reader.GetAsync($"{Address(slug + "-3")}/{form}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _newsroom.Unpublish(id, "Ошибка.");
        (await _reader.GetAsync($"{Address(slug + "-3")}/{form}")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Copy_OfWhatWasWithdrawnOrChanged_SaysSo()
    {
        var id = await _newsroom.Publish(Text("otozvano", "Прежние слова."), now: true);
        await _newsroom.Change(id, Text("otozvano", "Новые слова.") with { Significance = ChangeSignificance.Major, ChangeNote = "Исправлен срок." });
        (await portal.WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(id, "Сведения не подтвердились.", Editor, default))).ShouldBeDone();

        var text = await _reader.GetStringAsync(Address("otozvano") + "/text");
        text.ShouldContain("\n\nМатериал отозван 13.02.2026, ");
        text.ShouldContain(". Сведения не подтвердились.\n\n");
        text.IndexOf("отозван", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Новые слова", StringComparison.Ordinal));
        text.ShouldContain("\nИзменено 13.02.2026, ");
        text.ShouldContain(". Исправлен срок.\n");
        text.ShouldNotContain("Прежние слова");
        (await _reader.GetStringAsync(Address("otozvano") + "/text.html")).ShouldContain("<strong>Материал отозван 13.02.2026, ");
    }

    [Fact]
    public async Task Copy_InEnglish_SpeaksEnglish_AndIsFoundOnlyThere()
    {
        var speaker = await _newsroom.Keep(new Person { Name = "Павел Арсеньев", EnglishName = "Pavel Arseniev", SortName = "Арсеньев", Slug = "copies-arsenev" });
        var id = await _newsroom.Publish(Text("rech", "Слова речи.") with { SpeakerId = speaker.Id, SpeechType = SpeechType.Transcript, Place = "Москва" }, PublicationKind.Speech, now: true);
        await _newsroom.Translate(id, text => text with { Title = "A “Speech”", Lead = "What was said.", Body = "Words of “peace”.\n\n:::quote Someone\nWe are “ready”.\n:::", Slug = "speech", Place = "Moscow" });

        var english = await _reader.GetStringAsync("/en/speeches/2026/02/13/speech/text");
        english.ShouldContain("Speech, 13 February 2026\n\nPavel Arseniev\nPlace: Moscow\n");
        english.ShouldContain("“We are ‘ready’.”");
        english.ShouldContain("Collective Security Treaty Organization (CSTO)\nhttps://portal.test/en/speeches/2026/02/13/speech\n");
        english.Where(c => c is >= '\u0400' and <= '\u04FF').ShouldBeEmpty();
        (await _reader.GetStringAsync("/speeches/2026/02/13/rech/text")).ShouldContain("Павел Арсеньев\nМесто: Москва\nВид: Стенограмма\n");
        (await _reader.GetAsync("/speeches/2026/02/13/speech/text")).StatusCode.ShouldBe(HttpStatusCode.Found, "what is only in another language is told of by its page");

        var page = await _reader.GetPageAsync("/en/speeches/2026/02/13/speech");
        page.QuerySelector("#citation").Words().ShouldBe(
            "Collective Security Treaty Organization, Pavel Arseniev. “A ‘Speech’”, speech, 13 February 2026. URL: https://portal.test/en/speeches/2026/02/13/speech (accessed: 13.02.2026).");
    }

    [Fact]
    public async Task Item_OffersItsCopies_AndAReferenceOfTheDayItIsReadOn()
    {
        await _newsroom.Publish(Text("ssylka", "Слова.") with { Title = "О «мире» и праве" }, now: true);
        var page = await _reader.GetPageAsync(Address("ssylka"));
        var row = page.QuerySelector(".copies")!;
        row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(
            [Address("ssylka") + "/text", Address("ssylka") + "/text.docx", Address("ssylka") + "/text.txt", Address("ssylka") + "/text.md"]);
        row.QuerySelectorAll("button").ShouldAllBe(button => button.HasAttribute("hidden"), "without scripts only links are offered");
        row.GetAttribute("data-source").ShouldBe($"ОДКБ. «О „мире“ и праве», 13 февраля 2026. https://portal.test{Address("ssylka")}");
        page.QuerySelector("#citation").Words().ShouldBe(
            $"О «мире» и праве [Электронный ресурс] : новость, 13 февраля 2026 г. // Организация Договора о коллективной безопасности : офиц. сайт. — URL: https://portal.test{Address("ssylka")} (дата обращения: 13.02.2026).");
        (await _reader.GetPageAsync(Address("ssylka") + "/editions/1")).QuerySelector(".copies").ShouldBeNull("an edition is cited by its own address");
    }

    [Fact]
    public async Task Copy_AsksNoMoreThanThePage()
    {
        await _newsroom.Publish(Text("mnogo", "Слова."), now: true);
        using var answer = await _reader.GetAsync(new Uri(Address("mnogo") + "/TEXT/", UriKind.Relative));
        answer.Headers.Location!.OriginalString.ShouldBe(Address("mnogo") + "/text");
        foreach (var nothing in (string[])["text.pdf", "text.", "textual", "text.docx.exe"])
            (await _reader.GetAsync($"{Address("mnogo")}/{nothing}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, nothing);
    }

    private static string Address(string slug) => $"/news/2026/02/13/{slug}";

    private static EditionContent Text(string slug, string body) => Newsroom.Text($"Сообщение {slug}", Day) with { Slug = slug, Body = body };

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
            words.Append(char.IsLetterOrDigit(c) ? c : words.Length > 0 && words[^1] != ' ' ? ' ' : null);
        return words.ToString().Trim();
    }
}
