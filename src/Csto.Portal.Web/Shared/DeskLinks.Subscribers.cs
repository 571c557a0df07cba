namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string Subscribers = "/admin/mail/subscribers/";

    public static string SubscriberDeletion(int id) => Invariant($"/admin/mail/subscribers/{id}/delete");

    public static string SubscriberWaking(int id) => Invariant($"/admin/mail/subscribers/{id}/waking");
}
