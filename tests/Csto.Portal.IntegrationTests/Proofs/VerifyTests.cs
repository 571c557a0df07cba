using System.Net;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Proofs;

/// <summary>The page «Проверка подлинности». The clock begins at noon, 13 February 2026, in Moscow.</summary>
public sealed class VerifyTests(VerifyTests.Portal portal) : IClassFixture<VerifyTests.Portal>
{
    private const string Words = "Участники обсудили вопросы безопасности на внешних границах и согласовали план совместной работы";
    private static readonly DateOnly Day = new(2026, 2, 13);
    private readonly Newsroom _newsroom = new(portal);

    [Fact]
    public async Task Sentence_OfALivePiece_IsFoundWordForWordWithItsPlace()
    {
        await _newsroom.Publish(Text("granicy", $"Начало. {Words} № 17 в Минске. Конец."), now: true);

        var page = await CheckAsync($"{Words.ToUpperInvariant()} № 17 в Минске");

        page.QuerySelector(".verify__verdict").Words().ShouldBe("Опубликовано слово в слово");
        page.QuerySelector(".verify__where a")!.GetAttribute("href").ShouldBe("/news/2026/02/13/granicy");
        page.QuerySelector(".verify__when").Words().ShouldStartWith("Дата материала — 13.02.2026. Редакция 1, на портале с 13.02.2026");
        page.QuerySelector(".passage mark").Words().ShouldBe($"{Words} № 17 в Минске.");
        page.QuerySelector(".passage").Words().ShouldContain("Начало.");
        page.QuerySelectorAll(".verify__hint").Select(h => h.Words()).ShouldContain(hint => hint.Contains("прописные и строчные буквы"));
        page.QuerySelector("textarea")!.TextContent.ShouldContain(Words.ToUpperInvariant());
    }

    [Fact]
    public async Task Sentence_WithAnotherWord_IsShownWordByWord()
    {
        await _newsroom.Publish(Text("gruppa", "Рабочая группа экспертов подготовила проект соглашения о взаимной помощи при паводках в горах."), now: true);

        var page = await CheckAsync("Рабочая группа экспертов отвергла проект соглашения о взаимной помощи при паводках в горах.");

        page.QuerySelector(".verify__verdict").Words().ShouldBe("Опубликовано с отличиями");
        page.QuerySelector(".passage del").Words().ShouldBe("подготовила");
        page.QuerySelector(".passage ins").Words().ShouldBe("отвергла");
    }

    [Fact]
    public async Task Text_NobodyPublished_IsNotFound() =>
        (await CheckAsync("Этих слов никто и никогда на этом портале не писал ни вчера ни сегодня")).QuerySelector(".verify__verdict").Words().ShouldBe("Не найдено");

    [Fact]
    public async Task EarlierEdition_IsFoundAndTheNewerOneNamed()
    {
        var id = await _newsroom.Publish(Text("redakcii", "Государства договорились поставить двенадцать вертолётов до конца нынешнего лета."), now: true);
        await _newsroom.Change(id, Text("redakcii", "Государства договорились поставить двадцать вертолётов до конца нынешней осени.") with
        {
            Significance = ChangeSignificance.Major, ChangeNote = "Исправлено число.",
        });

        var page = await CheckAsync("договорились поставить двенадцать вертолётов до конца нынешнего лета");

        page.QuerySelector(".verify__verdict").Words().ShouldBe("Опубликовано слово в слово");
        page.QuerySelector(".verify__where a")!.GetAttribute("href").ShouldBe("/news/2026/02/13/redakcii/editions/1");
        page.QuerySelector(".verify__but").Words().ShouldContain("прежняя редакция");
        (await CheckAsync("договорились поставить двадцать вертолётов до конца нынешней осени")).QuerySelector(".verify__but").ShouldBeNull();
    }

    [Fact]
    public async Task MinorChange_PresentTextIsFound_TheOneBeforeIsNot_WhereItCannotBeRead()
    {
        var id = await _newsroom.Publish(Text("pravki", "Первое слово седьмой секретарь приехал в город утром рано."), now: true);
        await _newsroom.Change(id, Text("pravki", "Второе слово шестой секретарь приехал в город вечером поздно."));
        await _newsroom.Change(id, Text("pravki", "Третье слово пятый секретарь приехал в город ночью темно."));

        (await CheckAsync("Третье слово пятый секретарь приехал в город ночью темно")).QuerySelector(".verify__when").Words().ShouldContain("Действующий текст");
        (await CheckAsync("Второе слово шестой секретарь приехал в город вечером поздно")).QuerySelector(".verify__verdict").Words().ShouldNotBe("Опубликовано слово в слово");
    }

