using System.Globalization;

namespace Csto.Portal.Benchmarks;

/// <summary>The memory of this process and all below it, looked at fifty times a second: what is shared between them is counted once (<c>Pss</c>).</summary>
internal sealed class ProcessTree : IDisposable
{
    private readonly Lock gate = new();
    private readonly Timer timer;
    private (long All, long Children) peak;

    public ProcessTree() => timer = new(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));

    /// <summary>In KiB, since it was asked for last: of all processes, and of those below this one.</summary>
    public (long All, long Children) TakePeak()
    {
        Look();
        lock (gate)
        {
            var taken = peak;
            peak = default;
            return taken;
        }
    }

    /// <summary>Processor time of this process and of all that have ended below it (proc(5): ticks, a hundred a second).</summary>
    public static TimeSpan ProcessorTime()
    {
        var stat = Read(Environment.ProcessId, "stat");
        return TimeSpan.FromMilliseconds(10 * stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var self = Environment.ProcessId;
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).ToDictionary(id => id, ParentOf);
        var children = parents.Keys.Where(id => id != self && IsBelow(id)).Sum(PssOf);
        var all = children + PssOf(self);
        lock (gate)
            peak = (Math.Max(peak.All, all), Math.Max(peak.Children, children));

        bool IsBelow(int id)
        {
            for (; parents.TryGetValue(id, out var parent); id = parent)
            {
                if (parent == self)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The fourth field, after a name in brackets that may hold anything (proc(5)).</summary>
    private static int ParentOf(int id) =>
        Read(id, "stat") is { Length: > 0 } stat ? int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture) : 0;

    private static long PssOf(int id) => Read(id, "smaps_rollup").Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line["Pss:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Empty for a process that has ended.</summary>
    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{file}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
