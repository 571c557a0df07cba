using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Shared;

/// <summary>How the text of a page can be checked, folded up at the end of the article.</summary>
public sealed class ProofViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(PublicationAddress address, ProofMark proof) => View("~/Shared/Proof/Proof.cshtml", new ProofView(address, proof));
}

public sealed record ProofView(PublicationAddress Address, ProofMark Proof);
