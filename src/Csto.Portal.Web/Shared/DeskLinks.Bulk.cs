namespace Csto.Portal.Web.Shared;

/// <summary>Several pieces at once, and exports.</summary>
public static partial class DeskLinks
{
    public const string Bulk = "/admin/bulk/";
    public const string NewBulk = "/admin/bulk/new";
    public const string Export = "/admin/export";

    public static string BulkOperation(int id) => Invariant($"/admin/bulk/{id}");

    /// <summary>Where an operation that takes long goes on.</summary>
    public static string BulkContinuation(int id) => Invariant($"/admin/bulk/{id}/continuation");

    public static string BulkUndoing(int id) => Invariant($"/admin/bulk/{id}/undoing");
}
