using System.Text.RegularExpressions;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.IntegrationTests.Startup;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Proofs;

/// <summary>docs/authenticity.md as a reader follows it: its commands, as written, against a portal on a real port.</summary>
public sealed partial class AuthenticityTests(AuthenticityTests.Signed portal) : IClassFixture<AuthenticityTests.Signed>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    [Fact]
    public async Task Commands_AsWritten_ProveTheText_AndFailOnAChangedOne()
    {
        await new Newsroom(portal).Publish(Newsroom.Text("Проверяемая новость", Day) with { Slug = "novost" });
        var address = "/news/2026/02/13/novost";
        var page = await portal.Reader().GetPageAsync(address);
        var (hash, key) = (page.QuerySelector(".proof code").Words(), page.QuerySelectorAll(".proof code")[1].Words());
        var site = $"http://localhost:{portal.Port}";
        (string, string)[] set = [("edition", $"{site}{address}/editions/1"), ("site", site), ("key", key)];
        using var shell = new OpenSsl();

        var answers = new List<string>();
        foreach (var commands in Commands())
        {
            var (code, output) = await shell.RunAsync(commands, set);
            code.ShouldBe(0, commands + output);
            answers.Add(output.Trim());
        }

        answers[0].ShouldBe($"{hash} *canonical.txt");
        answers[1].ShouldBe("Verified OK");
        answers[2].ShouldBe(key);
        answers[3].ShouldContain($"\"id\": \"{key}\"");
        (await File.ReadAllTextAsync(shell.At("canonical.txt"))).ShouldBe(
            "Form: csto-portal-text/1\nLanguage: ru\nKind: news\nDate: 2026-02-13\nTitle: Проверяемая новость\n"
            + "Lead: Участники договорились о сроках и о порядке дальнейшей работы.\n\nПодробности станут известны позднее.\n");

        await File.AppendAllTextAsync(shell.At("canonical.txt"), " ");
        (await shell.RunAsync("openssl dgst -sha256 -verify key.pem -signature canonical.sig canonical.txt")).Code.ShouldNotBe(0);
    }

    /// <summary>The blocks but the first, which a reader fills in.</summary>
    private static IEnumerable<string> Commands() =>
        Blocks().Matches(File.ReadAllText(Repository.Path("docs", "authenticity.md"))).Select(m => m.Groups["commands"].Value).Skip(1);

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    public sealed class Signed : RealPortal, IAsyncLifetime
    {
        private readonly OpenSsl _keys = new();

        async Task IAsyncLifetime.InitializeAsync()
        {
            Settings["Portal:Hosts"] = "localhost";
            Settings["Portal:Signing:KeyFile"] = await _keys.KeyAsync();
            await InitializeAsync();
            UseKestrel(Port);
            StartServer();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _keys.Dispose();
        }
    }
}
