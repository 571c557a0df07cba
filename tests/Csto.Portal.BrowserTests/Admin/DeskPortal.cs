using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.BrowserTests.Site;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>A portal whose press office the tests work in, with two colleagues at their desks.</summary>
public sealed class DeskPortal : LivePortal
{
    public const string Password = "тихая-река-7-берегов";

    private readonly Dictionary<Colleague, string> _sessions = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Chromium.WhyAbsent is not null)
            return;
        await SiteContent.FillAsync(Portal);
        await DeskContent.FillAsync(Portal);
        foreach (var colleague in Colleague.All)
        {
            await HireAsync(colleague);
            await using var visit = await OpenAsync();
            await visit.Page.GotoAsync("/admin/");
            await visit.SignInAsync(colleague.UserName, Password);
            _sessions[colleague] = await visit.Context.StorageStateAsync();
        }
    }

    /// <summary>A browser in which the colleague is signed in.</summary>
    /// <param name="visual">Texts open as pages that can be written on; else as Markdown, in a field whose value tests can read.</param>
    public async Task<Visit> OpenAsync(Colleague colleague, bool scripts = true, bool visual = false)
    {
        var visit = await OpenAsync(new BrowserNewContextOptions { StorageState = _sessions[colleague], JavaScriptEnabled = scripts });
        if (!visual)
            await visit.PreferMarkdownAsync();
        return visit;
    }

    /// <summary>The one-time password of a new account.</summary>
    public async Task<string> IssueAsync(Colleague colleague) =>
        (await Portal.WithAsync<UserAccounts, AccountOutcome>(accounts =>
            accounts.CreateAsync(new(colleague.UserName, colleague.Name, colleague.Role), Actor.Portal, default)))
        .ShouldBeOfType<AccountOutcome.Issued>().OneTimePassword;

    /// <summary>A colleague past the first sign-in, with <see cref="Password"/>.</summary>
    public async Task HireAsync(Colleague colleague)
    {
        var issued = await IssueAsync(colleague);
        var id = await Portal.WithDatabaseAsync(db => Task.FromResult(db.Users.Single(user => user.UserName == colleague.UserName).Id));
        (await Portal.WithAsync<OwnAccount, AccountOutcome>(account => account.ChangePasswordAsync(id, new(issued, Password), default)))
            .ShouldBeOfType<AccountOutcome.Done>();
    }
}

public sealed record Colleague(string UserName, string Name, string Role)
{
    public static readonly Colleague Chief = new("vershinina", "Анна Вершинина", Roles.Administrator);
    public static readonly Colleague Editor = new("gromov", "Олег Громов", Roles.Editor);
    public static readonly Colleague Author = new("tihonova", "Ирина Тихонова", Roles.Author);

    public static readonly IReadOnlyList<Colleague> All = [Chief, Editor, Author];
}

[CollectionDefinition(Name)]
public sealed class DeskGroup : ICollectionFixture<DeskPortal>
{
    public const string Name = "The press office in a browser";
}

/// <summary>What people do on every page of the press office.</summary>
internal static class Desk
{
    public static async Task SignInAsync(this Visit visit, string userName, string password)
    {
        await visit.Page.GetByLabel("Имя пользователя").FillAsync(userName);
        await visit.Page.GetByLabel("Пароль", new() { Exact = true }).FillAsync(password);
        await visit.PressAsync("Войти");
    }

    /// <summary>As if the person had once chosen to write Markdown in this browser.</summary>
    public static Task PreferMarkdownAsync(this Visit visit) =>
        visit.Context.AddInitScriptAsync("try { localStorage.getItem('editor-mode') ?? localStorage.setItem('editor-mode', 'markdown'); } catch { }");

    /// <summary>Presses a button and waits for the page that follows.</summary>
    public static async Task PressAsync(this Visit visit, string button)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visit.LoadedAsync();
    }

    public static ILocator Field(this Visit visit, string label) => visit.Page.GetByLabel(label, new() { Exact = true });

    public static ILocatorAssertions ShouldShow(this Visit visit, string words) => Assertions.Expect(visit.Page.GetByText(words).First);
}
