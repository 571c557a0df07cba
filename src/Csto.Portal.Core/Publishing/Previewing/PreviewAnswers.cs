using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Previewing;

/// <summary>Whom a link is for, as a form says it.</summary>
/// <param name="Days">Each of 24 hours.</param>
public sealed record PreviewRequest(string Recipient, string? Organisation, int? Days);

/// <summary>What became of asking for a link.</summary>
public abstract record PreviewIssue
{
    private PreviewIssue()
    {
    }

    /// <param name="Token">What the link holds; it is nowhere kept, so this is the one time it can be had.</param>
    /// <param name="Recipient">Whose link it is.</param>
    /// <param name="Until">UTC.</param>
    /// <param name="Language">Of the text.</param>
    public sealed record Issued(string Token, string Recipient, DateTime Until, string Language) : PreviewIssue;

    /// <summary>Nothing happened; every reason at once.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : PreviewIssue;

    /// <summary>There is no such piece.</summary>
    public sealed record Missing : PreviewIssue;
}

/// <summary>What a link shows.</summary>
public abstract record PreviewAnswer
{
    private PreviewAnswer()
    {
    }

    /// <summary>The edition as it was saved last.</summary>
    public sealed record Alive : PreviewAnswer
    {
        public required EditionContent Content { get; init; }

        public required PublicationKind Kind { get; init; }

        public string Language { get; init; } = Publication.Russian;

        public required string Recipient { get; init; }

        public string? Organisation { get; init; }

        /// <summary>UTC.</summary>
        public required DateTime Until { get; init; }

        /// <summary>UTC; null for a piece that readers have never seen.</summary>
        public DateTime? FirstLiveAt { get; init; }

        /// <summary>UTC.</summary>
        public DateTime? LastChangedAt { get; init; }
    }

    /// <param name="Reason">Why nothing is shown.</param>
    /// <param name="IssuedBy">Whom to ask.</param>
    /// <param name="Public">Where the piece stands for everybody; null where it does not.</param>
    public sealed record Dead(PreviewEnd Reason, string IssuedBy, PublicationAddress? Public) : PreviewAnswer;

    /// <summary>There is no such link.</summary>
    public sealed record Unknown : PreviewAnswer;
}

/// <param name="At">UTC.</param>
/// <param name="Refusal">Why nothing was shown; null where the edition was.</param>
public sealed record PreviewVisit(DateTime At, string? Address, string? Agent, PreviewEnd? Refusal);

/// <summary>A link as the press office sees it.</summary>
public sealed record PreviewCard
{
    public required int Id { get; init; }

    public required int EditionNumber { get; init; }

    public required string Recipient { get; init; }

    public string? Organisation { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Null while it shows the edition.</summary>
    public PreviewEnd? End { get; init; }

    /// <summary>How often it was followed, refused openings among them.</summary>
    public required int Openings { get; init; }

    /// <summary>The last openings, newest first.</summary>
    public required IReadOnlyList<PreviewVisit> Last { get; init; }
}
