namespace Csto.Portal.Web.Shared;

/// <content>What a piece is translated from and into.</content>
public static partial class DeskLinks
{
    public static string Translations(int id) => Invariant($"/admin/publications/{id}/translations");

    /// <summary>Where a piece that exists is linked as a translation.</summary>
    public static string TranslationLink(int id) => Invariant($"/admin/publications/{id}/translations/link");

    /// <param name="id">The translation.</param>
    public static string TranslationUnlinking(int id) => Invariant($"/admin/publications/{id}/translations/link/delete");

    /// <param name="id">The translation.</param>
    public static string TranslationConfirmation(int id) => Invariant($"/admin/publications/{id}/translations/confirmation");

    public static string Language(int id) => Invariant($"/admin/publications/{id}/language");
}
