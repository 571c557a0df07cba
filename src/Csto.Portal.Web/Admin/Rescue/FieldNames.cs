namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>What the long fields of our forms are called, where a page knows the form only by what was sent.</summary>
internal static class FieldNames
{
    public static string InRussian(string name) => name switch
    {
        "Title" => "Заголовок",
        "Lead" => "Лид",
        "Body" => "Текст",
        "Occasion" => "Повод",
        "Place" => "Место",
        "Slug" => "Адрес",
        "RemarkText" => "Замечание",
        "AnswerText" => "Ответ",
        "Quote" => "К отрывку",
        "Explanation" => "Объяснение для читателей",
        "ChangeNote" => "Что изменилось",
        "Remark" => "Замечание",
        "Reason" => "Почему нельзя ждать",
        "About" => "О персоне",
        "Description" => "Описание",
        "Name" => "Имя",
        "Post" => "Должность",
        _ => "Написанное",
    };
}
