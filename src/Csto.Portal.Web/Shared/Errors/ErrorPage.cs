namespace Csto.Portal.Web.Shared;

/// <summary>The page of an error: what happened and what to do, in words.</summary>
/// <param name="Code">The HTTP status.</param>
/// <param name="RequestId">By which the log knows the request.</param>
public sealed record ErrorPage(PageHead Head, int Code, string Title, string Text, string RequestId) : IPage
{
    public const string View = "/Shared/Errors/Error.cshtml";

    /// <summary>Whether the fault is ours, so that the reader may want to tell us.</summary>
    public bool IsOurs => Code >= 500;

    public IReadOnlyList<Crumb> Ways { get; } =
    [
        new("Главная", Links.Home),
        new("Архив по годам и дням", Links.List(null)),
        new("Контакты для прессы", Links.Press),
    ];

    public static ErrorPage For(int status, string requestId)
    {
        var (title, text) = Words(status);
        return new(new PageHead { Title = title, Path = null, IsIndexed = false }, status, title, text, requestId);
    }

    private static (string Title, string Text) Words(int status) => status switch
    {
        400 => ("Запрос не понят", "В адресе или в форме что-то не то. Вернитесь на предыдущую страницу, обновите её и попробуйте ещё раз."),
        403 => ("Сюда нельзя", "У вашей учётной записи нет прав на это действие. Если права нужны для работы, попросите их у администратора портала."),
        404 => ("Такой страницы нет", "Возможно, в адресе опечатка. Найдите материал по дате или начните с главной."),
        405 => ("Так эту страницу не открыть", "Адрес есть, но запрошен он не тем способом. Откройте его обычной ссылкой."),
        410 => ("Этой страницы больше нет", "Она была здесь раньше, но её сняли. Найдите материал по дате или начните с главной."),
        413 => ("Слишком большой запрос", "Портал не принимает столько сразу. Сократите текст и отправьте ещё раз."),
        414 => ("Слишком длинный адрес", "Такого длинного адреса у портала нет. Проверьте, всё ли в нём нужно, или начните с главной."),
        429 => ("Слишком много попыток", "С вашего адреса их было слишком много подряд. Подождите минуту и повторите. Если вы что-то набирали, вернитесь назад: в браузере оно осталось."),
        431 => ("Браузер прислал слишком много", "Заголовки запроса слишком велики. Обычно помогает удалить файлы cookie этого сайта и открыть страницу ещё раз."),
        503 => ("Портал скоро вернётся", "Сейчас страница не открывается: портал запускается или ждёт базу данных. Попробуйте через минуту."),
        >= 500 => ("На портале ошибка", "Мы уже записали её. Попробуйте открыть страницу позже. Если она не открывается долго, сообщите в пресс-службу номер запроса."),
        _ => ("Страница не открылась", "Вернитесь на предыдущую страницу и попробуйте ещё раз."),
    };
}
