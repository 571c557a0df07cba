using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Bulk;
using Csto.Portal.Web.Admin.Publications;

namespace Csto.Portal.Web.Admin.Bulk;

/// <summary>Pieces chosen in the list, and what to do with them.</summary>
public sealed record BulkForm
{
    /// <summary>A word of <see cref="Actions"/>.</summary>
    public string? Action { get; init; }

    /// <summary>Ticked in the list.</summary>
    public IReadOnlyList<int>? Ids { get; init; }

    /// <summary>The same on the pages that follow: numbers with commas between them.</summary>
    public string? Chosen { get; init; }

    /// <summary>Not those ticked but all that the filters find.</summary>
    public bool All { get; init; }

    /// <summary>The whole portal, for an export.</summary>
    public bool Whole { get; init; }

    public string? Text { get; init; }

    public string? Kind { get; init; }

    public string? State { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public int? TopicId { get; init; }

    public int? SectionId { get; init; }

    public string? Explanation { get; init; }

    /// <summary>The topic or section that the summary on the page was made for; empty while there was none.</summary>
    public string? Summed { get; init; }

    /// <summary>The form was filled in, rather than opened from the list.</summary>
    public bool Asked { get; init; }

    public static readonly IReadOnlyList<(string Word, BulkAction Action)> Actions =
    [
        ("add-topic", BulkAction.AddTopic),
        ("remove-topic", BulkAction.RemoveTopic),
        ("move", BulkAction.MoveToSection),
        ("unpublish", BulkAction.Unpublish),
    ];

    public BulkAction? WhatToDo => Actions.Where(a => a.Word == Action).Select(a => (BulkAction?)a.Action).SingleOrDefault();

    public int? TargetId => WhatToDo == BulkAction.MoveToSection ? SectionId : TopicId;

    public ListQuery Query => new() { Text = Text, Kind = Kind, State = State, From = From, To = To };

    /// <summary>Those named one by one, on whatever page.</summary>
    public IReadOnlyList<int> NamedIds =>
    [
        .. (Ids ?? []).Concat((Chosen ?? "").Split(',').Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0))
            .Where(id => id > 0).Distinct(),
    ];

    public static string Written(IEnumerable<int> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    public BulkRequest Read(BulkAction action, IReadOnlyList<int> ids) => new(action, ids, TargetId, Explanation);
}
