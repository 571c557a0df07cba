using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>The filters of the journal as the address has them.</summary>
public sealed record JournalQuery
{
    public int? Actor { get; init; }

    /// <summary>The name of an <see cref="AuditAction"/>.</summary>
    public string? What { get; init; }

    public string? Day { get; init; }

    public long? Before { get; init; }

    public JournalFilter Read(List<FieldProblem> problems) => new()
    {
        ActorId = Actor,
        Action = Enum.TryParse<AuditAction>(What, out var action) && Enum.IsDefined(action) ? action : null,
        Day = DateField.Read(Day, nameof(Day), problems),
    };

    public string Address(long? before) => DeskLinks.With(
        DeskLinks.Journal,
        ("actor", Actor?.ToString(CultureInfo.InvariantCulture)),
        ("what", What),
        ("day", Day),
        ("before", before?.ToString(CultureInfo.InvariantCulture)));
}

public sealed record JournalListPage(JournalQuery Query, JournalFilter Filter, JournalPage Page, IReadOnlyList<Choice> Actors) : DeskPage
{
    public override string Title => "Журнал";

    public override string Section => DeskLinks.Journal;

    public bool IsFirst => Query.Before is null;
}
