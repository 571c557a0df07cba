using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// Makes one press contact of the same person's footers on several pages, which print the post shorter or longer and say «тел/факс» or not.
/// </summary>
public static class ContactMerge
{
    /// <summary>The same name, and a phone or an address in common: a namesake elsewhere shares neither.</summary>
    public static bool IsSame(ContactFooter one, ContactFooter other) =>
        ArchiveKey.Normalise(one.Name) == ArchiveKey.Normalise(other.Name)
        && (string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase)
            || one.Phones.Any(p => other.Phones.Any(o => o.Dialable == p.Dialable)));

    /// <summary>The fuller post, every phone once with the kind that is known, the e-mail either has.</summary>
    public static ContactFooter Merge(ContactFooter one, ContactFooter other)
    {
        List<ContactPhone> phones = [.. one.Phones];
        PhoneNumbers.Merge(phones, other.Phones);
        return new(one.Name, one.Post.Length >= other.Post.Length ? one.Post : other.Post, phones, one.Email ?? other.Email);
    }

    /// <summary>One contact for each person, in the order in which they are first met.</summary>
    public static IReadOnlyList<ContactFooter> All(IEnumerable<ContactFooter> footers)
    {
        var contacts = new List<ContactFooter>();
        foreach (var footer in footers)
        {
            var at = contacts.FindIndex(c => IsSame(c, footer));
            if (at < 0)
            {
                contacts.Add(footer);
            }
            else
            {
                contacts[at] = Merge(contacts[at], footer);
            }
        }

        return contacts;
    }
}
