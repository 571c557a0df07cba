using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Remarks;
using Csto.Portal.Web.Admin.Autosave;
using Csto.Portal.Web.Admin.Workflow;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The page a piece is written on.</summary>
public sealed record EditorPage : DeskPage
{
    public required PublicationKind Kind { get; init; }

    /// <summary>Null for a piece that was never saved.</summary>
    public Workpiece? Piece { get; init; }

    public required PublicationForm Form { get; init; }

    public required EditorChoices Choices { get; init; }

    public IReadOnlyList<Check> Checks { get; init; } = [];

    public IReadOnlyList<HistoryItem> History { get; init; } = [];

    /// <summary>What was said about the piece; null for one that was never saved.</summary>
    public RemarksPane? Remarks { get; init; }

    /// <summary>What somebody else saved meanwhile, beside what stands in the form; null where nobody did.</summary>
    public Versus? Versus { get; init; }

    /// <summary>What both a colleague and the form changed, to choose from; null where nothing has to be chosen.</summary>
    public ClashView? Clashes { get; init; }

    /// <summary>How the form saves itself; set by who knows who is looking.</summary>
    public SavingView? Saving { get; init; }

    /// <summary>The address the text would have, should the field be left empty.</summary>
    public required string UsualSlug { get; init; }

    /// <summary>What stands in the form is not saved.</summary>
    public bool IsDirty { get; init; }

    public bool MayPublish { get; init; }

    /// <summary>Who looks at the page.</summary>
    public int? UserId { get; init; }

    public EditorActions Actions => EditorActions.Of(Piece?.Text, MayPublish, UserId);

    public override string Title => Form.Title is { Length: > 0 } title ? title : $"{Words.Of(Kind)} без заголовка";

    public override string Section => DeskLinks.Publications;

    public string Address => Piece is { } piece ? DeskLinks.Publication(piece.Id) : DeskLinks.NewPublication(PublicationAddress.Segment(Kind));

    public bool IsSpeech => Kind == PublicationKind.Speech;

    /// <summary>Readers see another text than the one in the form.</summary>
    public bool HasLiveBeside => Piece is { Live: not null, IsInWork: true };

    public int ReadyChecks => Checks.Count(c => c.State != CheckState.Blocking);
}
