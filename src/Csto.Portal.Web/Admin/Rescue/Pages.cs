using Csto.Portal.Web.Admin.SecondFactor;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Admin.Session;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>A form that could not be taken, given back with the way to send it again.</summary>
/// <param name="Token">The antiforgery token it came with: nothing was wrong with it.</param>
public sealed record GivenBackPage(string Heading, string Explanation, KeptForm? Form, string? Token) : DeskPage
{
    public override string Title => Heading;

    /// <summary>What a person wrote, to be seen and copied: the rest of the fields travels hidden.</summary>
    public IEnumerable<KeptField> Texts => Form?.Fields.Where(f => f.Value.Length > ShortText) ?? [];

    public IEnumerable<KeptField> Hidden => Form?.Fields.Where(f => f.Value.Length <= ShortText) ?? [];

    private const int ShortText = 60;
}

/// <summary>Pages that stand in for what was asked, made without a controller and without the database.</summary>
internal static class Pages
{
    public static ViewResult SignInAgain(KeptForm form) => View(
        "/Admin/Session/New.cshtml",
        new SignInPage { Kept = form, Notice = Notice.Warning("Вы вышли, пока писали: так бывает после долгого перерыва. Текст цел. Войдите, и форма откроется с ним.") },
        StatusCodes.Status401Unauthorized);

    /// <summary>A second factor has become a duty while somebody was writing.</summary>
    public static ViewResult SecondFactorFirst(HttpContext http, KeptForm form) =>
        View("/Admin/SecondFactor/App.cshtml", AppPage.For(http) with { Kept = form }, StatusCodes.Status403Forbidden);

    public static ViewResult Expired() => View(
        "/Admin/Rescue/GivenBack.cshtml",
        new GivenBackPage("Форма устарела", "Её открыли слишком давно или с тех пор входили заново. Ничего не изменено: вернитесь, откройте страницу ещё раз и повторите.", null, null),
        StatusCodes.Status400BadRequest);

    /// <param name="form">What was sent.</param>
    /// <param name="token">The token it came with.</param>
    /// <param name="why">What went wrong.</param>
    public static ViewResult Unsaved(KeptForm form, string? token, Exception why) => View(
        "/Admin/Rescue/GivenBack.cshtml",
        new GivenBackPage(
            DatabaseOutage.IsFull(why) ? "На сервере кончилось место"
                : DatabaseOutage.IsBehind(why) ? "База данных не отвечает"
                : "Не получилось: ошибка портала",
            "Не сохранено, но всё, что вы написали, на месте, на этой странице. Не закрывайте её и повторите через минуту. Если не поможет, скопируйте текст и позовите администратора.",
            form,
            token),
        DatabaseOutage.IsBehind(why) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);

    public static ViewResult TooLarge() => View(
        "/Admin/Rescue/GivenBack.cshtml",
        new GivenBackPage("Слишком много текста", "Столько текста портал не принимает. Вернитесь назад: в браузере он остался. Разделите его на несколько материалов.", null, null),
        StatusCodes.Status413PayloadTooLarge);

    public static Task WriteAsync(this ViewResult page, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return page.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }

    private static ViewResult View(string path, DeskPage model, int status) => new()
    {
        ViewName = path,
        StatusCode = status,
        ViewData = new ViewDataDictionary<DeskPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
    };
}
