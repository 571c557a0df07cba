namespace Csto.Portal.Core.Domain;

/// <summary>How a text came to be saved. Stored by name, so members are never renamed.</summary>
public enum SaveManner
{
    /// <summary>Somebody pressed «Сохранить».</summary>
    Manual,

    /// <summary>The portal saved while somebody was writing; thinned out after an hour.</summary>
    Autosave,

    /// <summary>The changes of two people joined.</summary>
    Merge,

    /// <summary>An earlier state brought back.</summary>
    Restored,

    /// <summary>Brought by the importer.</summary>
    Imported,

    /// <summary>What stood there before a save and no state told of.</summary>
    Found,
}

/// <summary>One text as it was saved, whole: nothing anybody saved is lost by the next save. Only ever added and thinned.</summary>
public sealed class SavedState
{
    public long Id { get; init; }

    public int PublicationId { get; init; }

    public Publication? Publication { get; init; }

    public int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>
    /// The version of the edition's text after this save, by which an open form names the text it began with. A text that was joined with another's has a
    /// version of its own, which the edition never had.
    /// </summary>
    public Guid EditionVersion { get; init; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public int? SavedById { get; init; }

    /// <summary>An autosave becomes Manual when its author presses «Сохранить» on the same text.</summary>
    public SaveManner Manner { get; set; }

    /// <summary>One opening of the editor's form, in one tab; null where there was no form.</summary>
    public Guid? Sitting { get; init; }

    /// <summary>Counts what a sitting sends, so that what comes late is known for late; 0 where the form did not count.</summary>
    public int Step { get; init; }

    /// <summary>Of a merge: the state both had begun with.</summary>
    public long? BaseId { get; init; }

    /// <summary>Of a merge: the other person's state.</summary>
    public long? OtherId { get; init; }

    /// <summary>Of a merge: how many changes of the other person were joined.</summary>
    public int Joined { get; init; }

    /// <summary>Characters of the text, so that a list need not read it.</summary>
    public int Length { get; init; }

    public required EditionContent Content { get; init; }
}
