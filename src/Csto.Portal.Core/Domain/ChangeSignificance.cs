namespace Csto.Portal.Core.Domain;

/// <summary>How much an edition changes of what readers saw before; stored as a number, so members are never renumbered.</summary>
public enum ChangeSignificance
{
    /// <summary>A slip of the pen, a comma, a broken link: nothing a reader would cite differently.</summary>
    Minor = 1,

    /// <summary>What was said changes: readers are told what, and the text before keeps its address.</summary>
    Major = 2,
}
