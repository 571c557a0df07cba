using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// A question to the database whose expression, SQL and reading are worked out once for a model and not anew for every request, which took most
/// of the time of an article. Its words are one expression: it calls no method of ours, and its arguments are single values.
/// </summary>
internal abstract class CompiledQuestion<TWords, TAsk>(Expression<TWords> words)
    where TWords : Delegate
    where TAsk : Delegate
{
    private readonly ConditionalWeakTable<IModel, TAsk> _asks = [];
    private readonly Lazy<TWords> _builder = new(() => words.Compile());

    /// <summary>Makes the query without asking it: for reviewing its SQL.</summary>
    protected TWords Builder => _builder.Value;

    protected TAsk Of(PortalDbContext db) => _asks.GetValue(db.Model, _ => Compile(words));

    protected abstract TAsk Compile(Expression<TWords> words);
}

/// <inheritdoc cref="CompiledQuestion{TWords, TAsk}"/>
internal sealed class Question<T1, T2, T3, T4, TRow>(Expression<Func<PortalDbContext, T1, T2, T3, T4, IQueryable<TRow>>> words)
    : CompiledQuestion<Func<PortalDbContext, T1, T2, T3, T4, IQueryable<TRow>>, Func<PortalDbContext, T1, T2, T3, T4, IAsyncEnumerable<TRow>>>(words)
{
    public IQueryable<TRow> In(PortalDbContext db, T1 first, T2 second, T3 third, T4 fourth) =>
        Builder(db, first, second, third, fourth);

    public IAsyncEnumerable<TRow> Ask(PortalDbContext db, T1 first, T2 second, T3 third, T4 fourth) =>
        Of(db)(db, first, second, third, fourth);

    protected override Func<PortalDbContext, T1, T2, T3, T4, IAsyncEnumerable<TRow>> Compile(Expression<Func<PortalDbContext, T1, T2, T3, T4, IQueryable<TRow>>> words) => EF.CompileAsyncQuery(words);
}

/// <inheritdoc cref="CompiledQuestion{TWords, TAsk}"/>
internal sealed class Question<T1, T2, T3, T4, T5, T6, T7, TRow>(Expression<Func<PortalDbContext, T1, T2, T3, T4, T5, T6, T7, IQueryable<TRow>>> words)
    : CompiledQuestion<Func<PortalDbContext, T1, T2, T3, T4, T5, T6, T7, IQueryable<TRow>>, Func<PortalDbContext, T1, T2, T3, T4, T5, T6, T7, IAsyncEnumerable<TRow>>>(words)
{
    public IQueryable<TRow> In(PortalDbContext db, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh) =>
        Builder(db, first, second, third, fourth, fifth, sixth, seventh);

    public IAsyncEnumerable<TRow> Ask(PortalDbContext db, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh) =>
        Of(db)(db, first, second, third, fourth, fifth, sixth, seventh);

    protected override Func<PortalDbContext, T1, T2, T3, T4, T5, T6, T7, IAsyncEnumerable<TRow>> Compile(Expression<Func<PortalDbContext, T1, T2, T3, T4, T5, T6, T7, IQueryable<TRow>>> words) => EF.CompileAsyncQuery(words);
}
