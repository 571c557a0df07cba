using System.CommandLine;
using System.Globalization;
using Csto.Portal.Web.Commands;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// One executable: without a verb it is the site, with one it does that job. Before the verb stand settings, written
/// <c>--Portal:SampleContent=true</c>, which win over the environment.
/// </summary>
public static class CommandLine
{
    /// <returns>The exit code: 0 done, 1 a wrong setting, call or a failure, 130 interrupted.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
        string[] settings = [.. args.TakeWhile(IsSetting)];
        var verbs = new Verbs(() => PortalHost.Build(settings, forVerb: true));
        var site = new RootCommand("Новостной портал пресс-службы. Без команды запускает сайт.")
        {
            ImportCommand.Create(verbs),
            ImportRedirectsCommand.Create(verbs),
            ExportCommand.Create(verbs),
            BackupCommand.Create(verbs),
            RestoreCommand.Create(verbs),
            MigrateCommand.Create(verbs),
            PicturesCommand.Create(verbs),
            ReindexCommand.Create(verbs),
            CreateAdminCommand.Create(verbs),
            ResetSecondFactorCommand.Create(verbs),
            RevokeKeyCommand.Create(verbs),
            SeedSampleCommand.Create(verbs),
            HealthcheckCommand.Create(verbs),
        };
        site.SetAction((_, _) => PortalHost.RunAsync(settings));
        RussianHelp.Use(site);

        var call = site.Parse(args[settings.Length..]);
        if (call.Errors.Count > 0)
            return RefuseAsync(call);
        // The site ends on signals by itself, letting requests finish; a verb gets half a minute to leave things whole.
        TimeSpan? patience = call.CommandResult.Command == site ? null : TimeSpan.FromSeconds(30);
        return call.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = patience });
    }

    private static async Task<int> RefuseAsync(ParseResult call)
    {
        foreach (var error in call.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            await Console.Error.WriteLineAsync(error);
        await Console.Error.WriteLineAsync("Что можно указать, покажет --help.");
        return ExitCodes.Failed;
    }

    private static bool IsSetting(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal);
}
