using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>A decision about a piece, before it is taken.</summary>
public abstract record DecisionPage : DeskPage
{
    public required Workpiece Piece { get; init; }

    /// <summary>Somebody saved another text while this page was open: it is shown before anything is decided.</summary>
    public bool IsChanged { get; init; }

    public override string Section => DeskLinks.Publications;

    public EditionText Text => Piece.Text;

    public string Heading => Text.Content.Title is { Length: > 0 } title ? title : "Без заголовка";
}

/// <summary>A text that waits for its instant: it is shown, not changed.</summary>
public sealed record ScheduledPage : DecisionPage
{
    public required bool MayPublish { get; init; }

    public override string Title => Heading;
}

/// <summary>Handing a text over.</summary>
public sealed record SubmitPage : DecisionPage
{
    public required IReadOnlyList<Check> Warnings { get; init; }

    public override string Title => "На проверку";

    public bool IsPossible => Text.State == EditionState.Draft;
}

/// <summary>Taking it back.</summary>
public sealed record RecallPage : DecisionPage
{
    public override string Title => "Забрать с проверки";

    public bool IsPossible => Text.State == EditionState.InReview;
}


/// <summary>Reading a text for somebody else.</summary>
public sealed record ReviewPage : DecisionPage
{
    /// <summary>Every reason why it cannot go out, and what somebody should have seen.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>Against what readers see; empty where they see nothing.</summary>
    public required IReadOnlyList<ComparedField> Live { get; init; }

    /// <summary>Against the text that was approved last; null where none was, or where nothing changed since.</summary>
    public IReadOnlyList<ComparedField>? SinceApproval { get; init; }

    /// <summary>Why this person may not approve; null where they may.</summary>
    public string? WhyNot { get; init; }

    public override string Title => "Проверка";

    public bool IsPossible => Text.State == EditionState.InReview;

    public bool IsFit => Checks.All(c => c.State != CheckState.Blocking);
}

/// <summary>Sending a text back.</summary>
public sealed record SendBackPage : DecisionPage
{
    public string? Remark { get; init; }

    public override string Title => "Вернуть с замечанием";

    public bool IsPossible => Text.State is EditionState.InReview or EditionState.Approved;
}

/// <summary>Reading afterwards what went out urgently.</summary>
public sealed record ConfirmPage(Workpiece Piece, EditionText Text) : DeskPage
{
    /// <summary>Why this person may not confirm; null where they may.</summary>
    public string? WhyNot { get; init; }

    public override string Title => "Подтверждение";

    public override string Section => DeskLinks.Publications;

    public string Heading => Text.Content.Title;
}

/// <summary>Putting what readers see under a notice, and taking the notice off.</summary>
public sealed record WithdrawPage(Workpiece Piece) : DeskPage
{
    public string? Explanation { get; init; }

    public override string Title => "Отзыв материала";

    public override string Section => DeskLinks.Publications;

    public bool IsWithdrawn => Piece.WithdrawnAt is not null;
}
