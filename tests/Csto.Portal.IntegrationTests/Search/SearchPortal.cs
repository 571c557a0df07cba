using AngleSharp.Html.Dom;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Search;

/// <summary>A portal with pieces to be found, read by many tests and changed by none. Today is 13 February 2026.</summary>
public sealed class SearchPortal : PortalFactory, IAsyncLifetime
{
    public HttpClient Reader { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        Settings["Portal:Languages"] = "ru,en";
        await InitializeAsync();
        Reader = Visitor();
        Clock.Now = new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
        var newsroom = new Newsroom(this);
        var secretary = await newsroom.Keep(new Person { Name = "Таалатбек Масадыков", SortName = "Масадыков Таалатбек", Slug = "masadykov" });
        var exercises = await newsroom.Keep(new Topic { Name = "Учения", Slug = "ucheniya" });
        await newsroom.Publish(Piece("Заседание Совета коллективной безопасности в Минске", new(2026, 2, 10), "Главы государств подвели итоги.", "Обсудили отчёты о работе ОДКБ.") with { MentionIds = [secretary.Id] });
        await newsroom.Publish(Piece("Учения спасателей", new(2026, 2, 11), "Прошли совместные учения спасателей.", "В учениях участвовали **спасатели** Армении и Казахстана. Казахстан предоставил полигон, казахстанские врачи помогли.") with
        {
            TopicIds = [exercises.Id],
        });
        await newsroom.Publish(Piece("Устав", new(2025, 5, 15), "Годовщина подписания.", "Организация Договора о коллективной безопасности отмечает годовщину устава. <script>alert(1)</script> & «устав»."));
        await newsroom.Publish(
            Piece("Отчет о поездке", new(2025, 3, 1), "Заместитель Генерального секретаря выступил в Бишкеке.", "Он сказал: безопасность неделима. Приветствую участников.") with
            {
                SpeakerId = secretary.Id,
                SpeechType = SpeechType.Transcript,
                Place = "Бишкек",
            },
            PublicationKind.Speech);
        await newsroom.Publish(Piece("Заявление о безопасности", new(2024, 12, 1), "Государства-члены приняли заявление.", "Коллективная безопасность укрепляется."), PublicationKind.Statement);
        for (var i = 1; i <= 25; i++)
            await newsroom.Publish(Piece($"Рабочая встреча {i}", new DateOnly(2024, 1, 1).AddDays(i), "Встреча экспертов.", "Эксперты встретились."));
    }

    public Task<IHtmlDocument> AskAsync(string query, string more = "") => Reader.GetPageAsync($"/search?q={Uri.EscapeDataString(query)}{more}");

    public async Task<IReadOnlyList<string>> TitlesAsync(string query, string more = "") => Titles(await AskAsync(query, more));

    public static IReadOnlyList<string> Titles(IHtmlDocument page) => [.. page.QuerySelectorAll(".item__title").Select(title => title.TextContent.Replace('\u00A0', ' '))];

    private static EditionContent Piece(string title, DateOnly day, string lead, string body) =>
        new() { Title = title, Lead = lead, Body = body, PublishedOn = day };
}

[CollectionDefinition(nameof(SearchPortal))]
public sealed class SearchTestGroup : ICollectionFixture<SearchPortal>;
