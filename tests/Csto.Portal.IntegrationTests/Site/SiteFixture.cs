using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>
/// One portal with something of everything, read by many tests and changed by none. Today is 13 February 2026, noon in Moscow.
/// </summary>
public sealed class SiteFixture : PortalFactory, IAsyncLifetime
{
    public const string Hostile = "Заявление </script><script>alert(1)</script> & «кавычки» \"прямые\"";

    public const string Speech = "/speeches/2026/02/13/o-trekh-napravleniiakh";
    public const string Old = "/news/2016/04/03/sekretariat-sledit-za-obstanovkoi";
    public const string Busy = "/news/2026/01/09/rabochaia-gruppa-14";
    public const string Changed = "/news/2026/02/12/itogi-podvedeny";
    public const string ChangedBefore = "/news/2026/02/11/itogi-podvodiat";
    /// <summary>The speech in English.</summary>
    public const string Translated = "/en/speeches/2026/02/13/three-directions";
    public const string Gone = "/statements/2026/02/10/zaiavlenie-snyato";
    public const string GoneExplanation = "Заявление опубликовано по ошибке: текст не был согласован.";

    /// <summary>Days in January with many items each, so that a list has pages and days have ties.</summary>
    public const int BusyItems = 45;

    public static readonly DateOnly Today = new(2026, 2, 13);

    /// <summary>What the database was asked since the last reset.</summary>
    public CommandCounter Commands { get; } = new();

    public HttpClient Reader { get; private set; } = null!;

    /// <summary>A reader of the same portal that keeps no pages: each is made for every request.</summary>
    public HttpClient Unkept { get; private set; } = null!;

    public int Valid { get; private set; }

    public int Expired { get; private set; }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Reader = Visitor();
        Unkept = WithWebHostBuilder(builder => builder.UseSetting("Portal:PageCache:MaxMegabytes", "0"))
            .CreateClient(new() { BaseAddress = Address, AllowAutoRedirect = false });
        var newsroom = new Newsroom(this);
        var (speaker, staff) = await KeepPersons(newsroom);
        var law = await newsroom.Keep(new Topic { Name = "Законодательство", Slug = "zakonodatelstvo" });
        await newsroom.Keep(new Topic { Name = "Учения", Slug = "ucheniya" });
        var (valid, expired) = await KeepContacts(newsroom);

        await newsroom.Publish(
            Newsroom.Text("Секретариат следит за обстановкой", new(2016, 4, 3)) with
            {
                Slug = "sekretariat-sledit-za-obstanovkoi",
                Lead = "Генеральный секретарь провёл переговоры с министрами обороны.",
                KeptFooter = expired.ToFooter(),
                PressContactId = expired.Id,
                MentionIds = [speaker.Id, staff.Id],
                TopicIds = [law.Id],
                MemberStateIds = [1, 3],
            },
            now: true);
        for (var i = 1; i <= BusyItems; i++)
            await newsroom.Publish(Newsroom.Text($"Рабочая группа {i}", new DateOnly(2026, 1, 5).AddDays(i % 5)) with { MentionIds = [staff.Id], TopicIds = [law.Id] });
        await newsroom.Publish(Newsroom.Text(Hostile, new(2026, 2, 9), Hostile), PublicationKind.Statement);
        var gone = await newsroom.Publish(Newsroom.Text("Заявление снято", new(2026, 2, 10)) with { Slug = "zaiavlenie-snyato" }, PublicationKind.Statement);
        await newsroom.Unpublish(gone, GoneExplanation);
        var changed = await newsroom.Publish(Newsroom.Text("Итоги подводят", new(2026, 2, 11)) with { Slug = "itogi-podvodiat" });
        await newsroom.Change(changed, Newsroom.Text("Итоги подведены", new(2026, 2, 12)) with { Slug = "itogi-podvedeny", PressContactId = valid.Id });
        var speech = await newsroom.Publish(
            Newsroom.Text("О трёх направлениях", new(2026, 2, 13)) with
            {
                Slug = "o-trekh-napravleniiakh",
                SpeakerId = speaker.Id,
                SpeechType = SpeechType.Transcript,
                Occasion = "Совещание председателей комитетов",
                Place = "Москва",
                DeliveredOn = new(2022, 12, 31),
                MentionIds = [staff.Id],
                TopicIds = [law.Id],
                PressContactId = valid.Id,
            },
            PublicationKind.Speech);
        await newsroom.Translate(speech, text => text with
        {
            Title = "On Three Directions",
            Lead = "The committees agreed on dates and on further work.",
            Body = "Details will be known later.",
            Slug = "three-directions",
            Occasion = "Meeting of committee chairs",
            Place = "Moscow",
        });
        Clock.Now = new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Commands))
            .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Commands)));
    }

    private static async Task<(Person Speaker, Person Staff)> KeepPersons(Newsroom newsroom)
    {
        var speaker = new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел Ильич", Slug = "arsenev", About = "Автор работ о *праве*.", MemberStateId = 5 };
        speaker.Posts.Add(new() { Title = "Заместитель Генерального секретаря", HeldFrom = new(2018, 5, 1), HeldTo = new(2022, 12, 31) });
        speaker.Posts.Add(new() { Title = "Генеральный секретарь", HeldFrom = new(2023, 1, 1) });
        var staff = new Person { Name = "Игорь Ёлкин", SortName = "Ёлкин Игорь Андреевич", Slug = "elkin" };
        await newsroom.Keep(new Person { Name = "Нина Авдеева", SortName = "Авдеева Нина Петровна", Slug = "avdeeva" });
        return (await newsroom.Keep(speaker), await newsroom.Keep(staff));
    }

    private async Task<(PressContact Valid, PressContact Expired)> KeepContacts(Newsroom newsroom)
    {
        var expired = await newsroom.Keep(new PressContact
        {
            Name = "Мария Соколовская",
            Post = "Пресс-секретарь",
            Phones = [new("+7-000-000-00-01", PhoneKind.Phone)],
            Email = "old@example.org",
            ValidTo = new(2026, 2, 12),
        });
        var valid = await newsroom.Keep(new PressContact
        {
            Name = "Анна Вершинина",
            Post = "Руководитель пресс-службы",
            Phones = [new("+7-000-000-00-07", PhoneKind.Phone), new("+7-000-000-00-08", PhoneKind.PhoneAndFax)],
            Email = "press@example.org",
            ValidFrom = new(2026, 2, 13),
            Position = 1,
        });
        (Valid, Expired) = (valid.Id, expired.Id);
        return (valid, expired);
    }
}

[CollectionDefinition(nameof(SiteFixture))]
public sealed class SiteTestGroup : ICollectionFixture<SiteFixture>;
