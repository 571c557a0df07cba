using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Schedule;

/// <summary>An instant as people write it: a day and a time by Moscow's clock, whatever the clock of the one who types.</summary>
public sealed record ScheduleForm
{
    private static readonly TimeOnly UsualTime = new(10, 0);

    public string? Day { get; init; }

    public string? Time { get; init; }

    public bool Anyway { get; init; }

    /// <summary>What stands there; else ten o'clock on the dateline; where that has passed, the next full hour.</summary>
    /// <param name="scheduled">Null where the piece is not scheduled.</param>
    /// <param name="dateline">Null where none is given.</param>
    /// <param name="now">UTC.</param>
    public static ScheduleForm For(ScheduledEdition? scheduled, DateOnly? dateline, DateTime now)
    {
        var moscow = MoscowTime.ToMoscow(now);
        var usual = dateline?.ToDateTime(UsualTime) is { } at && at > moscow ? at : moscow.Date.AddHours(moscow.Hour + 1);
        var shown = scheduled is { HeldAt: null } ? MoscowTime.ToMoscow(scheduled.At) : usual;
        return new()
        {
            Day = DateField.Write(DateOnly.FromDateTime(shown)),
            Time = TimeField.Write(TimeOnly.FromDateTime(shown)),
            Anyway = scheduled?.Anyway ?? false,
        };
    }

    /// <summary>UTC; null where what was typed is no instant, which the problems then name.</summary>
    public DateTime? Read(List<FieldProblem> problems)
    {
        var day = DateField.Read(Day, nameof(Day), problems);
        if (string.IsNullOrWhiteSpace(Day))
            problems.Add(new(nameof(Day), "Укажите день выхода."));
        var time = TimeField.Read(Time, nameof(Time), problems);
        return day is { } d && time is { } t ? MoscowTime.ToUtc(d.ToDateTime(t)) : null;
    }
}

public sealed record SchedulePage : DeskPage
{
    public required Workpiece Piece { get; init; }

    /// <summary>Null where the piece is not scheduled.</summary>
    public ScheduledEdition? Scheduled { get; init; }

    public required ScheduleForm Form { get; init; }

    /// <summary>What a pre-flight for the instant in the form finds wrong now.</summary>
    public required IReadOnlyList<FieldProblem> Found { get; init; }

    /// <summary>Somebody saved another text while this page was open.</summary>
    public bool IsChanged { get; init; }

    public override string Title => Scheduled is null ? "Запланировать выход" : "Выход запланирован";

    public override string Section => DeskLinks.Planner;

    /// <summary>Only what somebody has approved can wait for its hour.</summary>
    public bool MayBeScheduled => Piece.Text.State is EditionState.Approved or EditionState.Scheduled;
}
