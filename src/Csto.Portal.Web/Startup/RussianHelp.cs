using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Csto.Portal.Web.Startup;

/// <summary>The help of a verb, in Russian throughout (the library's own mixes two languages).</summary>
internal sealed class RussianHelp : SynchronousCommandLineAction
{
    public static void Use(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Показать эту справку.";
        help.Action = new RussianHelp();
        root.Options.OfType<VersionOption>().Single().Description = "Показать версию портала.";
    }

    /// <summary>Asked for help, nobody wants to hear which argument is missing.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Вызов: {Path(command)}{Parts(command)}");
        Write(output, "Команды", command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        Write(output, "Аргументы", command.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description)));
        Write(output, "Параметры", OptionsOf(command).Select(option => (Names(option), option.Description)));
        if (command is RootCommand)
            output.WriteLine("\nПодробнее о команде: КОМАНДА --help. Настройки и их смысл: docs/operations.md.");
        return 0;
    }

    /// <summary>Its own, and those it takes from the commands above it.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) => command.Options.Concat(
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)));

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Prepend(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static string Path(Command command) =>
        command is RootCommand ? command.Name : $"{command.Parents.OfType<Command>().First().Name} {command.Name}";

    private static string Parts(Command command) =>
        (command.Subcommands.Count > 0 ? " [КОМАНДА]" : "")
        + string.Concat(command.Arguments.Select(argument => $" {argument.HelpName ?? argument.Name}"))
        + " [ПАРАМЕТРЫ]";

    private static void Write(TextWriter output, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        output.WriteLine($"\n{heading}:");
        var width = list.Max(row => row.Name.Length) + 2;
        foreach (var (name, description) in list)
            output.WriteLine($"  {name.PadRight(width)}{description}");
    }
}
