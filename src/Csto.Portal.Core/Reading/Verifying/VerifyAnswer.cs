using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.Core.Reading;

/// <summary>What the portal says of a pasted text.</summary>
public abstract record VerifyAnswer
{
    private VerifyAnswer()
    {
    }

    /// <param name="Places">The likeliest first; of each publication the edition that is most like it.</param>
    /// <param name="More">Further publications that have all of it.</param>
    public sealed record Found(IReadOnlyList<FoundPlace> Places, int More) : VerifyAnswer;

    public sealed record NotFound : VerifyAnswer;

    /// <summary>Too few words to prove anything.</summary>
    public sealed record TooShort : VerifyAnswer;

    /// <summary>The node still makes its index.</summary>
    public sealed record NotReady : VerifyAnswer;
}

/// <summary>How much of a pasted text is published.</summary>
public enum Verdict
{
    /// <summary>Word for word.</summary>
    Whole,

    /// <summary>A part of it word for word; other words stand before or behind.</summary>
    Part,

    /// <summary>With differences.</summary>
    Altered,
}

/// <summary>A publication that has the text.</summary>
/// <param name="Number">Of the edition, as readers cite it; null for the present text where it is a minor change of one.</param>
/// <param name="GoesLiveAt">UTC instant from which readers could see the edition.</param>
/// <param name="IsCurrent">The edition is what stands at the address.</param>
/// <param name="IsWithdrawn">The publication stands under a notice that it no longer holds.</param>
/// <param name="Passage">The passage with what differs.</param>
/// <param name="Notes">What differs and makes no difference.</param>
public sealed record FoundPlace(
    PublicationAddress Address,
    string Title,
    int? Number,
    DateTime GoesLiveAt,
    bool IsCurrent,
    bool IsWithdrawn,
    Verdict Verdict,
    IReadOnlyList<PassagePart> Passage,
    QuoteNotes Notes);

/// <summary>A stretch of a passage as it is shown.</summary>
public sealed record PassagePart(PassageKind Kind, string Text);

public enum PassageKind
{
    /// <summary>Of the publication, before or behind the passage.</summary>
    Context,

    /// <summary>What was found.</summary>
    Same,

    /// <summary>Only in the pasted text.</summary>
    Added,

    /// <summary>Only in the publication.</summary>
    Removed,

    /// <summary>Only in the publication; the pasted text says that it leaves something out.</summary>
    LeftOut,

    /// <summary>Of the pasted text, and not in the publication: before or behind the passage.</summary>
    Around,

    /// <summary>Something long was cut out here for showing.</summary>
    Cut,
}
