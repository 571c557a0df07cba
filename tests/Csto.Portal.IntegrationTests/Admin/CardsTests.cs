using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>Contacts, persons, topics and sections, by their forms.</summary>
public sealed class CardsTests : IAsyncLifetime
{
    private static readonly (string, string)[] Contact =
    [
        ("Name", "Мария Соколовская"), ("Post", "Пресс-секретарь"), ("Phones[0].Number", "+7-495-000-00-01"),
        ("Phones[1].Number", "+7-495-000-00-02"), ("Phones[1].Kind", "PhoneAndFax"), ("Email", "press@example.org"),
    ];

    private PortalFactory _portal = null!;
    private HttpClient _editor = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync();
        _editor = await _portal.BrowserAsync(Roles.Editor);
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Contact_Created_IsOfferedAndMovesTheGeneration()
    {
        var before = await GenerationAsync();
        await SubmitAsync("/admin/contacts/new", Contact);

        (await GenerationAsync()).ShouldBe(before + 1);
        var contact = await _portal.WithDatabaseAsync(db => db.PressContacts.SingleAsync());
        contact.Phones.ShouldBe([new("+7-495-000-00-01", PhoneKind.Phone), new("+7-495-000-00-02", PhoneKind.PhoneAndFax)]);
        (await _editor.GetPageAsync("/admin/publications/new?kind=news")).Value("Contact").ShouldBe(contact.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Contact_MattersAndHours_AreKeptAsTypedAndShownToReaders()
    {
        await SubmitAsync("/admin/contacts/new", [.. Contact, ("Matters", " Аккредитация,  съёмка "), ("Hours", "Пн-Чт 9-18; пт 9.00-16.45"), ("Note", "В праздники — по мобильному")]);

        var contact = await _portal.WithDatabaseAsync(db => db.PressContacts.SingleAsync());
        (contact.Matters, contact.Hours).ShouldBe(("Аккредитация, съёмка", "Mo-Th 09:00-18:00, Fr 09:00-16:45"));
        (await _editor.GetPageAsync("/admin/contacts/1")).Value("Hours").ShouldBe("пн–чт 9:00–18:00, пт 9:00–16:45");

        using var refused = await _editor.SubmitAsync(await _editor.GetPageAsync("/admin/contacts/1"), "main form", null, ("Hours", "круглосуточно"));
        var page = await refused.ReadPageAsync();
        page.Text("#Hours-error").ShouldContain("например: пн–чт");
        page.Value("Hours").ShouldBe("круглосуточно");
    }

    [Fact]
    public async Task Contact_Wrong_IsToldInWordsBesideEachField()
    {
        var answer = await SubmitAsync(
            "/admin/contacts/new",
            ("Name", " "), ("Post", "Пресс-секретарь"), ("Phones[0].Number", "звоните"), ("Email", "press.example.org"),
            ("ValidFrom", "2026-02-01"), ("ValidTo", "2026-01-01"));
        var page = await answer.ReadPageAsync();
        page.Text("#Name-error").ShouldContain("Напишите имя");
        page.Text("#Phones_0__Number-error").ShouldContain("В номере допустимы");
        page.Text("#Email-error").ShouldContain("нет знака @");
        page.Text("#ValidTo-error").ShouldContain("раньше первого");
        page.Value("Phones[0].Number").ShouldBe("звоните");
    }

    [Fact]
    public async Task Contact_Moved_ChangesTheOrder()
    {
        await SubmitAsync("/admin/contacts/new", Contact);
        await SubmitAsync("/admin/contacts/new", [.. Contact.Where(f => f.Item1 != "Name"), ("Name", "Анна Вершинина")]);
        var list = await _editor.GetPageAsync("/admin/contacts/");
        await _editor.SubmitAsync(list, "tbody tr:last-child form", "button[value=up]");
        (await _editor.GetPageAsync("/admin/contacts/")).QuerySelectorAll(".table__main").Select(a => a.TextContent)
            .ShouldBe(["Анна Вершинина", "Мария Соколовская"]);
    }

    [Fact]
    public async Task Contact_DeletedWhileInUse_LeavesTheFooterPrintedAndTheDraftSaysSo()
    {
        await SubmitAsync("/admin/contacts/new", Contact);
        var live = await _editor.WriteAsync("news", PressOffice.News);
        await _editor.PublishAsync(live);
        var draft = await _editor.WriteAsync("news", [.. PressOffice.News, ("Title", "Черновик с контактом")]);
        var openForm = await _editor.OpenAsync(draft);

        var ask = await _editor.GetPageAsync("/admin/contacts/1/delete");
        ask.Text(".confirm__effects").ShouldContain("Черновик с контактом");
        ask.Text(".confirm__effects").ShouldContain("останется, как напечатан");
        await _editor.SubmitAsync(ask, "main form", null);

        (await _editor.OpenAsync(draft)).Text(".checks").ShouldContain("Контакт «Мария Соколовская», выбранный раньше, удалён");
        var page = await _editor.OpenAsync(live);
        page.Value("Contact").ShouldBe("keep");
        (await _portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Id == live).Select(p => p.LiveEdition!.Footer).SingleAsync()))!
            .Name.ShouldBe("Мария Соколовская");
        // A form that was open all the while is told in words, with its text in it.
        var refused = await (await _editor.SubmitAsync(openForm, PressOffice.Editor, "[data-save]", ("Lead", "Новый лид."))).ReadPageAsync();
        refused.Text("#Contact-error").ShouldContain("удалён");
        refused.Value("Lead").ShouldBe("Новый лид.");
    }

