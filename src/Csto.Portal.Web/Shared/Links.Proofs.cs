using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>The public keys with their periods, as JSON; one list for all languages.</summary>
    public const string Keys = Routes.Keys;

    /// <summary>The text of an edition byte by byte as it was signed.</summary>
    public static string CanonicalText(PublicationAddress address, int number) => Edition(address, number) + "/canonical.txt";

    /// <summary>Its signature.</summary>
    public static string CanonicalSignature(PublicationAddress address, int number) => Edition(address, number) + "/canonical.sig";

    /// <summary>A public key.</summary>
    public static string Key(string id) => $"/.well-known/csto-signing-keys/{id}.pem";

    /// <summary>«Проверка подлинности».</summary>
    public static string Verify => $"{Prefix}/verify";

    /// <summary>How anyone checks a text without this page.</summary>
    public static string HowToVerify => Verify + "#how";
}
