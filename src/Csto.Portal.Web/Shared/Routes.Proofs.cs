namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    /// <summary>The bytes that were signed.</summary>
    public const string CanonicalText = Edition + "/canonical.txt";

    /// <summary>The signature in DER, as openssl reads it.</summary>
    public const string CanonicalSignature = Edition + "/canonical.sig";

    public const string Keys = "/.well-known/csto-signing-keys.json";

    public const string Key = "/.well-known/csto-signing-keys/{id}.pem";

    public const string Verify = "/verify";
}
