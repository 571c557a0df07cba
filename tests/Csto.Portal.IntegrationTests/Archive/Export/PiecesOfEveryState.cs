using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Archive.Export;

/// <summary>Publications that stand in every way a publication can, with texts that trip files up.</summary>
internal static class PiecesOfEveryState
{
    public const string Awkward = "\n---\nполе: «да» # нет\n---\n\n\uFEFFעברית \u202Eобратно\u202C 👩‍🚒 \t| `x` \u00A0\n\n\n";

    private static readonly DateTime At = new(2026, 1, 20, 8, 15, 30, 123, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 1, 20);

    public static async Task<int> AddAsync(PortalDbContext db)
    {
        var author = new PortalUser { UserName = "author", DisplayName = "Анна Вершинина", CreatedAt = At };
        var chief = new PortalUser { UserName = "chief", DisplayName = "Пётр Оленин: главный # редактор", CreatedAt = At };
        db.AddRange(author, chief);
        var contact = await db.PressContacts.FirstAsync();
        var topics = await db.Topics.Take(2).ToListAsync();
        await db.SaveChangesAsync();

        Edition New(int number, EditionState state, string title)
        {
            var edition = Edition.Exported(state);
            edition.Number = number;
            (edition.Title, edition.Lead, edition.Body, edition.PublishedOn) = (title, "Лид: «начало»", Awkward + number, Day);
            (edition.CreatedAt, edition.ChangedAt, edition.CreatedById, edition.ChangedById) = (At, At.AddMinutes(number), author.Id, chief.Id);
            edition.PressContactId = contact.Id;
            (edition.LeadPicture, edition.SocialPicture) = number == 2 ? ("1f0c9a7be2d45a01", "77ab03c4d5e6f708") : (null, null);
            edition.Topics.AddRange(topics);
            if (state is EditionState.Live or EditionState.Superseded or EditionState.Withdrawn or EditionState.Unpublished)
            {
                (edition.GoesLiveAt, edition.Slug, edition.MajorNumber) = (At.AddHours(number), "piece-" + title.Length, number);
                edition.Footer = new("Мария Соколовская", "Пресс-секретарь", [new("+7-495-000-00-01", PhoneKind.PhoneAndFax)], null);
                (edition.Significance, edition.ChangeNote) = (ChangeSignificance.Major, "Уточнена дата: \"20 января\"");
            }

            return edition;
        }

        await AddAsync(db, New(1, EditionState.Draft, ""));
        await AddAsync(db, New(1, EditionState.InReview, "На проверке"), e => (e.SubmittedAt, e.SubmittedById) = (At, author.Id));
        await AddAsync(db, New(1, EditionState.Approved, "Утверждено"), e => (e.ApprovedAt, e.ApprovedById) = (At, chief.Id));
        await AddAsync(db, New(1, EditionState.Discarded, "В корзине"));
        var live = await AddAsync(
            db,
            [New(1, EditionState.Superseded, "Было"), New(2, EditionState.Live, "Живое со старым адресом и правкой"), New(3, EditionState.InReview, "Правка")],
            Visibility.Live);
        await AddAsync(db, [New(1, EditionState.Withdrawn, "Отозвано")], Visibility.Live, p => (p.WithdrawnAt, p.WithdrawalExplanation) = (At, "Ошибка: дата"));
        var target = await AddAsync(db, [New(1, EditionState.Live, "Замена снятого")], Visibility.Live);
        await AddAsync(db, [New(1, EditionState.Unpublished, "Снято")], Visibility.Gone, p => (p.GoneExplanation, p.GoneRedirectId) = ("Повтор # другого", target.Id));
        var urgent = New(1, EditionState.Live, "Срочное сообщение");
        (urgent.UrgentReason, urgent.UrgentById, urgent.ConfirmedAt, urgent.ConfirmedById) = ("Нельзя ждать", author.Id, At, chief.Id);
        await AddAsync(db, [urgent], Visibility.Live);
        db.Add(new Redirect { Path = "/news/2026/01/19/было", PublicationId = live.Id, CreatedAt = At });
        db.Add(new Redirect { Path = "/old/index.php?id=1&x=a:b", PublicationId = live.Id, CreatedAt = At });
        db.Add(new ImportedItem
        {
            Key = new('a', 64),
            PublicationId = live.Id,
            IsWhole = true,
            Date = Day,
            EditionId = live.LiveEdition!.Id,
            EditionVersion = live.LiveEdition.Version,
            Source = "стр. 1.txt",
            ImportedAt = At,
        });
        var section = await db.Sections.SingleAsync(s => s.Slug == "news");
        section.Description = "Свои слова раздела: \"да\".";
        return await db.SaveChangesAsync();
    }

    private static Task<Publication> AddAsync(PortalDbContext db, Edition work, Action<Edition>? change = null)
    {
        change?.Invoke(work);
        return AddAsync(db, [work], Visibility.Hidden);
    }

    private static async Task<Publication> AddAsync(PortalDbContext db, Edition[] editions, Visibility visibility, Action<Publication>? change = null)
    {
        var shown = editions.LastOrDefault(e => e.GoesLiveAt is not null);
        var publication = new Publication
        {
            Kind = PublicationKind.News,
            SectionId = 1,
            Visibility = visibility,
            CreatedAt = At,
            PublishedOn = shown?.PublishedOn,
            Slug = shown?.Slug,
            Sequence = shown is null ? 0 : 100 + shown.Title.Length,
            FirstLiveAt = shown is null ? null : At,
            LastChangedAt = shown is null ? null : At.AddDays(1),
        };
        publication.Editions.AddRange(editions);
        change?.Invoke(publication);
        db.Add(publication);
        await db.SaveChangesAsync();
        publication.LiveEdition = editions.FirstOrDefault(e => e.State.IsPublic());
        publication.WorkEdition = editions.FirstOrDefault(e => e.State.IsInWork());
        await db.SaveChangesAsync();
        return publication;
    }
}