    [Fact]
    public async Task Withdrawn_SaysSo_UnpublishedAndUnwrittenAreNotFound()
    {
        var withdrawn = await _newsroom.Publish(Text("otozvan", "Отозванный материал говорил о семи новых постах на перевале."), now: true);
        (await portal.WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(withdrawn, "Ошибка.", new(null, "Анна"), default))).ShouldBeDone();
        var gone = await _newsroom.Publish(Text("snyat", "Снятый материал рассказывал про девять старых мостов через реку."), now: true);
        const string Gone = "Снятый материал рассказывал про девять старых мостов через реку";
        (await CheckAsync(Gone)).QuerySelector(".verify__verdict").Words().ShouldBe("Опубликовано слово в слово");
        await _newsroom.Unpublish(gone, "Ошибка.");
        (await portal.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(
            PublicationKind.News, Text("chernovik", "Черновик обещал одиннадцать дорогих самолётов к новому году."), new Actor(null, "Анна"), default))).ShouldBeDone();

        (await CheckAsync("Отозванный материал говорил о семи новых постах на перевале")).QuerySelector(".verify__but").Words().ShouldContain("отозван");
        (await CheckAsync(Gone)).QuerySelector(".verify__verdict").Words().ShouldBe("Не найдено");
        (await CheckAsync("Черновик обещал одиннадцать дорогих самолётов к новому году")).QuerySelector(".verify__verdict").Words().ShouldBe("Не найдено");
    }

    [Fact]
    public async Task ShortQuotation_IsFoundByItsPhrase()
    {
        await _newsroom.Publish(Text("kratko", "Сказано было так: достоинство превыше выгоды. И всё."), now: true);

        (await CheckAsync("достоинство превыше выгоды")).QuerySelector(".verify__verdict").Words().ShouldBe("Опубликовано слово в слово");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "Вставьте текст")]
    [InlineData("два слова", HttpStatusCode.OK, "Слишком коротко")]
    [InlineData("\u202E\uD83D\uDE00 \u0000 \"*\" NEAR( OR", HttpStatusCode.OK, "")]
    public async Task Text_ThatProvesNothing_IsAnsweredInWords(string text, HttpStatusCode status, string words)
    {
        using var answer = await PostAsync(text);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task Book_IsRefusedWithAReasonAndStaysInItsField()
    {
        var book = string.Concat(Enumerable.Repeat("Страница книги о разном. ", 20_000));
        book.Length.ShouldBeGreaterThan(2 * VerifyReader.Longest);
        using var answer = await PostAsync(book);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("длиннее 200 000 знаков");
        page.ShouldContain(book.Trim());
    }

    [Fact]
    public async Task Answer_IsKeptByNobody_AndInEnglishUnderEn()
    {
        using var answer = await PostAsync("какие угодно слова для проверки ответа на вопрос", "/en/verify");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Not found");
    }

    private static EditionContent Text(string slug, string body) => Newsroom.Text("Сообщение " + slug, Day, "Лид " + slug + ".") with { Body = body, Slug = slug };

    private async Task<IHtmlDocument> CheckAsync(string text)
    {
        using var answer = await PostAsync(text);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.ReadPageAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string address = "/verify")
    {
        using var visitor = portal.Visitor();
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" } };
        return await visitor.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    public sealed class Portal : PortalFactory
    {
        public Portal() => Settings["Portal:Languages"] = "ru,en";
    }
}

/// <summary>One network and many texts.</summary>
public sealed class VerifyLimitTests
{
    [Fact]
    public async Task Texts_TooManyFromOneAddress_AreToldToWait_AndTheTextStays()
    {
        await using var portal = await PortalFactory.CreateAsync();
        using var visitor = portal.Visitor();
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 40 && answer?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            using var form = new MultipartFormDataContent { { new StringContent("слова для проверки раз за разом"), "text" } };
            answer?.Dispose();
            answer = await visitor.PostAsync(new Uri("/verify", UriKind.Relative), form);
        }

        answer!.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("слова для проверки раз за разом");
        answer.Dispose();
        (await visitor.GetAsync("/verify")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
