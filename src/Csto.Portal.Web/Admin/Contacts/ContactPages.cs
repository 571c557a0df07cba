using Csto.Portal.Core.Content;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Contacts;

public sealed record ContactsPage(IReadOnlyList<KnownContact> Contacts) : DeskPage
{
    public override string Title => "Контакты для прессы";

    public override string Section => DeskLinks.Contacts;
}

/// <param name="Id">Null for a new contact.</param>
/// <param name="Saved">What somebody else saved meanwhile; null where nobody did.</param>
public sealed record ContactPage(int? Id, ContactForm Form, ContactCard? Saved = null) : DeskPage
{
    public override string Title => Form.Name is { Length: > 0 } name ? name : "Новый контакт";

    public override string Section => DeskLinks.Contacts;

    public string Address => Id is { } id ? DeskLinks.Contact(id) : DeskLinks.NewContact;
}

public sealed record ContactDeletionPage(KnownContact Contact, CardUses Drafts) : DeskPage
{
    public override string Title => "Удалить контакт";

    public override string Section => DeskLinks.Contacts;

    public string DraftsInWords => Plural.Of(Drafts.Count, "черновике", "черновиках", "черновиках");
}
