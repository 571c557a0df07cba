using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.States;

namespace Csto.Portal.Core.Publishing;

/// <summary>The edition a form was opened on, and the version of its text then: what a save or a transition is based upon.</summary>
public sealed record EditionBasis(int EditionId, Guid Version);

/// <summary>What became of a save or a transition.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It happened.</summary>
    /// <param name="PublicationId">The publication.</param>
    /// <param name="Basis">What the next change is to be based upon.</param>
    public sealed record Done(int PublicationId, EditionBasis Basis) : Outcome
    {
        /// <summary>Somebody had changed the text meanwhile and both were joined; null where nobody had.</summary>
        public JoinedWork? Joined { get; init; }
    }

    /// <summary>Nothing happened; every reason at once.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : Outcome;

    /// <summary>Nothing happened: somebody changed the text meanwhile.</summary>
    public sealed record Conflict(SavedText Theirs) : Outcome
    {
        /// <summary>Both joined as far as can be, with what has to be chosen; null where it is not known what both began with.</summary>
        public MergeResult? Merge { get; init; }
    }

    /// <summary>There is no such publication, or nothing of it to do this to.</summary>
    public sealed record Missing : Outcome;
}

/// <summary>The text somebody else saved meanwhile.</summary>
/// <param name="Content">Their text.</param>
/// <param name="Basis">To base a further save upon, once both texts have been seen.</param>
/// <param name="ChangedById">The account that saved it; null for the portal itself.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record SavedText(EditionContent Content, EditionBasis Basis, int? ChangedById, DateTime ChangedAt);
