using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>What the letters of <see cref="WorkflowLetters"/> say.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">What happened and what to do.</param>
/// <param name="Invitation">What the link leads to.</param>
internal sealed record WorkflowWords(string Subject, string Text, string Invitation = "Открыть материал:")
{
    private const int ShownTitle = 120;

    public string Body(string address) => $"{Text}\n\n{Invitation}\n{address}\n";

    public static WorkflowWords Submitted(Edition edition, Actor actor) => new(
        $"На проверку: {Title(edition)}",
        $"{actor.Name} — на проверку отправлен материал {Title(edition)}. Вы его не меняли, поэтому можете прочитать и утвердить или вернуть с замечанием.",
        "Открыть и прочитать:");

    public static WorkflowWords SentBack(Edition edition, string remark, Actor actor) => new(
        $"Возвращено с замечанием: {Title(edition)}",
        $"{actor.Name} — материал {Title(edition)} возвращён в черновики с замечанием:\n\n{remark}");

    public static WorkflowWords Approved(Edition edition, Actor actor) => new(
        $"Утверждено: {Title(edition)}",
        $"{actor.Name} — материал {Title(edition)} утверждён. Теперь его можно опубликовать или запланировать. Если изменить текст, он вернётся на проверку.");

    public static WorkflowWords WentOut(Edition edition) => new(
        $"Вышло по расписанию: {Title(edition)}",
        $"Материал {Title(edition)} вышел {Instant(edition.GoesLiveAt)} по московскому времени: читатели уже видят его.");

    public static WorkflowWords PreflightFailed(Edition edition) => new(
        edition.GoesOutAnyway ? $"Есть замечания перед выходом: {Title(edition)}" : $"Не выйдет без вас: {Title(edition)}",
        $"Материал {Title(edition)} запланирован на {Instant(edition.ScheduledFor)} по московскому времени. Проверка перед выходом нашла:\n\n"
        + string.Join('\n', edition.PreflightProblems.Select(p => "— " + p.Message))
        + (edition.GoesOutAnyway
            ? "\n\nМатериал выйдет в любом случае: так решили, когда его планировали."
            : "\n\nПока это не исправлено, материал не выйдет. Снимите его с расписания, исправьте и запланируйте снова."));

    public static WorkflowWords Urgent(Edition edition, Actor actor) => new(
        $"Срочно опубликовано без проверки: {Title(edition)}",
        $"{actor.Name} — материал {Title(edition)} опубликован без второй пары глаз. Причина: {edition.UrgentReason}\n\nПрочитайте его и подтвердите: до этого он останется на рабочем столе у всех.",
        "Открыть и прочитать:");

    private static string Title(Edition edition) => edition.Title.Length == 0 ? "«Без заголовка»" : $"«{PlainText.Excerpt(edition.Title, ShownTitle)}»";

    private static string Instant(DateTime? utc) => utc is { } at ? RussianDates.LongWithTime(MoscowTime.ToMoscow(at)) : "неизвестное время";
}
