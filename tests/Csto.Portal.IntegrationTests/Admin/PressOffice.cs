using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>What press officers do, by the forms they do it with.</summary>
internal static class PressOffice
{
    public const string Editor = "form.editor";
    public const string Publish = "button[value=publish]";
    public const string Submit = "button[value=review]";

    public static readonly (string Name, string Value)[] News =
    [
        ("Title", "Секретариат провёл встречу пресс-служб"),
        ("Lead", "В Секретариате прошла встреча пресс-служб."),
        ("Body", "Участники обсудили план на год."),
    ];

    /// <summary>As browsers do: says that the request comes from a page of ours.</summary>
    public static HttpClient AsBrowser(this HttpClient client)
    {
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    /// <summary>The same account in another browser would be another session; this is another person.</summary>
    public static async Task<HttpClient> BrowserAsync(this PortalFactory portal, string role) => (await portal.SignedInAsync(role)).AsBrowser();

    public static async Task<AccountOutcome.Issued> NewAccountAsync(this PortalFactory portal, string role = Roles.Editor)
    {
        var account = new NewAccount($"u{Guid.NewGuid():N}"[..12], "Мария Соколовская", role);
        var outcome = await portal.WithAsync<UserAccounts, AccountOutcome>(accounts => accounts.CreateAsync(account, Actor.Portal, default));
        return outcome.ShouldBeOfType<AccountOutcome.Issued>();
    }

    /// <summary>An account past its first sign-in, with <see cref="TestPasswords.Good"/>.</summary>
    public static async Task<AccountOutcome.Issued> SettledAccountAsync(this PortalFactory portal, string role = Roles.Editor)
    {
        var issued = await portal.NewAccountAsync(role);
        var change = new PasswordChange(issued.OneTimePassword, TestPasswords.Good);
        (await portal.WithAsync<OwnAccount, AccountOutcome>(own => own.ChangePasswordAsync(issued.UserId, change, default)))
            .ShouldBeOfType<AccountOutcome.Done>();
        return issued;
    }

    public static async Task<HttpResponseMessage> SignInAsync(this HttpClient client, string name, string password, string address = "/admin/sign-in") =>
        await client.SubmitAsync(await client.GetPageAsync(address), "form", null, ("UserName", name), ("Password", password));

    /// <summary>Of a field given twice the last counts.</summary>
    /// <returns>The number of the new piece.</returns>
    public static async Task<int> WriteAsync(this HttpClient client, string kind, params (string Name, string Value)[] fields)
    {
        var page = await client.GetPageAsync($"/admin/publications/new?kind={kind}");
        var last = fields.GroupBy(f => f.Name).Select(g => g.Last()).ToArray();
        using var answer = await client.SubmitAsync(page, Editor, "[data-save]", last);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return int.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Task<IHtmlDocument> OpenAsync(this HttpClient client, int id) => client.GetPageAsync($"/admin/publications/{id}");

    public static async Task<HttpResponseMessage> SaveAsync(this HttpClient client, int id, params (string Name, string Value)[] fields) =>
        await client.SubmitAsync(await client.OpenAsync(id), Editor, "[data-save]", fields);

    /// <summary>Presses «На проверку» and confirms it; the page that follows.</summary>
    public static async Task<IHtmlDocument> HandOverAsync(this HttpClient client, int id)
    {
        using var saved = await client.SubmitAsync(await client.OpenAsync(id), Editor, Submit);
        using var submitted = await client.SubmitAsync(await client.GetPageAsync(saved.Headers.Location!.OriginalString), "main form", null);
        return await client.GetPageAsync(submitted.Headers.Location!.OriginalString);
    }

    /// <summary>Reads what somebody else wrote and presses «Утвердить».</summary>
    public static async Task ApproveAsync(this HttpClient client, int id)
    {
        using var approved = await client.SubmitAsync(await client.GetPageAsync($"/admin/publications/{id}/approval"), "main form", null);
        approved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await approved.Content.ReadAsStringAsync());
    }

    /// <summary>Alone in the office: presses «Опубликовать…», says why it cannot wait, and presses «Опубликовать срочно». A change is a minor one.</summary>
    public static async Task<IHtmlDocument> PublishAsync(this HttpClient client, int id)
    {
        var page = await client.OpenAsync(id);
        (string, string)[] change = page.QuerySelector("[name=Significance]") is null ? [] : [("Significance", "Minor")];
        using var saved = await client.SubmitAsync(page, Editor, Publish, change);
        var confirm = await client.GetPageAsync(saved.Headers.Location!.OriginalString);
        using var published = await client.SubmitAsync(confirm, "main form", null, ("Reason", "Коллеги в отъезде, сообщение ждут."));
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await client.GetPageAsync(published.Headers.Location!.OriginalString);
    }

    /// <summary>What stands there, typography undone.</summary>
    public static string Text(this IParentNode page, string selector) =>
        string.Join(' ', page.QuerySelectorAll(selector).Select(e => e.TextContent)).Replace('\u00A0', ' ').Trim();

    /// <summary>The name of the one choice between two versions on the page.</summary>
    public static string Choice(this IHtmlDocument page) =>
        page.QuerySelectorAll<IHtmlInputElement>(".clash input[type=radio]").Select(radio => radio.Name!).Distinct().Single();

    public static string Value(this IHtmlDocument page, string field) => page.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"There is no field «{field}»."),
    };
}
