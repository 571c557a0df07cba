using System.Text.RegularExpressions;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using static Csto.Portal.Core.Domain.EditionState;
using static Csto.Portal.Core.Domain.EditionTransition;

namespace Csto.Portal.UnitTests.Domain;

public sealed partial class EditionWorkflowTests
{
    /// <summary>Everything that can happen to an edition; whatever is not here is refused.</summary>
    private static readonly HashSet<(EditionState From, EditionTransition Transition, EditionState To)> Declared =
    [
        (Draft, Submit, InReview),
        (Draft, PublishUrgently, Live),
        (Draft, Import, Live),
        (Draft, Discard, Discarded),
        (InReview, Recall, Draft),
        (InReview, SendBack, Draft),
        (InReview, Approve, Approved),
        (InReview, PublishUrgently, Live),
        (InReview, Discard, Discarded),
        (Approved, Revise, InReview),
        (Approved, SendBack, Draft),
        (Approved, Schedule, Scheduled),
        (Approved, Publish, Live),
        (Approved, Discard, Discarded),
        (Scheduled, Schedule, Scheduled),
        (Scheduled, Unschedule, Approved),
        (Scheduled, Publish, Live),
        (Live, Supersede, Superseded),
        (Live, Withdraw, Withdrawn),
        (Live, Unpublish, Unpublished),
        (Withdrawn, Reinstate, Live),
        (Withdrawn, Supersede, Superseded),
        (Withdrawn, Unpublish, Unpublished),
        (Unpublished, Republish, Live),
        (Discarded, Restore, Draft),
    ];

    public static TheoryData<EditionState, EditionTransition> EveryPair()
    {
        var pairs = new TheoryData<EditionState, EditionTransition>();
        foreach (var state in Enum.GetValues<EditionState>())
        {
            foreach (var transition in Enum.GetValues<EditionTransition>())
                pairs.Add(state, transition);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void After_EveryStateAndTransition_IsAsDeclaredOrRefused(EditionState from, EditionTransition transition)
    {
        var declared = Declared.Where(m => m.From == from && m.Transition == transition).Select(m => m.To).ToList();

        from.Allows(transition).ShouldBe(declared.Count == 1);
        if (declared is [var to])
            from.After(transition).ShouldBe(to);
        else
            Should.Throw<InvalidOperationException>(() => from.After(transition));
    }

    [Fact]
    public void Diagram_InTheGuide_HasExactlyTheDeclaredArrows()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "editorial-workflow.md"));
        var arrows = Arrow().Matches(guide)
            .Select(m => (
                Enum.Parse<EditionState>(m.Groups["from"].Value),
                Enum.Parse<EditionTransition>(m.Groups["move"].Value),
                Enum.Parse<EditionState>(m.Groups["to"].Value)));

        arrows.ShouldBe(Declared, ignoreOrder: true);
    }

    [Theory]
    [InlineData(SendBack)]
    [InlineData(Revise)]
    public void Move_ApprovedTextGoesBack_ForgetsTheApproval(EditionTransition transition)
    {
        var edition = Moved(Submit, Approve);
        (edition.ApprovedAt, edition.ApprovedById) = (DateTime.UnixEpoch, 7);

        edition.Move(transition);

        (edition.ApprovedAt, edition.ApprovedById).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(Recall)]
    [InlineData(SendBack)]
    public void Move_BackToDraft_ForgetsTheSubmission(EditionTransition transition)
    {
        var edition = Moved(Submit);
        (edition.SubmittedAt, edition.SubmittedById) = (DateTime.UnixEpoch, 7);

        edition.Move(transition);

        (edition.SubmittedAt, edition.SubmittedById).ShouldBe((null, null));
    }

    private static Edition Moved(params EditionTransition[] transitions)
    {
        var edition = new Edition();
        foreach (var transition in transitions)
            edition.Move(transition);
        return edition;
    }

    [GeneratedRegex(@"^ *(?<from>\w+) --> (?<to>\w+): (?<move>\w+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arrow();
}
