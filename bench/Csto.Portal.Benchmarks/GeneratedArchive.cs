using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// A portal of any size: news, speeches and statements spread over the ten years to 13 February 2026, weekdays busier than weekends, each with
/// an edition, a footer, persons and topics. The same count gives the same archive.
/// </summary>
internal static class GeneratedArchive
{
    public static readonly DateOnly Last = new(2026, 2, 13);
    private const int Batch = 2000;
    private const int Persons = 40;
    private const int Topics = 25;

    public static async Task CreateAsync(string file, int count, Action<string> say)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var services = Open(file);
        await using (var db = Context(services))
        {
            await db.Database.EnsureDeletedAsync();
            await db.Database.MigrateAsync();
            await AddPeopleAsync(db);
        }

        var random = new Random(count);
        var days = Days(count, random);
        for (var from = 0; from < count; from += Batch)
        {
            await using var db = Context(services);
            await AddBatchAsync(db, days, from, Math.Min(from + Batch, count), random);
            if (from / Batch % 10 == 9)
                say(string.Create(CultureInfo.InvariantCulture, $"{from + Batch} of {count}"));
        }

        await using (var db = Context(services))
            await FinishAsync(db, days);
    }

    public static ServiceProvider Open(string file) => new ServiceCollection()
        .AddPortalData(new(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = file }.ToString()))
        .BuildServiceProvider();

    public static PortalDbContext Context(IServiceProvider services) => services.CreateScope().ServiceProvider.GetRequiredService<PortalDbContext>();

    /// <summary>Paths of live publications, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(string file, int count)
    {
        await using var services = Open(file);
        await using var db = Context(services);
        var found = await db.Publications.Where(p => p.Visibility == Visibility.Live).OrderByDescending(p => p.PublishedOn).Take(count)
            .Select(p => new { p.Kind, PublishedOn = p.PublishedOn!.Value, p.Slug }).ToListAsync();
        return [.. found.Select(p => new PublicationAddress(p.Kind, p.PublishedOn, p.Slug!).Path)];
    }

    private static DateOnly[] Days(int count, Random random)
    {
        var days = new DateOnly[count];
        for (var i = 0; i < count; i++)
        {
            var day = Last.AddDays(-random.Next(3653));
            days[i] = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && random.Next(4) > 0 ? day.AddDays(-2) : day;
        }

        Array.Sort(days);
        return days;
    }

    private static async Task AddPeopleAsync(PortalDbContext db)
    {
        for (var i = 1; i <= Persons; i++)
        {
            var person = new Person { Name = $"Персона Образцова {i}", SortName = $"Образцова {i:00} Персона", Slug = $"persona-{i}" };
            person.Posts.Add(new() { Title = "Эксперт Секретариата", HeldTo = new(2021, 12, 31) });
            person.Posts.Add(new() { Title = "Начальник отдела Секретариата", HeldFrom = new(2022, 1, 1) });
            db.Add(person);
        }

        for (var i = 1; i <= Topics; i++)
            db.Add(new Topic { Name = $"Тема {i}", Slug = $"tema-{i}" });
        db.Add(new PressContact
        {
            Name = "Мария Соколовская",
            Post = "Пресс-секретарь Секретариата",
            Phones = [new("+7-495-000-00-01", PhoneKind.Phone), new("+7-495-000-00-02", PhoneKind.PhoneAndFax)],
            Email = "press@example.org",
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Publication N has edition N, so that the pointers are set by one statement at the end.</summary>
    private static async Task AddBatchAsync(PortalDbContext db, DateOnly[] days, int from, int to, Random random)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var prose = new Prose(random);
        var contact = await db.PressContacts.SingleAsync();
        var topics = await db.Topics.ToListAsync();
        var persons = await db.Persons.ToListAsync();
        for (var i = from; i < to; i++)
        {
            var kind = random.Next(10) switch { 0 => PublicationKind.Speech, 1 => PublicationKind.Statement, _ => PublicationKind.News };
            var publication = NewPublication(i + 1, kind, days[i], prose, out var edition, random);
            edition.PressContactId = contact.Id;
            edition.Footer = contact.ToFooter();
            db.Add(publication);
            db.Add(edition);
            Tag(db, publication, edition, persons[random.Next(Persons)], topics[random.Next(Topics)]);
        }

        await db.SaveChangesAsync();
    }

    private static Publication NewPublication(int id, PublicationKind kind, DateOnly day, Prose prose, out Edition edition, Random random)
    {
        var at = MoscowTime.ToUtc(day.ToDateTime(new(12, 0)));
        var title = prose.Title();
        var slug = Slug.WithSuffix(Slug.From(title), id);
        edition = new()
        {
            Id = id,
            PublicationId = id,
            Title = title,
            Lead = prose.Lead(day),
            Body = prose.Body(),
            PublishedOn = day,
            Slug = slug,
            CreatedAt = at,
            ChangedAt = at,
            GoesLiveAt = at,
            SpeakerId = kind == PublicationKind.Speech ? random.Next(Persons) + 1 : null,
            SpeechType = kind == PublicationKind.Speech ? SpeechType.Transcript : null,
        };
        edition.Move(EditionTransition.Import);
        return new()
        {
            Id = id,
            Kind = kind,
            SectionId = (int)kind,
            PublishedOn = day,
            Slug = slug,
            Visibility = Visibility.Live,
            Sequence = id,
            Generation = id,
            CreatedAt = at,
            FirstLiveAt = at,
            LastChangedAt = at,
        };
    }

    private static void Tag(PortalDbContext db, Publication publication, Edition edition, Person person, Topic topic)
    {
        var (day, sequence) = (publication.PublishedOn!.Value, publication.Sequence);
        edition.Mentions.Add(person);
        edition.Topics.Add(topic);
        db.Add(new PublicationPerson { PersonId = person.Id, PublicationId = publication.Id, PublishedOn = day, Sequence = sequence });
        db.Add(new PublicationTopic { TopicId = topic.Id, PublicationId = publication.Id, PublishedOn = day, Sequence = sequence });
        if (edition.SpeakerId is { } speaker)
            db.Add(new PublicationPerson { PersonId = speaker, IsSpeaker = true, PublicationId = publication.Id, PublishedOn = day, Sequence = sequence });
    }

    private static async Task FinishAsync(PortalDbContext db, DateOnly[] days)
    {
        await db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.LiveEditionId, p => p.Id));
        var counts = await db.Publications.GroupBy(p => new { p.Kind, p.PublishedOn })
            .Select(g => new { g.Key.Kind, g.Key.PublishedOn, Count = g.Count() }).ToListAsync();
        db.AddRange(counts.Select(c => new ArchiveDay { Language = Publication.Russian, Kind = c.Kind, Day = c.PublishedOn!.Value, Count = c.Count }));
        await db.SiteStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.Generation, days.Length + 1));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
    }
}