    [Fact]
    public async Task Contact_ChangedByTwo_SecondSeesWhatIsSaved()
    {
        await SubmitAsync("/admin/contacts/new", Contact);
        var form = await _editor.GetPageAsync("/admin/contacts/1");
        await SubmitAsync("/admin/contacts/1", ("Post", "Начальник пресс-службы"));
        var page = await (await _editor.SubmitAsync(form, "main form", null, ("Email", "new@example.org"))).ReadPageAsync();
        page.Text(".versus__fields").ShouldContain("Начальник пресс-службы");
        page.Value("Email").ShouldBe("new@example.org");
        (await _editor.SubmitAsync(page, "main form", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Publish_KeepAsPrinted_KeepsTheFooterWhenTheContactChanges()
    {
        await SubmitAsync("/admin/contacts/new", Contact);
        var id = await _editor.WriteAsync("news", PressOffice.News);
        await _editor.PublishAsync(id);
        await SubmitAsync("/admin/contacts/1", ("Name", "Анна Вершинина"));

        await _editor.SaveAsync(id, ("Lead", "Уточнённый лид."));
        await _editor.PublishAsync(id);
        (await FooterAsync(id)).ShouldBe("Мария Соколовская");

        await _editor.SaveAsync(id, ("Contact", "1"));
        await _editor.PublishAsync(id);
        (await FooterAsync(id)).ShouldBe("Анна Вершинина");
    }

    [Fact]
    public async Task Person_WithPosts_IsKeptAndOverlapsAreWarnedOf()
    {
        var saved = await SubmitAsync(
            "/admin/persons/new",
            ("Name", "Павел Ильич Арсеньев"), ("Posts[0].Title", "Начальник штаба"), ("Posts[0].HeldFrom", "2020-01-01"),
            ("Posts[1].Title", "Генеральный секретарь"), ("Posts[1].HeldFrom", "2024-01-01"));
        var page = await _editor.GetPageAsync(saved.Headers.Location!.OriginalString);

        page.Value("SortName").ShouldBe("Арсеньев Павел Ильич");
        page.Value("Slug").ShouldBe("arsenev-pavel-ilich");
        page.Text(".notice--warning").ShouldContain("Должности пересекаются");

        await _editor.SubmitAsync(page, "main form", null, ("Posts[1].HeldTo", "2024-01-01"));
        (await _editor.GetPageAsync("/admin/persons/1")).QuerySelector(".notice--warning").ShouldBeNull();
    }

    [Fact]
    public async Task Person_InUse_IsNotDeleted()
    {
        await SubmitAsync("/admin/persons/new", ("Name", "Павел Арсеньев"));
        var id = await _editor.WriteAsync("news", [.. PressOffice.News, ("MentionIds", "1")]);
        var page = await _editor.GetPageAsync("/admin/persons/1/delete");
        page.Text("h1").ShouldBe("Удалить нельзя");
        page.Text(".confirm__effects").ShouldContain("Секретариат провёл встречу");
        page.QuerySelector("main form").ShouldBeNull();

        await _editor.SaveAsync(id, ("MentionIds", "0"));
        await _editor.SubmitAsync(await _editor.GetPageAsync("/admin/persons/1/delete"), "main form", null);
        (await _portal.WithDatabaseAsync(db => db.Persons.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Topic_TakenSlug_IsRefusedBesideTheField()
    {
        await SubmitAsync("/admin/topics/new", ("Name", "Учения"));
        var page = await (await SubmitAsync("/admin/topics/new", ("Name", "Учения"))).ReadPageAsync();
        page.Text("#Slug-error").ShouldContain("уже занят");
        (await _portal.WithDatabaseAsync(db => db.Topics.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Section_Changed_IsAudited()
    {
        await SubmitAsync("/admin/sections/1", ("Title", "Новости и события"));
        var entry = await _portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(a => a.SubjectType == AuditSubject.Section));
        entry.Changes.ShouldBe([new("Название", "Новости", "Новости и события")]);
    }

    [Fact]
    public async Task Section_Renamed_IsSeenByTheNextReader()
    {
        using var reader = _portal.Visitor();
        (await reader.GetStringAsync("/")).ShouldNotContain("Новости и события");

        await SubmitAsync("/admin/sections/1", ("Title", "Новости и события"));

        (await reader.GetStringAsync("/")).Replace("&#xA0;", " ").ShouldContain("Новости и события");
    }

    private async Task<HttpResponseMessage> SubmitAsync(string address, params (string, string)[] fields) =>
        await _editor.SubmitAsync(await _editor.GetPageAsync(address), "main form", null, fields);

    private Task<long> GenerationAsync() => _portal.WithDatabaseAsync(db => db.GenerationAsync(default));

    private Task<string> FooterAsync(int id) =>
        _portal.WithDatabaseAsync(async db => (await db.Publications.Include(p => p.LiveEdition).SingleAsync(p => p.Id == id)).LiveEdition!.Footer!.Name);
}
