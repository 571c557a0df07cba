namespace Csto.Portal.Web.Startup;

/// <summary>
/// What a great work at the start went through, a hundred thousand texts to index, the runtime keeps until a full collection, which a node that only gives out
/// kept pages never has. Everybody waits while it lasts: not for what is done often.
/// </summary>
internal static class SpentMemory
{
    public static void Return() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
