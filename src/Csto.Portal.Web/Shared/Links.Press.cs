using System.Globalization;
namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>Who answered the press on a day.</summary>
    public static string PressOn(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Press}?{Routes.OnDay}={day:yyyy-MM-dd}");

    /// <summary>A picture that leads a telephone to the vCard of a contact that answers today.</summary>
    public static string ContactQr(int id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}/press/contacts/{id}.svg");
}
