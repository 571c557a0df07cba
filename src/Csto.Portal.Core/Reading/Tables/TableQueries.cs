using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Long lists of live publications, a line each: no text is loaded for one.</summary>
internal static class TableQueries
{
    private static readonly Expression<Func<Publication, TableRow>> ToTableRow = p => new TableRow(
        p.Id, p.Kind, p.PublishedOn!.Value, p.Slug!, p.Language, p.Sequence, p.LiveEdition!.Title, p.WithdrawnAt != null);

    /// <summary>The newest live publications of a filter, or those after a cursor; the order of the answer means nothing.</summary>
    public static IQueryable<TableRow> TableRows(this PortalDbContext db, PieceFilter filter, ListCursor? before, int take)
    {
        var keys = db.Keys(filter, before, take);
        return db.Publications.AsNoTracking().Where(p => keys.Contains(p.Id)).Select(ToTableRow);
    }

    /// <summary>Those of some publications that are live, in any order.</summary>
    public static IQueryable<TableRow> TableRowsOf(this PortalDbContext db, IReadOnlyCollection<int> ids) =>
        db.Publications.AsNoTracking().Where(p => p.Visibility == Visibility.Live && ids.Contains(p.Id)).Select(ToTableRow);

    /// <summary>Who speaks or is mentioned in live publications, in any order; in English where the publication is, as far as it is known.</summary>
    public static IQueryable<TableNameRow> TableNames(this PortalDbContext db, IReadOnlyCollection<int> ids) =>
        db.PublicationPersons.AsNoTracking().Where(m => ids.Contains(m.PublicationId)).Select(m => new TableNameRow(
            m.PublicationId, m.IsSpeaker, m.Person!.SortName, m.Language == Publication.Russian ? m.Person.Name : m.Person.EnglishName ?? m.Person.Name));
}

internal sealed record TableRow(int Id, PublicationKind Kind, DateOnly PublishedOn, string Slug, string Language, long Sequence, string Title, bool IsWithdrawn);

internal sealed record TableNameRow(int PublicationId, bool IsSpeaker, string Order, string Name);
