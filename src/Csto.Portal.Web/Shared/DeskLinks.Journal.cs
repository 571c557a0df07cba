using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

/// <summary>The journal by its subjects, and as a file.</summary>
public static partial class DeskLinks
{
    public const string JournalExport = "/admin/journal/export";

    /// <summary>Everything that was ever done to one thing.</summary>
    public static string JournalOf(AuditSubject subject, int id) => Invariant($"{Journal}?subject={subject}&subjectId={id}");
}
