using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Errors;

/// <summary>An error in the look of the press office. Asks nothing of the database.</summary>
public sealed record DeskErrorPage(ErrorPage Error) : DeskPage
{
    public const string View = "/Admin/Errors/Error.cshtml";

    public override string Title => Error.Title;

    public string Text => Error.Code == StatusCodes.Status404NotFound
        ? "Возможно, в адресе опечатка или этого уже нет. Найдите нужное в списке материалов."
        : Error.Text;
}
