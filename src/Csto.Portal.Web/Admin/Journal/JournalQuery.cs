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

    /// <summary>The name of an <see cref="AuditSubject"/>.</summary>
    public string? Subject { get; init; }

    public int? SubjectId { get; init; }

    public string? Text { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>A <see cref="JournalCursor"/>.</summary>
    public string? After { get; init; }

    public JournalFilter Read(List<FieldProblem> problems)
    {
        var filter = new JournalFilter
        {
            ActorId = Actor,
            Action = Enum.TryParse<AuditAction>(What, out var action) && Enum.IsDefined(action) ? action : null,
            Subject = Enum.TryParse<AuditSubject>(Subject, out var subject) && Enum.IsDefined(subject) ? subject : null,
            SubjectId = SubjectId,
            Text = Text,
            From = DateField.Read(From, nameof(From), problems),
            To = DateField.Read(To, nameof(To), problems),
        };
        if (filter.To < filter.From)
            problems.Add(new(nameof(To), "Последний день раньше первого: таких записей нет. Поменяйте даты местами."));
        return filter;
    }

    /// <param name="after">Where the page begins; null for the first.</param>
    public string Address(JournalCursor? after) => At(DeskLinks.Journal, ("after", after?.ToString()));

    /// <param name="format"><c>csv</c> or <c>jsonl</c>.</param>
    public string ExportAddress(string format) => At(DeskLinks.JournalExport, ("format", format));

    private string At(string address, (string Name, string? Value) more) => DeskLinks.With(
        address,
        ("actor", Actor?.ToString(CultureInfo.InvariantCulture)),
        ("what", What),
        ("subject", Subject),
        ("subjectId", SubjectId?.ToString(CultureInfo.InvariantCulture)),
        ("text", Text),
        ("from", From),
        ("to", To),
        more);
}

public sealed record JournalListPage(JournalQuery Query, JournalFilter Filter, JournalPage Page, IReadOnlyList<Choice> Actors) : DeskPage
{
    public override string Title => "Журнал";

    public override string Section => DeskLinks.Journal;

    public bool IsFirst => Query.After is null;

    /// <summary>The one thing whose history is shown, as it was called last; null where the whole journal is.</summary>
    public string? Subject => Filter is { Subject: { } subject, SubjectId: not null } && Page.Entries.Count > 0
        ? $"{AuditWords.Of(subject)} «{Page.Entries[0].SubjectTitle}»"
        : null;
}
