namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string Mail = "/admin/mail/";
    public const string MailTest = "/admin/mail/test";

    /// <summary>Where a letter is put first in the queue.</summary>
    public static string MailRetrying(long id) => Invariant($"/admin/mail/{id}/retry");
}
