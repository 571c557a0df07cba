using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>What a page says after the change that led to it. The address carries a word of ours only; what is not true any more is not said.</summary>
internal static class Said
{
    public const string Saved = "saved";
    public const string Published = "published";
    public const string Unpublished = "unpublished";
    public const string Discarded = "discarded";
    public const string Restored = "restored";
    public const string KindChanged = "kind";
    public const string Submitted = "submitted";
    public const string Recalled = "recalled";
    public const string Approved = "approved";
    public const string SentBack = "sent-back";
    public const string Confirmed = "confirmed";
    public const string Withdrawn = "withdrawn";
    public const string Reinstated = "reinstated";
    public const string StateRestored = "state";

    public static Notice? Of(string? word, Workpiece piece) => word switch
    {
        Saved when piece is { Live: not null, IsInWork: true } =>
            Notice.Success("Сохранено. Читатели по-прежнему видят прежний текст: новый они увидят после публикации.", OnThePortal(piece, "Что видят читатели")),
        Saved when piece.Live is not null => Notice.Success("Сохранено: ничего не изменилось.", OnThePortal(piece, "Посмотреть на портале")),
        Saved => Notice.Success("Сохранено. Читатели этого не видят, пока материал не опубликован."),
        Submitted when piece.Text.State == EditionState.InReview => Notice.Success("Отправлено на проверку. Пока текст не утвердят и не опубликуют, читатели его не видят."),
        Recalled when piece.Text.State == EditionState.Draft => Notice.Success("Материал снова в черновиках."),
        Approved when piece.Text.State == EditionState.Approved => Notice.Success("Утверждено. Теперь материал можно опубликовать."),
        SentBack when piece.Text.State == EditionState.Draft => Notice.Success("Материал возвращён в черновики с вашим замечанием."),
        Confirmed when piece.Live is not { Course.AwaitsConfirmation: true } => Notice.Success("Подтверждено: материал больше не помечен срочным."),
        Withdrawn when piece.WithdrawnAt is not null => Notice.Success("Отозвано. Читатели видят текст под вашим объяснением.", OnThePortal(piece, "Посмотреть")),
        Reinstated when piece is { Live: not null, WithdrawnAt: null } => Notice.Success("Отзыв отменён.", OnThePortal(piece, "Посмотреть на портале")),
        Published when piece.Live is { Course.AwaitsConfirmation: true } =>
            Notice.Success("Опубликовано срочно: читатели уже видят этот текст. Он помечен, пока его не подтвердит кто-то ещё.", OnThePortal(piece, "Посмотреть на портале")),
        Published when piece.Visibility == Visibility.Live => Notice.Success("Опубликовано: читатели уже видят этот текст.", OnThePortal(piece, "Посмотреть на портале")),
        Unpublished when piece.Visibility == Visibility.Gone => Notice.Success("Снято с публикации. По прежнему адресу читатели видят ваше объяснение.", OnThePortal(piece, "Посмотреть")),
        Discarded when piece.IsInBin => Notice.Success("Черновик в корзине. Его можно вернуть."),
        Discarded => Notice.Success("Правки выброшены, читатели видят прежний текст.", new("Вернуть их можно среди редакций", DeskLinks.Editions(piece.Id))),
        Restored when piece.IsInWork => Notice.Success("Черновик возвращён из корзины."),
        StateRestored when piece.IsInWork => Notice.Success("Прежнее состояние возвращено. Если передумаете, верните другое.", new("Все состояния", DeskLinks.States(piece.Id))),
        KindChanged => Notice.Success($"Теперь это: {Words.Of(piece.Kind).ToLowerInvariant()}."),
        _ => null,
    };

    /// <param name="id">The piece.</param>
    /// <param name="merge">The state that joined both.</param>
    /// <param name="other">What the colleague had saved; null where it was thinned out.</param>
    public static Notice Joined(int id, StateItem merge, StateItem? other) => Notice.Success(
        $"Сохранено. Пока вы писали, материал изменился ({other?.SavedBy ?? "портал"}): {Plural.Of(merge.Joined, "правка соединена", "правки соединены", "правок соединено")} с вашими.",
        other is not null && merge.BaseId is { } before ? new("Что изменено", DeskLinks.StateComparison(id, before, other.Id)) : new("Все состояния", DeskLinks.States(id)));

    private static NoticeLink? OnThePortal(Workpiece piece, string words) =>
        piece.Address is { } address ? new(words, Links.Item(address)) : null;
}
