using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>How the text of a page can be checked, folded up at the end of the article.</summary>
public sealed record ProofView(PublicationAddress Address, ProofMark Proof)
{
    public const string View = "~/Shared/Proof/Proof.cshtml";
}
