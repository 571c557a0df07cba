using System.Net;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>What a piece said before, and what is said of a piece that no longer holds. The clock begins at noon, 13 February 2026, in Moscow.</summary>
public sealed class EditionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly Actor Editor = new(null, "Анна Вершинина");

    private readonly Newsroom _newsroom = new(portal);
    private readonly HttpClient _reader = portal.Visitor();

    [Fact]
    public async Task MajorChange_KeepsTheTextBeforeAtItsAddressAndTellsWhatChanged()
    {
        var address = Address("srok");
        var id = await _newsroom.Publish(Text("srok", "Срок — три дня.\n\nВторой абзац.\n\nТретий абзац."), now: true);
        (await _reader.GetPageAsync(address)).QuerySelector(".editions").ShouldBeNull();

        await _newsroom.Change(id, Major("srok", "Срок — пять дней.\n\nВторой абзац.\n\nТретий абзац.", "Исправлен срок."));

        var page = await _reader.GetPageAsync(address);
        page.QuerySelectorAll(".editions li").Select(li => li.Words()).ShouldBe(
        [
            "13.02.2026, 13:00 Исправлен срок. Редакция 2 Было / стало",
            "13.02.2026, 12:00 Первая публикация. Редакция 1",
        ]);
        var first = await _reader.GetPageAsync(address + "/editions/1");
        first.QuerySelector(".remark").Words().ShouldContain("Редакция 1 от 13.02.2026, 12:00. Есть более новая, от 13.02.2026, 13:00");
        first.QuerySelector(".article__body").Words().ShouldContain("Срок — три дня.");
        first.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, follow");
        (await _reader.GetPageAsync(address + "/editions/2")).QuerySelector(".remark").Words().ShouldContain("Это действующий текст");

        var changes = await _reader.GetPageAsync(address + "/editions/2/changes");
        changes.QuerySelector(".changes__note").Words().ShouldBe("Исправлен срок.");
        changes.QuerySelectorAll("del").Select(d => d.Words()).ShouldBe(["три дня"]);
        changes.QuerySelectorAll("ins").Select(i => i.Words()).ShouldBe(["пять дней"]);
        changes.QuerySelector(".compare__same").Words().ShouldBe("2 абзаца без изменений");
        (await _reader.GetAsync(address + "/editions/1/changes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _reader.GetAsync(address + "/editions/3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _reader.GetAsync(address + "/editions/0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MinorChange_IsNotAnEditionToCite_AndTheCitedOneSaysSo()
    {
        var id = await _newsroom.Publish(Text("opechatka", "Опичатка."), now: true);
        await _newsroom.Change(id, Text("opechatka", "Опечатка."));

        (await _reader.GetPageAsync(Address("opechatka"))).QuerySelector(".editions").ShouldBeNull();
        var cited = await _reader.GetPageAsync(Address("opechatka") + "/editions/1");
        cited.QuerySelector(".article__body").Words().ShouldBe("Опичатка.");
        cited.QuerySelector(".remark").Words().ShouldContain("только мелкие правки");
        (await _reader.GetAsync(Address("opechatka") + "/editions/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Edition_InWork_CannotBeReadBeforeItGoesLive()
    {
        var id = await _newsroom.Publish(Text("rabota", "Прежде."), now: true);
        var basis = await BasisAsync(id);
        (await portal.WithAsync<PublicationWriter, Outcome>(w => w.SaveAsync(id, basis, Major("rabota", "Потом.", "Всё."), Editor, default))).ShouldBeDone();
        (await _reader.GetAsync(Address("rabota") + "/editions/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _reader.GetAsync(Address("rabota") + "/editions/2/changes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Editions_OfAPieceThatMoved_MoveWithIt()
    {
        var id = await _newsroom.Publish(Text("staryj", "Текст."), now: true);
        await _newsroom.Change(id, Major("novyj", "Другой текст.", "Другой."));
        var answer = await _reader.GetAsync(Address("staryj") + "/editions/1");
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(Address("novyj") + "/editions/1");
        (await _reader.GetAsync(Address("staryj") + "/editions/2/changes")).Headers.Location!.OriginalString.ShouldBe(Address("novyj") + "/editions/2/changes");
        (await _reader.GetAsync(Address("novyj").ToUpperInvariant() + "/EDITIONS/1/")).StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
    }

    [Fact]
    public async Task Unpublished_TakesItsEditionsAlong_AndTheyStayAwayWhenItComesBack()
    {
        var id = await _newsroom.Publish(Text("snyali", "Тайна."), now: true);
        await _newsroom.Unpublish(id, "Ошибка.");
        (await _reader.GetAsync(Address("snyali") + "/editions/1")).StatusCode.ShouldBe(HttpStatusCode.Gone);

        var basis = await portal.WithDatabaseAsync(async db =>
        {
            var edition = await db.Editions.SingleAsync(e => e.PublicationId == id);
            return new EditionBasis(edition.Id, edition.TextVersion);
        });
        var saved = (await portal.WithAsync<PublicationWriter, Outcome>(w => w.SaveAsync(id, basis, Major("snyali", "Не тайна.", "Новый текст."), Editor, default))).ShouldBeDone();
        (await portal.WithAsync<Publisher, Outcome>(p => p.PublishAsync(id, saved.Basis, Editor, default))).ShouldBeDone();
        (await _reader.GetAsync(Address("snyali") + "/editions/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _reader.GetPageAsync(Address("snyali") + "/editions/2")).QuerySelector(".article__body").Words().ShouldBe("Не тайна.");
    }

    [Fact]
    public async Task Withdrawn_StaysReadableUnderANotice_InListsToo_UntilReinstated()
    {
        var id = await _newsroom.Publish(Text("otozvano", "Прежние слова."), now: true);
        (await portal.WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(id, "Сведения не подтвердились.", Editor, default))).ShouldBeDone();

        var page = await _reader.GetPageAsync(Address("otozvano"));
        page.QuerySelector(".remark--strong").Words().ShouldStartWith("Материал отозван 13.02.2026");
        page.QuerySelector(".remark--strong").Words().ShouldContain("Сведения не подтвердились.");
        page.QuerySelector(".article__body").Words().ShouldContain("Прежние слова.");
        page.QuerySelector("script[type='application/ld+json']")!.TextContent.ShouldContain("\"Withdrawn\"");
        (await _reader.GetPageAsync(Address("otozvano") + "/editions/1")).QuerySelector(".remark--strong").ShouldNotBeNull();
        (await _reader.GetPageAsync("/news/")).QuerySelectorAll(".item").Single(i => i.Words().Contains("otozvano")).QuerySelector(".item__status").Words().ShouldBe("Отозвано");

        (await portal.WithAsync<Withdrawer, Outcome>(w => w.ReinstateAsync(id, Editor, default))).ShouldBeDone();
        (await _reader.GetPageAsync(Address("otozvano"))).QuerySelector(".remark--strong").ShouldBeNull();
    }

    [Fact]
    public async Task Unpublished_WithAnotherAddress_LeadsThereWhileItIsGone()
    {
        var id = await _newsroom.Publish(Text("dvojnik", "Двойник."), now: true);
        await _newsroom.Publish(Text("podlinnik", "Подлинник."), now: true);
        (await UnpublishAsync(id, new("", Address("podlinnik") + "/?utm=x"))).ShouldBeDone();

        foreach (var address in (string[])[Address("dvojnik"), Address("dvojnik") + "/editions/1"])
        {
            var answer = await _reader.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.Found, "it may come back, so no browser should remember");
            answer.Headers.Location!.OriginalString.ShouldBe(Address("podlinnik"));
        }
    }

    [Fact]
    public async Task Unpublish_TowardsItself_ACircle_ADraftOrNothing_IsRefusedBesideTheField()
    {
        var one = await _newsroom.Publish(Text("krug-1", "Раз."), now: true);
        var two = await _newsroom.Publish(Text("krug-2", "Два."), now: true);
        (await UnpublishAsync(one, new("", Address("krug-1")))).ShouldBeRefused("Instead").Problems.Single().Message.ShouldContain("по кругу");
        (await UnpublishAsync(one, new("", Address("krug-2")))).ShouldBeDone();
        (await UnpublishAsync(two, new("", Address("krug-1")))).ShouldBeRefused("Instead").Problems.Single().Message.ShouldContain("по кругу");
        (await UnpublishAsync(two, new("", Address("net-takogo")))).ShouldBeRefused("Instead").Problems.Single().Message.ShouldContain("ничего нет");
        (await UnpublishAsync(two, new("", "https://example.org/x"))).ShouldBeRefused("Instead").Problems.Single().Message.ShouldContain("не адрес материала");
        (await UnpublishAsync(two, new("", ""))).ShouldBeRefused("Explanation");
        (await portal.WithDatabaseAsync(db => db.Publications.SingleAsync(p => p.Id == two))).Visibility.ShouldBe(Visibility.Live);
    }

    [Fact]
    public async Task Note_Corrected_ReadersSeeTheNewOneAndTheJournalBoth()
    {
        var id = await _newsroom.Publish(Text("poyasnenie", "Раз."), now: true);
        await _newsroom.Change(id, Major("poyasnenie", "Два.", "Исправленна дата."));
        var changedAt = await portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Id == id).Select(p => p.LastChangedAt).SingleAsync());
        (await portal.WithAsync<ChangeNotes, Outcome>(n => n.CorrectAsync(id, 2, " ", Editor, default))).ShouldBeRefused("Note");
        (await portal.WithAsync<ChangeNotes, Outcome>(n => n.CorrectAsync(id, 1, "Нечего исправлять", Editor, default))).ShouldBeOfType<Outcome.Missing>();
        (await portal.WithAsync<ChangeNotes, Outcome>(n => n.CorrectAsync(id, 2, "Исправлена дата.", Editor, default))).ShouldBeDone();

        (await _reader.GetPageAsync(Address("poyasnenie"))).QuerySelector(".editions li").Words().ShouldContain("Исправлена дата.");
        var entry = await portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(a => a.Action == AuditAction.NoteCorrected));
        entry.Changes.ShouldBe([new("Что изменилось", "Исправленна дата.", "Исправлена дата.")]);
        (await portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Id == id).Select(p => p.LastChangedAt).SingleAsync())).ShouldBe(changedAt);
    }

    private static string Address(string slug) => $"/news/2026/02/13/{slug}";

    private static EditionContent Text(string slug, string body) => Newsroom.Text($"Сообщение {slug}", Day) with { Slug = slug, Body = body };

    private static EditionContent Major(string slug, string body, string note) =>
        Text(slug, body) with { Significance = ChangeSignificance.Major, ChangeNote = note };

    private Task<Outcome> UnpublishAsync(int id, Unpublication unpublication) =>
        portal.WithAsync<Unpublisher, Outcome>(u => u.UnpublishAsync(id, unpublication, Editor, default));

    private Task<EditionBasis> BasisAsync(int id) => portal.WithDatabaseAsync(async db =>
    {
        var edition = (await db.Publications.Include(p => p.LiveEdition).SingleAsync(p => p.Id == id)).LiveEdition!;
        return new EditionBasis(edition.Id, edition.TextVersion);
    });
}
