using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>Entries of the journal in Russian.</summary>
internal static class AuditWords
{
    /// <summary>For the filter: «Публикация».</summary>
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.Created => "Создание",
        AuditAction.Changed => "Изменение",
        AuditAction.Deleted => "Удаление",
        AuditAction.Published => "Публикация",
        AuditAction.Unpublished => "Снятие с публикации",
        AuditAction.Discarded => "В корзину",
        AuditAction.Restored => "Возврат из корзины",
        AuditAction.Imported => "Импорт",
        AuditAction.Submitted => "Отправка на проверку",
        AuditAction.Recalled => "Отзыв с проверки",
        AuditAction.SentBack => "Возврат автору",
        AuditAction.Approved => "Утверждение",
        AuditAction.Scheduled => "В расписание",
        AuditAction.Unscheduled => "С расписания",
        AuditAction.Held => "Выход задержан",
        AuditAction.PublishedUrgently => "Срочная публикация",
        AuditAction.Confirmed => "Подтверждение",
        AuditAction.Withdrawn => "Отзыв материала",
        AuditAction.Reinstated => "Отзыв отменён",
        AuditAction.NoteCorrected => "Исправление пояснения",
        AuditAction.PreviewIssued => "Ссылка для просмотра",
        AuditAction.PreviewRevoked => "Отзыв ссылки для просмотра",
        AuditAction.SignedIn => "Вход",
        AuditAction.SignInFailed => "Неудачный вход",
        AuditAction.SignedOut => "Выход",
        AuditAction.LockedOut => "Вход закрыт",
        AuditAction.Unlocked => "Вход открыт",
        AuditAction.PasswordChanged => "Смена пароля",
        AuditAction.PasswordReset => "Сброс пароля",
        AuditAction.RoleChanged => "Смена роли",
        AuditAction.Deactivated => "Отключение",
        AuditAction.Reactivated => "Включение",
        AuditAction.SessionsEnded => "Конец сеансов",
        AuditAction.SecondFactorChanged => "Второй шаг входа",
        AuditAction.Invited => "Приглашение",
        AuditAction.InvitationRevoked => "Отзыв приглашения",
        AuditAction.SecondFactorRemoved => "Снятие второго шага",
        AuditAction.Undone => "Отмена",
        AuditAction.Replaced => "Замена файла",
        AuditAction.Removed => "Удаление насовсем",
        AuditAction.BroughtBack => "Восстановление портала",
        _ => action.ToString(),
    };

    public static string Of(AuditSubject subject) => subject switch
    {
        AuditSubject.Publication => "материал",
        AuditSubject.PressContact => "контакт",
        AuditSubject.Person => "персона",
        AuditSubject.Topic => "тема",
        AuditSubject.Section => "раздел",
        AuditSubject.User => "учётная запись",
        AuditSubject.Archive => "архив",
        AuditSubject.Media => "файл медиатеки",
        AuditSubject.Bulk => "групповое действие",
        AuditSubject.Abbreviation => "сокращение",
        AuditSubject.Subscription => "подписка",
        AuditSubject.Redirect => "старый адрес",
        _ => subject.ToString(),
    };

    /// <summary>Where the subject is kept; null where there is no page of it.</summary>
    public static string? AddressOf(AuditEntry entry) => entry is { Action: not (AuditAction.Deleted or AuditAction.Removed), SubjectId: { } id }
        ? entry.SubjectType switch
        {
            AuditSubject.Publication => DeskLinks.Publication(id),
            AuditSubject.PressContact => DeskLinks.Contact(id),
            AuditSubject.Person => DeskLinks.Person(id),
            AuditSubject.Topic => DeskLinks.Topic(id),
            AuditSubject.Section => DeskLinks.Section(id),
            AuditSubject.Media => DeskLinks.MediaCard(id),
            AuditSubject.User => DeskLinks.User(id),
            AuditSubject.Bulk => DeskLinks.BulkOperation(id),
            AuditSubject.Abbreviation => DeskLinks.Abbreviation(id),
            _ => null,
        }
        : null;
}
