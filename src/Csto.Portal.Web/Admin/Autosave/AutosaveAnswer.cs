using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Presence;
using Csto.Portal.Core.Publishing.States;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>What the script of the editor is told after an autosave; see <c>Assets/ts/autosave</c>.</summary>
/// <param name="Id">The publication.</param>
/// <param name="Address">Where it is edited.</param>
/// <param name="EditionId">What the form is based upon from now on.</param>
/// <param name="Version">The same.</param>
/// <param name="Saved">When, in Moscow, to follow «Сохранено»: «в 14:02», of another day «13.02.2026, 14:02»; null where the piece is gone.</param>
/// <param name="Chip">The state in a word, as the bar shows it.</param>
/// <param name="Others">A colleague's changes that are stored and not in the form; null where there are none.</param>
public sealed record AutosaveAnswer(int Id, string Address, int EditionId, Guid Version, string? Saved, string? Chip, OthersWork? Others)
{
    /// <param name="done">What was stored.</param>
    /// <param name="piece">The piece as it is now.</param>
    /// <param name="others">A colleague's changes that came in.</param>
    /// <param name="today">In Moscow.</param>
    public static AutosaveAnswer Of(Outcome.Done done, Workpiece? piece, OthersWork? others, DateOnly today)
    {
        var basis = done.Joined?.FormBasis ?? done.Basis;
        return new(
            done.PublicationId,
            DeskLinks.Publication(done.PublicationId),
            basis.EditionId,
            basis.Version,
            piece is null ? null : When(piece.Text.ChangedAt, today),
            piece is { IsInWork: true } ? $"{Admin.Chip.Of(piece.Text.State).Text} {piece.Text.Number}" : null,
            others);
    }

    /// <summary>A text that nobody changes past midnight was saved yesterday.</summary>
    internal static string When(DateTime utc, DateOnly today)
    {
        var (day, time) = (MoscowTime.DateOf(utc), RussianDates.Time(MoscowTime.ToMoscow(utc)));
        return day == today ? $"в {time}" : $"{RussianDates.Short(day)}, {time}";
    }
}

/// <summary>What a colleague wrote meanwhile.</summary>
/// <param name="Words">To be said.</param>
/// <param name="Changes">Where to see it by words.</param>
/// <param name="EditionId">What the form is based upon once it shows <paramref name="Fields"/>.</param>
/// <param name="Version">The same.</param>
/// <param name="Fields">Both together, field by field as the form sends them.</param>
public sealed record OthersWork(string Words, string Changes, int EditionId, Guid Version, IReadOnlyDictionary<string, string[]> Fields)
{
    /// <param name="done">What was stored.</param>
    /// <param name="joined">Of two people.</param>
    /// <param name="changedBy">The colleague; null for the portal itself.</param>
    /// <param name="changes">Where to see what came in.</param>
    public static OthersWork Of(Outcome.Done done, JoinedWork joined, string? changedBy, string changes) => new(
        $"Материал изменился ({changedBy ?? "портал"}): {Plural.Of(joined.Changes, "правка сохранена", "правки сохранены", "правок сохранено")} вместе с вашими, но в вашем окне этого не видно.",
        changes,
        done.Basis.EditionId,
        done.Basis.Version,
        FormFields.Of(PublicationForm.From(joined.Content)));
}

/// <summary>Why nothing was saved.</summary>
/// <param name="Words">A sentence that says what to do.</param>
/// <param name="Waits">The script need not try again by itself: a person has to act first.</param>
public sealed record AutosaveRefusal(string Words, bool Waits);

/// <summary>What a heartbeat learns.</summary>
/// <param name="Here">Who else is here, in words; empty where nobody is.</param>
/// <param name="EditionId">The text as it is stored.</param>
/// <param name="Version">The same.</param>
/// <param name="Changed">Who saved it last and when, in words: «Анна Вершинина в 14:02».</param>
public sealed record PresenceAnswer(string Here, int EditionId, Guid Version, string Changed)
{
    public static PresenceAnswer Of(PieceNews news, DateOnly today) => new(
        Neighbours.InWords(news.Here),
        news.Basis?.EditionId ?? 0,
        news.Basis?.Version ?? default,
        news.ChangedAt is { } at ? $"{news.ChangedBy ?? "Портал"} {AutosaveAnswer.When(at, today)}" : "");
}
