using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Bulk;

/// <summary>Bulk operations in Russian, for the journal and for pages.</summary>
public static class BulkWords
{
    /// <summary>«Добавить тему „Учения“».</summary>
    public static string Of(BulkOperation operation) => Of(operation.Action, operation.TargetName);

    public static string Of(BulkAction action, string? target) => target is null ? Of(action) : $"{Of(action)} „{target}“";

    public static string Of(BulkAction action) => action switch
    {
        BulkAction.AddTopic => "Добавить тему",
        BulkAction.RemoveTopic => "Убрать тему",
        BulkAction.MoveToSection => "Перенести в раздел",
        BulkAction.Unpublish => "Снять с публикации",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
