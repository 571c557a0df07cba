using Csto.Portal.Core.Archive;

namespace Csto.Portal.Web.Commands;

/// <summary>One line on the terminal that is drawn over itself; nothing where the output goes to a file.</summary>
/// <param name="terminal">Null where there is no terminal.</param>
internal sealed class ProgressLine(TextWriter? terminal) : IProgress<ImportProgress>
{
    private const int Width = 30;
    private const int NameLength = 40;
    private int _drawn;

    public void Report(ImportProgress value)
    {
        if (terminal is null)
            return;
        var filled = value.Total == 0 ? Width : (int)((long)value.Done * Width / value.Total);
        var name = value.File.Length <= NameLength ? value.File : "…" + value.File[^(NameLength - 1)..];
        var line = $"[{new string('█', filled)}{new string('░', Width - filled)}] {value.Done} из {value.Total}  {name}";
        terminal.Write("\r" + line.PadRight(_drawn));
        _drawn = line.Length;
    }

    /// <summary>Leaves the terminal as it was found.</summary>
    public void Clear()
    {
        terminal?.Write("\r" + new string(' ', _drawn) + "\r");
        _drawn = 0;
    }
}
