namespace Csto.Portal.Web.Shared;

/// <summary>What is said about a piece while it is made.</summary>
public static partial class DeskLinks
{
    public static string Remarks(int publicationId) => Invariant($"/admin/publications/{publicationId}/remarks/");

    public static string Remark(int publicationId, int id) => Invariant($"/admin/publications/{publicationId}/remarks/#remark-{id}");

    /// <summary>The page of remarks with room for an answer.</summary>
    public static string AnsweringRemark(int publicationId, int id) => Invariant($"/admin/publications/{publicationId}/remarks/?answer={id}#remark-{id}");

    public static string RemarkAnswers(int publicationId, int id) => Invariant($"/admin/publications/{publicationId}/remarks/{id}/answers");

    public static string RemarkResolution(int publicationId, int id) => Invariant($"/admin/publications/{publicationId}/remarks/{id}/resolution");

    public static string RemarkReopening(int publicationId, int id) => Invariant($"/admin/publications/{publicationId}/remarks/{id}/resolution/delete");
}
