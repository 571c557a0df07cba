using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Cards;

/// <summary>What became of a change to a contact, a person, a topic or a section.</summary>
public abstract record CardOutcome
{
    private CardOutcome()
    {
    }

    public sealed record Done(int Id) : CardOutcome;

    /// <summary>Nothing happened; every reason at once.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : CardOutcome
    {
        public Refused(string field, string message) : this([new FieldProblem(field, message)])
        {
        }
    }

    /// <summary>Nothing happened: somebody changed the card since the form was opened.</summary>
    public sealed record Conflict : CardOutcome;

    public sealed record Missing : CardOutcome;
}

/// <summary>Where a card is used: a publication by its number and title.</summary>
public sealed record CardUse(int PublicationId, string Title);

/// <summary>The places a card is used in: the first few by name.</summary>
/// <param name="Count">All of them.</param>
public sealed record CardUses(IReadOnlyList<CardUse> First, int Count)
{
    public const int Shown = 5;
}
