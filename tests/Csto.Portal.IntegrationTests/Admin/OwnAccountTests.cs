using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class OwnAccountTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/admin/account/";
    private const string Form = "main form.form";

    [Fact]
    public async Task Update_NameAndEmail_AreKeptAndToldFromWhatToWhat()
    {
        var account = await portal.SettledAccountAsync();
        var client = await SignedInAsync(account);
        var answer = await client.SubmitAsync(
            await client.GetPageAsync(Address), Form, null, ("DisplayName", "Мария Ильинична"), ("Email", " press@example.org "));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await client.GetPageAsync(answer.Headers.Location!.OriginalString);
        page.Text(".notice").ShouldContain("Сохранено");
        page.Text(".rail__name").ShouldBe("Мария Ильинична");
        page.Value("Email").ShouldBe("press@example.org");
        (await ChangesAsync(account.UserId)).ShouldBe([new("Имя", "Мария Соколовская", "Мария Ильинична"), new("Почта", null, "press@example.org")]);
    }

    [Theory]
    [InlineData("press", "нет знака @")]
    [InlineData("press@", "не похоже")]
    [InlineData("a@b.ru, c@d.ru", "не похоже")]
    [InlineData("\"Имя\" <a@b.ru>", "не похоже")]
    public async Task Update_WrongEmail_IsToldBesideTheFieldAndChangesNothing(string email, string words)
    {
        var account = await portal.SettledAccountAsync();
        var client = await SignedInAsync(account);
        var page = await (await client.SubmitAsync(
            await client.GetPageAsync(Address), Form, null, ("DisplayName", ""), ("Email", email))).ReadPageAsync();

        page.Text("#Email-error").ShouldContain(words);
        page.Text("#DisplayName-error").ShouldContain("имя и фамилию");
        page.Value("Email").ShouldBe(email);
        (await ChangesAsync(account.UserId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Administrator_ChangesTheEmailOfAColleague_AndTheListShowsIt()
    {
        var account = await portal.SettledAccountAsync();
        var administrator = await portal.BrowserAsync(Roles.Administrator);
        var address = $"/admin/users/{account.UserId}";
        (await administrator.SubmitAsync(await administrator.GetPageAsync(address), Form, null, ("Email", "duty@example.org")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await administrator.GetPageAsync("/admin/users/")).Text(".table").ShouldContain("duty@example.org");
        (await ChangesAsync(account.UserId)).ShouldBe([new("Почта", null, "duty@example.org")]);

        var refused = await (await administrator.SubmitAsync(await administrator.GetPageAsync(address), Form, null, ("Email", "duty"))).ReadPageAsync();
        refused.Text("#Email-error").ShouldContain("нет знака @");
    }

    private async Task<HttpClient> SignedInAsync(AccountOutcome.Issued account)
    {
        var client = portal.Visitor().AsBrowser();
        await client.SignInAsync(account.UserName, TestPasswords.Good);
        return client;
    }

    private async Task<List<FieldChange>> ChangesAsync(int userId) => await portal.WithDatabaseAsync(async db =>
        (await db.AuditEntries.Where(a => a.SubjectType == AuditSubject.User && a.SubjectId == userId && a.Action == AuditAction.Changed).ToListAsync())
        .SelectMany(a => a.Changes).ToList());
}
