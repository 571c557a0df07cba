using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Asks the database what readers may have now, and answers when they see that on all nodes (ADR 27): what is no page of its own opens and closes at the instant
/// at which its page does.
/// </summary>
public sealed class SeenByReaders(GenerationWatch generations, GenerationLook look)
{
    /// <summary>Whether the database did not answer when it was asked last: who asks again waits long to hear the same.</summary>
    public bool IsAway => generations.IsAway && generations.Current is not null;

    /// <param name="ask">Asks the database.</param>
    /// <param name="cancellationToken">Stops asking and waiting.</param>
    public async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) => (await AskOfGenerationAsync(ask, cancellationToken)).Answer;

    /// <returns>With the generation that the answer belongs to; null where something newer may be in it.</returns>
    internal async Task<(T Answer, long? Generation)> AskOfGenerationAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        await generations.InEffectAsync(cancellationToken);
        var generation = generations.Current;
        var answer = await ask();
        if (!generations.HasOthers || await look.AskAsync(cancellationToken) == generation)
            return (answer, generation);
        // Made of what was committed a moment ago, perhaps: given when all nodes show that, and not kept.
        await generations.InEffectAsync(cancellationToken);
        return (answer, null);
    }
}
