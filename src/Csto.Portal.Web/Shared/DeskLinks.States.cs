namespace Csto.Portal.Web.Shared;

/// <content>Everything a piece was saved as.</content>
public static partial class DeskLinks
{
    public static string States(int id) => Invariant($"/admin/publications/{id}/states/");

    /// <summary>Any two states by their numbers.</summary>
    public static string StateComparison(int id, long from, long to) => Invariant($"/admin/publications/{id}/states/comparison?from={from}&to={to}");

    /// <summary>The form that picks any two; its query names them.</summary>
    public static string StateComparisons(int id) => Invariant($"/admin/publications/{id}/states/comparison");

    public static string StateRestoration(int id, long state) => Invariant($"/admin/publications/{id}/states/{state}/restoration");
}
