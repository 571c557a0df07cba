namespace Csto.Portal.Web.Shared;

/// <summary>A piece on its way to readers and past them.</summary>
public static partial class DeskLinks
{
    /// <summary>Where a text is handed over to be read.</summary>
    public static string Submission(int id) => Invariant($"/admin/publications/{id}/submission");

    /// <summary>Where it is taken back again.</summary>
    public static string Recall(int id) => Invariant($"/admin/publications/{id}/submission/delete");

    /// <summary>Where a text is read and approved.</summary>
    public static string Approval(int id) => Invariant($"/admin/publications/{id}/approval");

    /// <summary>Where it is sent back with a remark.</summary>
    public static string SendingBack(int id) => Invariant($"/admin/publications/{id}/approval/delete");

    /// <param name="id">The piece.</param>
    /// <param name="number">The edition that went out urgently.</param>
    public static string Confirmation(int id, int number) => Invariant($"/admin/publications/{id}/editions/{number}/confirmation");

    /// <summary>Where what readers see is put under a notice that it no longer holds.</summary>
    public static string Withdrawal(int id) => Invariant($"/admin/publications/{id}/withdrawal");

    /// <summary>Where that notice is taken off again.</summary>
    public static string Reinstatement(int id) => Invariant($"/admin/publications/{id}/withdrawal/delete");
}
