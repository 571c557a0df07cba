using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>The executable with its log at the most it can say, used in every way that has a secret in it: what it wrote is then looked through.</summary>
public sealed partial class SecretsInLogsTests : IDisposable
{
    private const string MailPassword = "почта-тайна-7301";
    private const string Chosen = "тихая-река-7-берегов-тайна";
    private readonly string folder = Directory.CreateTempSubdirectory("portal-secrets-").FullName;
    private readonly List<string> secrets = [MailPassword, Chosen, "не-тот-пароль-тайна", "НЕ-ТОТ-КОД-8841"];

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Log_AtItsMostVerbose_HoldsNoSecretOfAnybody()
    {
        await using var portal = PortalProcess.Start(
            folder,
            [
                ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__System", "Trace"),
                ("Logging__LogLevel__Microsoft.AspNetCore.DataProtection", "Trace"), ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Migrations", "Information"),
                ("Portal__Mail__Host", "127.0.0.1"), ("Portal__Mail__Port", "1"), ("Portal__Mail__Security", "None"), ("Portal__Mail__From", "portal@example.org"),
                ("Portal__Mail__UserName", "portal"), ("Portal__Mail__Password", MailPassword),
            ]);
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        (await portal.FirstAnswerAsync(client, "/healthz/live")).Dispose();
        await portal.GreetingAsync();
        // The greeting shows the first password on purpose; it is no line of the log.
        var first = FirstPassword().Match(portal.Output).Groups["word"].Value;
        var greeting = portal.Output.Length;

        await UseAsync(client);

        secrets.AddRange(cookies.GetAllCookies().Select(cookie => cookie.Value));
        (await portal.TerminateAsync()).ShouldBe(0);
        var log = portal.Output + portal.Error;
        log.ShouldContain("Executing action method", customMessage: "the log is not verbose at all");
        log.ShouldContain("/preview/…");
        log[greeting..].ShouldNotContain(first);
        var found = secrets.Where(secret => secret.Length > 7).Distinct().Where(secret => Holds(log, secret)).ToList();
        found.ShouldBeEmpty(string.Join('\n', found.Select(secret => log.Split('\n').FirstOrDefault(line => Holds(line, secret)))));

        async Task UseAsync(HttpClient http)
        {
            await http.SignInAsync("admin", "не-тот-пароль-тайна");
            var change = await (await http.SignInAsync("admin", first)).ReadPageAsync();
            Note(change);
            (await http.SubmitAsync(change, "form", null, ("Current", first), ("Chosen", Chosen), ("Repeated", Chosen))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

            // A colleague with a one-time password, and another with an invitation that also goes out by letter.
            var made = await SubmitAsync(http, "/admin/users/new", "main form", ("UserName", "maria"), ("DisplayName", "Мария"), ("Role", "Author"));
            secrets.Add(made.Text("#issued code"));
            var invited = await SubmitAsync(http, "/admin/users/invitations/new", "main form", ("DisplayName", "Анна"), ("Email", "anna@example.org"), ("Role", "Editor"));
            var link = new Uri(invited.Text("#invitation"));
            secrets.Add(link.Query.Split('=')[1]);
            using var guest = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = http.BaseAddress };
            (await guest.SubmitAsync(await guest.GetPageAsync(link.PathAndQuery), "form", null, ("UserName", "anna"), ("Chosen", Chosen), ("Repeated", Chosen)))
                .StatusCode.ShouldBe(HttpStatusCode.Redirect);

            // A second factor, and a preview that is opened.
            var app = await http.GetPageAsync("/admin/account/second-factor/app");
            secrets.Add(app.Value("Secret"));
            var codes = await (await http.SubmitAsync(
                app, "main form", null, ("Code", Totp.CodeAt(app.Value("Secret"), TimeProvider.System.GetUtcNow())), ("Password", Chosen))).ReadPageAsync();
            secrets.AddRange(codes.QuerySelectorAll("main code").Select(code => code.TextContent.Trim()).Where(code => code.Length > 0));
            var id = await http.WriteAsync("news", PressOffice.News);
            var issued = await SubmitAsync(http, $"/admin/publications/{id}/previews", "#issue", ("Recipient", "Анна Ким"), ("Days", "3"));
            var preview = new Uri(issued.Text("#preview-link")).AbsolutePath;
            secrets.Add(preview.Split('/')[^1]);
            (await guest.GetAsync(preview)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await guest.GetAsync("/preview/НЕ-ТОТ-КОД-8841")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await guest.GetAsync("/admin/invitation?token=НЕ-ТОТ-КОД-8841")).StatusCode.ShouldBe(HttpStatusCode.Gone);
            await http.SubmitAsync(await http.GetPageAsync("/admin/mail"), "form[action$='/test']", null);

            // Links of letters to readers; what was typed in the form is an address of somebody.
            secrets.AddRange(["читатель-тайна-5519", "reader-5519@example.org"]);
            (await guest.SubmitAsync(await guest.GetPageAsync("/subscribe"), "form.subscribe", null, ("address", "reader-5519@example.org"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            foreach (var dead in (string[])["/letters/читатель-тайна-5519", "/letters/confirm/читатель-тайна-5519", "/en/letters/читатель-тайна-5519/leave"])
            {
                (await guest.GetAsync(dead)).StatusCode.ShouldBe(HttpStatusCode.Gone);
                (await guest.PostAsync(dead, null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
            }
        }
    }

    [Fact]
    public async Task Log_OfADatabaseThatIsAway_HoldsNoPasswordOfIt()
    {
        const string password = "тайна-базы-4417";
        await using var portal = PortalProcess.Start(
            folder,
            [
                ("Portal__Database__Provider", "SqlServer"), ("Portal__PublicBaseUrl", "http://localhost"), ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"),
                ("ConnectionStrings__Portal", $"Server=127.0.0.1,1;Database=CstoPortal;User ID=portal;Password='{password}';Encrypt=True;Connect Timeout=1"),
            ]);
        using var client = new HttpClient();
        (await portal.FirstAnswerAsync(client, "/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await portal.TerminateAsync();

        (portal.Output + portal.Error).ShouldContain("database", Case.Insensitive);
        (portal.Output + portal.Error).ShouldNotContain(password);
    }

    /// <summary>As it is, and as JSON and addresses write it.</summary>
    private static bool Holds(string log, string secret) =>
        log.Contains(secret, StringComparison.OrdinalIgnoreCase) || log.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase)
        || log.Contains(System.Text.Json.JsonEncodedText.Encode(secret).ToString(), StringComparison.OrdinalIgnoreCase);

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> SubmitAsync(HttpClient client, string address, string form, params (string, string)[] values)
    {
        var page = await client.GetPageAsync(address);
        Note(page);
        using var answer = await client.SubmitAsync(page, form, null, values);
        return await answer.ReadPageAsync();
    }

    /// <summary>The tokens of forms.</summary>
    private void Note(IParentNode page) =>
        secrets.AddRange(page.QuerySelectorAll("input[name=__RequestVerificationToken]").Select(input => input.GetAttribute("value")!));

    [GeneratedRegex("[пП]ароль:?\\s+(?<word>\\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstPassword();
}
