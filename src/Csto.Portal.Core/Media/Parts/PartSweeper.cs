using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media.Parts;

/// <summary>Removes uploads whose next part did not come within a day, and what is left of finished ones.</summary>
public sealed partial class PartSweeper(MediaStore store, TimeProvider clock, ILogger<PartSweeper> logger)
{
    /// <summary>How long an upload waits for its next part.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <returns>How many were removed. What cannot be removed now is tried again next time.</returns>
    public int Sweep()
    {
        var swept = 0;
        foreach (var path in Folders())
        {
            try
            {
                swept += SweepOne(new PartFolder(path)) ? 1 : 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotSwept(logger, e, path);
            }
        }

        if (swept > 0)
            Log.Swept(logger, swept);
        return swept;
    }

    private string[] Folders()
    {
        try
        {
            return Directory.Exists(store.Parts) ? Directory.GetDirectories(store.Parts) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotSwept(logger, e, store.Parts);
            return [];
        }
    }

    private bool SweepOne(PartFolder folder)
    {
        if (clock.GetUtcNow().UtcDateTime - folder.TouchedAt < Patience || !folder.TryLock(out var held))
            return false;
        using (held)
            folder.Delete();
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} unfinished uploads were removed: their next part did not come within a day")]
        public static partial void Swept(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "An unfinished upload could not be removed: {Path}")]
        public static partial void NotSwept(ILogger logger, Exception exception, string path);
    }
}
