namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string Abbreviations = "/admin/abbreviations/";
    public const string NewAbbreviation = "/admin/abbreviations/new";

    public static string Abbreviation(int id) => Invariant($"/admin/abbreviations/{id}");

    public static string AbbreviationDeletion(int id) => Invariant($"/admin/abbreviations/{id}/delete");
}
