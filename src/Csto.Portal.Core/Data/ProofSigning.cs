using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Csto.Portal.Core.Data;

/// <summary>Signs every new proof as it is saved: there is no way to readers that could forget to.</summary>
internal sealed class ProofSigning(EditionSigner signer) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Sign(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Sign(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Sign(DbContext? db)
    {
        foreach (var entry in db?.ChangeTracker.Entries<EditionProof>() ?? [])
        {
            if (entry is { State: EntityState.Added, Entity: { Signature: null } proof })
                signer.Sign(proof, proof.MadeAt);
        }
    }
}
