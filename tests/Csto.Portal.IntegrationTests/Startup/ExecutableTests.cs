using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>The executable as an operator meets it: what it prints where, and how it ends.</summary>
public sealed partial class ExecutableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-executable-").FullName;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20) };

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Start_WrongSetting_IsOneSentenceAndCodeOne()
    {
        var (code, output, error) = await PortalProcess.RunAsync(folder, [("Portal__Database__Provider", "Oracle")]);

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldBe("Настройка Portal__Database__Provider может быть Sqlite или SqlServer, а задано «Oracle».\n");
    }

    [Fact]
    public async Task Verb_WrongSetting_IsOneSentenceAndCodeOne()
    {
        var (code, _, error) = await PortalProcess.RunAsync(folder, [("Portal__SampleContent", "да")], "migrate");

        code.ShouldBe(1);
        error.ShouldBe("Настройка Portal__SampleContent может быть true или false, а задано «да».\n");
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("--nonsense")]
    [InlineData("create-admin", "--colour")]
    public async Task Call_Unknown_IsRefusedInRussian(params string[] arguments)
    {
        var (code, output, error) = await PortalProcess.RunAsync(folder, [], arguments);

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldStartWith($"Нераспознанная команда или аргумент '{arguments[^1]}'.");
        error.ShouldContain("--help");
    }

    [Fact]
    public async Task Help_NamesEveryVerbInRussian()
    {
        var (code, output, _) = await PortalProcess.RunAsync(folder, [], "--help");

        code.ShouldBe(0);
        foreach (var verb in new[] { "import", "migrate", "pictures", "create-admin", "reset-second-factor", "seed-sample", "healthcheck" })
            output.ShouldMatch($@"(?m)^  {verb} +[А-Я]");
        output.ShouldNotContain("Usage");
        output.ShouldNotContain("Show help");
    }

    [Fact]
    public async Task Verbs_OneAfterAnother_DoTheirJobsAndSayWhatIsNext()
    {
        var migrated = await PortalProcess.RunAsync(folder, [], "migrate");
        migrated.ShouldBe((0, "База данных соответствует этой версии портала.\n", ""));

        var made = await PortalProcess.RunAsync(folder, [], "create-admin", "--user", "ivanova", "--name", "Анна Иванова");
        made.Code.ShouldBe(0, made.Error);
        made.Output.ShouldContain("ivanova");
        OneTimePassword().IsMatch(made.Output).ShouldBeTrue();
        made.Output.ShouldContain("/admin/sign-in");

        var again = await PortalProcess.RunAsync(folder, [], "create-admin", "--user", "Ivanova");
        again.ShouldBe((1, "", "Имя «Ivanova» уже занято. Выберите другое.\n"));

        (await PortalProcess.RunAsync(folder, [], "reset-second-factor", "--user", "IVANOVA")).ShouldBe((0, "У «ivanova» второго шага входа нет: снимать нечего.\n", ""));
        (await PortalProcess.RunAsync(folder, [], "reset-second-factor", "--user", "petrov")).Code.ShouldBe(1);

        (await PortalProcess.RunAsync(folder, [], "seed-sample")).Output.ShouldStartWith("Опубликовано примеров: ");
        (await PortalProcess.RunAsync(folder, [], "seed-sample")).ShouldBe((0, "В портале уже есть материалы, примеры не нужны.\n", ""));
    }

    [Fact]
    public async Task Start_Twice_ShowsThePasswordOnceAndEndsCleanly()
    {
        await using (var first = PortalProcess.Start(folder, []))
        {
            using var answer = await first.FirstAnswerAsync(client, "/healthz/ready");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var check = await PortalProcess.RunAsync(folder, [("ASPNETCORE_URLS", first.Address.OriginalString)], "healthcheck");
            check.ShouldBe((0, "", ""));
            await first.GreetingAsync();
            (await first.TerminateAsync()).ShouldBe(0, first.Error);
            OneTimePassword().IsMatch(first.Output).ShouldBeTrue(first.Output);
            first.Output.ShouldContain(first.Address.AbsoluteUri);
            first.Output.ShouldContain(first.Address + "admin/sign-in");
            first.Output.ShouldNotContain("\"Level\":\"Error\"");
            first.Output.Split('\n').Where(line => OneTimePassword().IsMatch(line)).ShouldAllBe(line => !line.StartsWith('{'));
        }

        await using var second = PortalProcess.Start(folder, []);
        await second.GreetingAsync();
        (await second.TerminateAsync()).ShouldBe(0, second.Error);
        OneTimePassword().IsMatch(second.Output).ShouldBeFalse();
        second.Output.ShouldContain(second.Address.AbsoluteUri);
    }

    [Fact]
    public async Task Start_PortTaken_SaysSoAndKeepsThePasswordForTheNextStart()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{((IPEndPoint)taken.LocalEndpoint).Port}");

        var (code, _, error) = await PortalProcess.RunAsync(folder, [("ASPNETCORE_URLS", address)]);

        code.ShouldBe(1);
        error.ShouldContain("ASPNETCORE_URLS");
        error.Trim().ShouldNotContain("\n");
        await using var next = PortalProcess.Start(folder, []);
        await next.GreetingAsync();
        OneTimePassword().IsMatch(next.Output).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_DatabaseNotThereYet_ListensAndSaysSo()
    {
        await using var portal = PortalProcess.Start(folder,
        [
            ("Portal__Database__Provider", "SqlServer"),
            ("ConnectionStrings__Portal", "Server=127.0.0.1,1;Database=p;User ID=u;Password=тайна;Encrypt=True;Connect Timeout=2"),
            ("Portal__PublicBaseUrl", "http://localhost"),
        ]);

        using var live = await portal.FirstAnswerAsync(client, "/healthz/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var ready = await client.GetAsync(new Uri(portal.Address, "/healthz/ready"));
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldBe("""{"status":"waiting for the database"}""");
        using var page = await client.GetAsync(new Uri(portal.Address, "/news/"));
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Headers.RetryAfter.ShouldNotBeNull();
        (await page.Content.ReadAsStringAsync()).ShouldContain("Портал скоро вернётся");

        (await portal.TerminateAsync()).ShouldBe(0, portal.Error);
        portal.Output.ShouldContain("is not ready; trying again in 1 s");
        portal.Output.ShouldNotContain("тайна");
    }

    [Fact]
    public async Task Healthcheck_NobodyListens_SaysSoAndFails()
    {
        var (code, _, error) = await PortalProcess.RunAsync(folder, [], "healthcheck");

        code.ShouldBe(1);
        error.ShouldContain("не отвечает");
    }

    [GeneratedRegex("([a-z2-9]{5}-){3}[a-z2-9]{5}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OneTimePassword();
}
