namespace Csto.Portal.Web.Shared;

/// <content>Everything a piece was saved as.</content>
public static partial class DeskLinks
{
    /// <summary>Where the editor's form goes while somebody writes in it.</summary>
    public static string Autosave(int id) => Invariant($"/admin/publications/{id}/autosave");

    /// <param name="kind">The kind as addresses name it.</param>
    public static string NewAutosave(string kind) => $"/admin/publications/new/autosave?kind={kind}";

    /// <summary>Where an open editor says that it is open.</summary>
    public static string Presence(int id) => Invariant($"/admin/publications/{id}/presence");

    public static string States(int id) => Invariant($"/admin/publications/{id}/states/");

    /// <summary>Any two states by their numbers.</summary>
    public static string StateComparison(int id, long from, long to) => Invariant($"/admin/publications/{id}/states/comparison?from={from}&to={to}");

    /// <summary>Any two, which the query names; posted to, what is stored and what a form holds.</summary>
    public static string StateComparisons(int id) => Invariant($"/admin/publications/{id}/states/comparison");

    public static string StateRestoration(int id, long state) => Invariant($"/admin/publications/{id}/states/{state}/restoration");
}
