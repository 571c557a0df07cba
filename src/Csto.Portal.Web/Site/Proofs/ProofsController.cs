using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Item;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Proofs;

/// <summary>
/// What anyone needs to check a text without trusting this portal's pages: its canonical text, the signature, the public keys (docs/authenticity.md). Where a
/// publication moved: 301; what was unpublished is gone with its proofs.
/// </summary>
[CacheablePages]
public sealed class ProofsController(ProofReader proofs, PublicationPages publications, AddressReader addresses, SiteNow now)
    : ItemPartController(publications, addresses, now)
{
    [Page(Routes.CanonicalText)]
    public Task<IActionResult> Text(string section, string year, string month, string day, string slug, int number, CancellationToken cancellationToken) =>
        PartAsync(
            ItemAddress.Of(section, year, month, day, slug), number, Links.CanonicalText,
            proof => File(proof.Text, "text/plain; charset=utf-8"), cancellationToken);

    [Page(Routes.CanonicalSignature)]
    public Task<IActionResult> Signature(string section, string year, string month, string day, string slug, int number, CancellationToken cancellationToken) =>
        PartAsync(
            ItemAddress.Of(section, year, month, day, slug), number, Links.CanonicalSignature,
            proof => proof.Signature is { } signature ? File(signature, "application/octet-stream") : NotFound(), cancellationToken);

    [Page(Routes.Keys)]
    public async Task<IActionResult> Keys(CancellationToken cancellationToken) =>
        File(KeyList.Write(await proofs.KeysAsync(cancellationToken)), "application/json");

    [Page(Routes.Key)]
    public async Task<IActionResult> Key(string id, CancellationToken cancellationToken) =>
        (await proofs.KeysAsync(cancellationToken)).FirstOrDefault(k => k.Id == id) is { } key
            ? File(System.Text.Encoding.ASCII.GetBytes(key.Pem.TrimEnd() + "\n"), "application/x-pem-file")
            : NotFound();

    private async Task<IActionResult> PartAsync(
        PublicationAddress? at, int number, Func<PublicationAddress, int, string> link, Func<ProofText, IActionResult> show, CancellationToken cancellationToken)
    {
        if (at is not { } address)
            return NotFound();
        return await proofs.FindAsync(address, number, cancellationToken) is { } proof
            ? show(proof)
            : await ElsewhereAsync(address, to => link(to, number), cancellationToken);
    }
}
