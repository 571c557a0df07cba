using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class InvitationTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private readonly PortalFactory _portal = portal;
    private readonly string _name = $"u{Guid.NewGuid():N}"[..12];
    private HttpClient _administrator = null!;

    public async Task InitializeAsync() => _administrator = await _portal.BrowserAsync(Roles.Administrator);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Accept_OpenLink_MakesTheAccountAndSignsIn()
    {
        var link = await InviteAsync();
        var client = _portal.Visitor().AsBrowser();
        var page = await client.GetPageAsync(link);
        page.Text("main").ShouldContain("Ваша роль: Редактор");
        page.Value("DisplayName").ShouldBe(_name);

        var answer = await client.SubmitAsync(page, "main form", null, Chosen(_name));
        answer.Headers.Location!.OriginalString.ShouldBe("/admin/");
        (await client.GetAsync("/admin/contacts/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetPageAsync("/admin/account/")).Value("Email").ShouldBe("maria@example.org");
        (await _portal.Visitor().SignInAsync(_name, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _administrator.GetPageAsync("/admin/users/")).QuerySelectorAll("form[action*=invitations]").ShouldAllBe(f => !f.TextContent.Contains(_name));

        var actions = await _portal.WithDatabaseAsync(db => db.AuditEntries.Where(a => a.SubjectTitle == _name).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
        actions[..3].ShouldBe([AuditAction.Invited, AuditAction.Created, AuditAction.SignedIn]);
    }

    [Fact]
    public async Task Accept_UsedLink_SaysSoAndMakesNothing()
    {
        var link = await InviteAsync();
        var (first, second) = (_portal.Visitor().AsBrowser(), _portal.Visitor().AsBrowser());
        var late = await second.GetPageAsync(link);
        await first.SubmitAsync(await first.GetPageAsync(link), "main form", null, Chosen(_name));

        var answer = await second.SubmitAsync(late, "main form", null, Chosen("n" + _name));
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.ReadPageAsync()).Text("main").ShouldContain("уже создали");
        (await _portal.WithDatabaseAsync(db => db.Users.AnyAsync(u => u.UserName == "n" + _name))).ShouldBeFalse();
    }

    [Fact]
    public async Task Accept_TwoAtOnce_MakeOneAccount()
    {
        var token = (await InviteAsync()).Split("token=")[1];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => _portal.WithAsync<Invitations, AccountOutcome>(
            all => all.AcceptAsync(token, new($"{_name}{i}", "Кто-то", TestPasswords.Good), default)))));
        outcomes.Count(o => o is AccountOutcome.Done).ShouldBe(1);
        outcomes.Count(o => o is AccountOutcome.Missing).ShouldBe(3);
    }

    [Fact]
    public async Task Accept_WrongChoices_AreToldBesideTheFieldsAndTheLinkStaysOpen()
    {
        var link = await InviteAsync();
        var client = _portal.Visitor().AsBrowser();
        var page = await (await client.SubmitAsync(
            await client.GetPageAsync(link), "main form", null, ("UserName", "Соколовская"), ("Chosen", "коротко"), ("Repeated", "коротко"))).ReadPageAsync();
        page.Text("#UserName-error").ShouldContain("латинские");
        page.Text("#Chosen-error").ShouldContain("короче");
        page.Value("UserName").ShouldBe("Соколовская");
        page = await (await client.SubmitAsync(page, "main form", null, ("UserName", _name), ("Chosen", "коротко"), ("Repeated", "коротко"))).ReadPageAsync();
        page.Text("#Chosen-error").ShouldContain("короче");
        page = await (await client.SubmitAsync(page, "main form", null, ("Chosen", TestPasswords.Good), ("Repeated", "другой"))).ReadPageAsync();
        page.Text("#Repeated-error").ShouldContain("не совпадают");
        (await client.SubmitAsync(page, "main form", null, Chosen(_name))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Link_ExpiredRevokedOrMadeUp_SaysWhatToDo()
    {
        var (expired, revoked) = (await InviteAsync(), await InviteAsync());
        var until = _portal.Clock.Now + Invitations.Lifetime;
        // The newest stands first.
        await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/users/"), "form[action*='/invitations/']", null);
        (await WordsAsync(revoked)).ShouldContain("отозвано");
        _portal.Clock.Now += Invitations.Lifetime;
        (await WordsAsync(expired)).ShouldContain("действовало до " + RussianDates.Long(MoscowTime.DateOf(until.UtcDateTime)));
        (await WordsAsync("/admin/invitation?token=выдумка")).ShouldContain("Такого приглашения нет");
        (await WordsAsync("/admin/invitation")).ShouldContain("Такого приглашения нет");
    }

    [Fact]
    public async Task Invite_NothingWritten_IsToldBesideTheFields()
    {
        var page = await (await _administrator.SubmitAsync(
            await _administrator.GetPageAsync("/admin/users/invitations/new"), "main form", null, ("Email", "не почта"))).ReadPageAsync();
        page.Text("#DisplayName-error").ShouldContain("имя и фамилию");
        page.Text("#Email-error").ShouldContain("нет знака @");
    }

    [Fact]
    public async Task Invite_WithAMailServer_SendsTheLinkByLetter()
    {
        await using var own = await PortalFactory.CreateAsync();
        own.Settings["Portal:Mail:Host"] = "127.0.0.1";
        own.Settings["Portal:Mail:Port"] = "1";
        own.Settings["Portal:Mail:Security"] = "None";
        own.Settings["Portal:Mail:From"] = "portal@example.org";
        var administrator = await own.BrowserAsync(Roles.Administrator);
        var page = await (await administrator.SubmitAsync(
            await administrator.GetPageAsync("/admin/users/invitations/new"), "main form", null, ("DisplayName", "Мария"), ("Email", "maria@example.org"), ("Role", Roles.Author))).ReadPageAsync();
        page.Text(".confirm").ShouldContain("отправлена письмом на maria@example.org");
        var letter = await own.WithDatabaseAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());
        letter.ToAddress.ShouldBe("maria@example.org");
        letter.Body.ShouldContain(page.Text("#invitation"));
    }

    [Fact]
    public async Task Link_Stored_IsAHashOnly()
    {
        var token = (await InviteAsync()).Split("token=")[1];
        var stored = await _portal.WithDatabaseAsync(db => db.UserInvitations.AsNoTracking().OrderByDescending(i => i.Id).FirstAsync());
        stored.TokenHash.ShouldNotContain(token);
        (await _administrator.GetPageAsync("/admin/users/")).ToHtmlText().ShouldNotContain(token);
    }

    private static (string, string)[] Chosen(string name) => [("UserName", name), ("Chosen", TestPasswords.Good), ("Repeated", TestPasswords.Good)];

    private async Task<string> WordsAsync(string link)
    {
        using var answer = await _portal.Visitor().GetAsync(link);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        return (await answer.ReadPageAsync()).Text("main");
    }

    private async Task<string> InviteAsync()
    {
        var form = await _administrator.GetPageAsync("/admin/users/invitations/new");
        var page = await (await _administrator.SubmitAsync(
            form, "main form", null, ("DisplayName", _name), ("Email", "maria@example.org"), ("Role", Roles.Editor))).ReadPageAsync();
        var link = new Uri(page.Text("#invitation"));
        link.GetLeftPart(UriPartial.Authority).ShouldBe("https://portal.test");
        return link.PathAndQuery;
    }
}
