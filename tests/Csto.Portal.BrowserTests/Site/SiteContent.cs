using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>One piece of every sort, at addresses that tests know beforehand.</summary>
internal static class SiteContent
{
    public const string News = "/news/2026/02/13/soveshchanie";
    public const string RichNews = "/news/2026/02/12/vsyo-razom";
    public const string LongTitle = "/news/2026/02/11/dlinnyj-zagolovok";
    public const string Gone = "/news/2026/02/10/snyato";
    public const string Speech = "/speeches/2026/02/12/slovo-k-uchastnikam";
    public const string Statement = "/statements/2026/02/09/zayavlenie";
    public const string OldNews = "/news/2021/12/31/itogi-goda";
    public const string Person = "/persons/arsenev/";
    public const string Topic = "/topics/spasateli/";

    /// <summary>A month with items, and in it a day without.</summary>
    public const string EmptyDay = "/archive/2026/02/08/";

    private static readonly Actor Editor = new(null, "Анна Вершинина");

    public static async Task FillAsync(PortalFactory portal)
    {
        var (today, former, speaker, guest, topic, other) = await portal.WithDatabaseAsync(async db =>
        {
            var today = Contact("Мария Соколовская", "Пресс-секретарь Секретариата", "+7 000 000-00-01", new DateOnly(2024, 1, 1), null);
            var former = Contact("Игорь Белозёров", "Пресс-секретарь Секретариата", "+7 000 000-00-03", null, new DateOnly(2023, 12, 31));
            var speaker = new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел", Slug = "arsenev", About = "Родился в Твери. Работает в Секретариате с 2019 года." };
            speaker.Posts.Add(new() { Title = "Заместитель Генерального секретаря", HeldFrom = new(2019, 3, 1), HeldTo = new(2024, 12, 31) });
            speaker.Posts.Add(new() { Title = "Первый заместитель Генерального секретаря", HeldFrom = new(2025, 1, 1) });
            var guest = new Person { Name = "Елена Ковальчук", SortName = "Ковальчук Елена", Slug = "kovalchuk" };
            guest.Posts.Add(new() { Title = "Руководитель Центра подготовки спасателей" });
            var topic = new Topic { Name = "Подготовка спасателей", Slug = "spasateli" };
            var other = new Topic { Name = "Миротворчество", Slug = "mirotvorchestvo" };
            db.AddRange(today, former, speaker, guest, topic, other);
            await db.SaveChangesAsync();
            return (today.Id, former.Id, speaker.Id, guest.Id, topic.Id, other.Id);
        });

        var basic = new EditionContent { PressContactId = today, TopicIds = [topic, other], MentionIds = [guest, speaker] };
        await PublishAsync(portal, PublicationKind.News, basic with
        {
            Title = "Итоги года подвели в Секретариате",
            Lead = "Год завершился совещанием, на котором названы задачи следующего.",
            Body = "Участники поблагодарили коллег за работу.",
            PublishedOn = new(2021, 12, 31),
            Slug = "itogi-goda",
            PressContactId = former,
        });
        for (var number = 1; number <= 45; number++)
        {
            await PublishAsync(portal, PublicationKind.News, basic with
            {
                Title = $"Рабочая встреча № {number} прошла в Секретариате",
                Lead = "Стороны сверили планы и договорились о сроках.",
                Body = "Следующая встреча назначена через месяц.",
                PublishedOn = new DateOnly(2026, 1, 1).AddDays(number % 28),
            });
        }

        await PublishAsync(portal, PublicationKind.Statement, basic with
        {
            Title = "Заявление о готовности к совместной работе",
            Lead = "Государства подтвердили намерение действовать сообща.",
            Body = "Мы, участники встречи, заявляем следующее.\n\n1. Договорённости остаются в силе.\n2. Работа продолжится.",
            PublishedOn = new(2026, 2, 9),
            Slug = "zayavlenie",
        });
        var gone = await PublishAsync(portal, PublicationKind.News, basic with
        {
            Title = "Сообщение, которое сняли",
            Lead = "Текст сообщения.",
            PublishedOn = new(2026, 2, 10),
            Slug = "snyato",
        });
        (await portal.WithAsync<Unpublisher, Outcome>(unpublisher =>
            unpublisher.UnpublishAsync(gone, "Встреча перенесена, новое сообщение выйдет позже.", Editor, default))).ShouldBeOfType<Outcome.Done>();
        await PublishAsync(portal, PublicationKind.News, basic with
        {
            Title = Texts.LongTitle,
            Lead = "О заголовке, который не помещается ни в одну строку.",
            Body = "Краткий текст под длинным заголовком.",
            PublishedOn = new(2026, 2, 11),
            Slug = "dlinnyj-zagolovok",
        });
        await PublishAsync(portal, PublicationKind.News, basic with
        {
            Title = "Всё разом: таблица, цитата, обращение и сноски",
            Lead = "Материал, в котором встречается всё, что умеет разметка.",
            Body = Texts.Rich,
            PublishedOn = new(2026, 2, 12),
            Slug = "vsyo-razom",
        });
        await PublishAsync(portal, PublicationKind.News, await MediaContent.FillAsync(portal));
        await PublishAsync(portal, PublicationKind.News, await MediaContent.AlbumAsync(portal));
        await PublishAsync(portal, PublicationKind.Speech, basic with
        {
            Title = "Слово к участникам сборов спасателей",
            Lead = "О том, чему учат трудные выезды.",
            Body = Texts.Speech,
            PublishedOn = new(2026, 2, 12),
            Slug = "slovo-k-uchastnikam",
            SpeakerId = speaker,
            SpeechType = SpeechType.Transcript,
            Occasion = "Открытие сборов спасательных служб",
            Place = "Москва",
        });
        await PublishAsync(portal, PublicationKind.News, basic with
        {
            Title = "В Секретариате прошло совещание по подготовке спасателей",
            Lead = "Речь шла о том, как готовить расчёты, которым предстоит работать вместе, и чем им поможет общая программа.",
            Body = Texts.Article,
            PublishedOn = new(2026, 2, 13),
            Slug = "soveshchanie",
        });
    }

    private static PressContact Contact(string name, string post, string phone, DateOnly? from, DateOnly? to) => new()
    {
        Name = name,
        Post = post,
        Phones = [new(phone, PhoneKind.Phone), new("+7 000 000-00-02", PhoneKind.PhoneAndFax)],
        Email = "press@example.org",
        ValidFrom = from,
        ValidTo = to,
    };

    private static async Task<int> PublishAsync(PortalFactory portal, PublicationKind kind, EditionContent content)
    {
        var draft = (await portal.WithAsync<PublicationWriter, Outcome>(writer => writer.CreateAsync(kind, content, Editor, default)))
            .ShouldBeOfType<Outcome.Done>();
        await portal.MakePicturesAsync();
        var live = await portal.WithAsync<Publisher, Outcome>(publisher =>
            publisher.PublishAsync(draft.PublicationId, draft.Basis, Editor, default));
        live.ShouldBeOfType<Outcome.Done>(live is Outcome.Refused refused ? string.Join("; ", refused.Problems) : null);
        return draft.PublicationId;
    }
}
