using System.Runtime.InteropServices;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.PageCache;

/// <summary>What a page must have been made of to be shown: this generation, on this calendar day in Moscow.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Vintage(long Generation, int Day);

/// <summary>Says which vintage holds now, without asking the database.</summary>
internal sealed class Vintages(GenerationWatch generations, TimeProvider clock)
{
    private Today _today = new(0, 0, 0);

    /// <summary>Null while the database has not been asked yet.</summary>
    public Vintage? Current => generations.Current is { } generation ? new(generation, Day(clock.GetUtcNow().UtcTicks)) : null;

    /// <summary>The day does not turn while the database is away: nobody could make the pages of the new one.</summary>
    private int Day(long ticks)
    {
        var today = Volatile.Read(ref _today);
        if ((ticks < today.From || ticks >= today.Until) && !(generations.IsAway && today.Number > 0))
            Volatile.Write(ref _today, today = TodayAt(new(ticks, DateTimeKind.Utc)));
        return today.Number;
    }

    private static Today TodayAt(DateTime utc)
    {
        var day = MoscowTime.DateOf(utc);
        return new(MoscowTime.ToUtc(day.ToDateTime(default)).Ticks, MoscowTime.ToUtc(day.AddDays(1).ToDateTime(default)).Ticks, day.DayNumber);
    }

    private sealed record Today(long From, long Until, int Number);
}
