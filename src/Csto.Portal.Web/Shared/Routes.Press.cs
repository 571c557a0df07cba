namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    /// <summary>The query parameter of the press centre that names a day.</summary>
    public const string OnDay = "on";

    public const string ContactQr = "/press/contacts/{id:int}.svg";
}
