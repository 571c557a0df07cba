using System.Collections.Frozen;

namespace Csto.Portal.Core.Search.Words;

/// <summary>Words that nearly every text has and that say nothing of what it is about. They count within exact phrases only.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = (
        "а без бы был была были было быть в во все всех да для до его ее если еще же за и из или им их к как ко ли лишь на над не нее ней него нему ни но о об обо он она "
        + "они оно от по под при с со так также там то того той том тот тоже у уже чем что чтобы эта эти это этой этом этот этого "
        + "a an and are as at be been but by for from had has have he her his if in into is it its nor not of on or our she so that the their then there these they this "
        + "those to was we were which with").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string form) => All.Contains(form);
}
