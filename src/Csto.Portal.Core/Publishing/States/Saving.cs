using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.States;

/// <summary>Who saves, how, and from which form.</summary>
public sealed record Saving(Actor Actor)
{
    private static readonly Dictionary<string, ClashChoice> NothingChosen = [];

    public SaveManner Manner { get; init; } = SaveManner.Manual;

    /// <summary>One opening of the editor's form in one tab; null where there is no form.</summary>
    public Guid? Sitting { get; init; }

    /// <summary>Which of the sitting's saves this is; 0 where the form does not count.</summary>
    public int Step { get; init; }

    /// <summary>By <see cref="Clash.Key"/>: what the editor decided where both had changed the same.</summary>
    public IReadOnlyDictionary<string, ClashChoice> Choices { get; init; } = NothingChosen;

    /// <summary>The key of a new publication that has one already, outside this portal; null: a new one.</summary>
    public Guid? Key { get; init; }

    /// <summary>Of a new publication.</summary>
    public string Language { get; init; } = Publication.Russian;

    /// <summary>Whether a text changed meanwhile is joined with this one; otherwise it is a conflict.</summary>
    public bool MayJoin => Manner is SaveManner.Manual or SaveManner.Autosave;

    public bool IsByItself => Manner == SaveManner.Autosave;
}

/// <summary>A text that was joined with what somebody else had saved meanwhile.</summary>
/// <param name="Content">Both together, as stored.</param>
/// <param name="Changes">How many changes of theirs came in.</param>
/// <param name="StateId">The state that keeps the joined text; null where nothing of mine was new.</param>
/// <param name="FormBasis">What a form is based upon that goes on showing my text alone.</param>
/// <param name="Theirs">What they had saved.</param>
public sealed record JoinedWork(EditionContent Content, int Changes, long? StateId, EditionBasis FormBasis, SavedText Theirs);
