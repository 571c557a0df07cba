using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Contacts;

/// <summary>Working hours as an editor types them: «пн–чт 9:00–18:00, пт 9:00–16:45».</summary>
internal static class HoursField
{
    /// <param name="kept">As a card has them; what cannot be read stays as it is.</param>
    public static string? Write(string? kept) => WorkingHours.Of(kept) is { } hours ? string.Join(", ", HoursLine.Of(hours).Select(line => line.Text)) : kept;
}
