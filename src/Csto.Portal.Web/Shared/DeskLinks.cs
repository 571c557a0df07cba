using System.Globalization;
using System.Text.Encodings.Web;

namespace Csto.Portal.Web.Shared;

/// <summary>Every address of the press office, as a path from the portal's root. Lists end with a slash, items do not.</summary>
public static partial class DeskLinks
{
    public const string Home = "/admin/";
    public const string SignIn = "/admin/sign-in";
    public const string SignOut = "/admin/sign-out";
    public const string OwnPassword = "/admin/account/password";

    public const string Publications = "/admin/publications/";
    public const string PublicationPreview = "/admin/publications/preview";
    public const string Contacts = "/admin/contacts/";
    public const string NewContact = "/admin/contacts/new";
    public const string Persons = "/admin/persons/";
    public const string NewPerson = "/admin/persons/new";
    public const string Topics = "/admin/topics/";
    public const string NewTopic = "/admin/topics/new";
    public const string Sections = "/admin/sections/";
    public const string Users = "/admin/users/";
    public const string NewUser = "/admin/users/new";
    public const string Journal = "/admin/journal/";

    /// <param name="kind">The kind as addresses name it: <c>news</c>, <c>speeches</c>, <c>statements</c>.</param>
    public static string NewPublication(string kind) => $"/admin/publications/new?kind={kind}";

    public static string Publication(int id) => Invariant($"/admin/publications/{id}");

    /// <summary>Where a piece goes live, and where it is taken away.</summary>
    public static string Publishing(int id) => Invariant($"/admin/publications/{id}/publication");

    public static string Unpublishing(int id) => Invariant($"/admin/publications/{id}/publication/delete");

    public static string Bin(int id) => Invariant($"/admin/publications/{id}/bin");

    public static string Restoring(int id) => Invariant($"/admin/publications/{id}/bin/delete");

    public static string Kind(int id) => Invariant($"/admin/publications/{id}/kind");

    public static string Editions(int id) => Invariant($"/admin/publications/{id}/editions/");

    public static string Edition(int id, int number) => Invariant($"/admin/publications/{id}/editions/{number}");

    /// <param name="number">The edition that is compared with what readers see.</param>
    public static string Comparison(int id, int number) => Invariant($"/admin/publications/{id}/editions/{number}/comparison");

    public static string Contact(int id) => Invariant($"/admin/contacts/{id}");

    public static string ContactDeletion(int id) => Invariant($"/admin/contacts/{id}/delete");

    public static string ContactPosition(int id) => Invariant($"/admin/contacts/{id}/position");

    public static string Person(int id) => Invariant($"/admin/persons/{id}");

    public static string PersonDeletion(int id) => Invariant($"/admin/persons/{id}/delete");

    public static string Topic(int id) => Invariant($"/admin/topics/{id}");

    public static string TopicDeletion(int id) => Invariant($"/admin/topics/{id}/delete");

    public static string Section(int id) => Invariant($"/admin/sections/{id}");

    public static string User(int id) => Invariant($"/admin/users/{id}");

    public static string UserPassword(int id) => Invariant($"/admin/users/{id}/password");

    public static string UserActivity(int id) => Invariant($"/admin/users/{id}/activity");

    public static string UserDeactivation(int id) => Invariant($"/admin/users/{id}/activity/delete");

    public static string UserUnlocking(int id) => Invariant($"/admin/users/{id}/lock/delete");

    /// <summary>The address with a query of the parameters that have a value.</summary>
    public static string With(string address, params (string Name, string? Value)[] parameters)
    {
        var query = string.Join('&', parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={UrlEncoder.Default.Encode(p.Value!)}"));
        return query.Length == 0 ? address : $"{address}?{query}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
