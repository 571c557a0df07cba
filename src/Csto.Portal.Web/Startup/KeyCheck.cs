using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Looks at start whether every key in the database opens. One that does not would not stop anything by itself: the node would quietly make a key of
/// its own, and its cookies and those of the others would be worth nothing to one another.
/// </summary>
internal sealed class KeyCheck(IKeyManager keys, TimeProvider clock)
{
    /// <exception cref="CannotStartException">A key that is still in use does not open.</exception>
    public void Run()
    {
        foreach (var key in keys.GetAllKeys().Where(key => !key.IsRevoked && key.ExpirationDate > clock.GetUtcNow()))
        {
            try
            {
                _ = key.CreateEncryptor() ?? throw new CannotStartException(KeyCertificates.NeededWords);
            }
            catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or InvalidOperationException and not CannotStartException)
            {
                throw new CannotStartException(KeyCertificates.NeededWords);
            }
        }
    }
}
