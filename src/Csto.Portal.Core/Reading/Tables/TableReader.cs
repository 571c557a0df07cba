using System.Runtime.CompilerServices;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>A live publication as a line of a table.</summary>
/// <param name="Persons">Who speaks, then who is mentioned, each once, as the language of the text writes them.</param>
/// <param name="IsWithdrawn">It stands under a notice that it no longer holds.</param>
public sealed record TableLine(PublicationAddress Address, string Title, IReadOnlyList<string> Persons, bool IsWithdrawn);

/// <summary>Whole lists as tables, newest first, read in portions of two questions each, so that memory does not grow with the list.</summary>
public sealed class TableReader(PortalDbContext db)
{
    private const int Portion = 500;

    /// <param name="filter">Which.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async IAsyncEnumerable<TableLine> ReadAsync(PieceFilter filter, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = (ListCursor?)null;
        for (var left = most; left > 0;)
        {
            var take = Math.Min(left, Portion);
            var rows = await db.TableRows(filter, before, take).ToListAsync(cancellationToken);
            rows = [.. rows.OrderByDescending(row => row.PublishedOn).ThenByDescending(row => row.Sequence)];
            foreach (var line in await LinesAsync(rows, cancellationToken))
                yield return line;
            if (rows.Count < take)
                yield break;
            left -= take;
            before = new(rows[^1].PublishedOn, rows[^1].Sequence);
        }
    }

    /// <summary>Those of some publications that readers still see.</summary>
    /// <param name="ids">In the order of the table.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async IAsyncEnumerable<TableLine> ReadAsync(IReadOnlyList<int> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var portion in ids.Chunk(Portion))
        {
            var rows = await db.TableRowsOf(portion).ToDictionaryAsync(row => row.Id, cancellationToken);
            foreach (var line in await LinesAsync([.. portion.Where(rows.ContainsKey).Select(id => rows[id])], cancellationToken))
                yield return line;
        }
    }

    /// <summary>Null where there is no such person.</summary>
    public async Task<(int Id, string Name)?> PersonAsync(string language, string slug, CancellationToken cancellationToken) =>
        await db.PersonAt(language, slug).SingleOrDefaultAsync(cancellationToken) is { } person ? (person.Id, PersonName.In(language, person.Name)) : null;

    /// <summary>Null where there is no such topic.</summary>
    public async Task<(int Id, string Name)?> TopicAsync(string language, string slug, CancellationToken cancellationToken) =>
        await db.TopicAt(language, slug).SingleOrDefaultAsync(cancellationToken) is { } topic ? (topic.Id, topic.Name) : null;

    private async Task<List<TableLine>> LinesAsync(List<TableRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var names = (await db.TableNames([.. rows.Select(row => row.Id)]).ToListAsync(cancellationToken)).ToLookup(name => name.PublicationId);
        return rows.ConvertAll(row => new TableLine(
            new(row.Kind, row.PublishedOn, row.Slug, row.Language),
            row.Title,
            [.. names[row.Id].OrderByDescending(name => name.IsSpeaker).ThenBy(name => name.Order, RussianOrder.Comparer).Select(name => PersonName.In(row.Language, name.Name)).Distinct()],
            row.IsWithdrawn));
    }
}
