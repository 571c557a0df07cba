using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Csto.Portal.Core.Data;

/// <summary>Registers the context of the chosen engine as <see cref="PortalDbContext"/>.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddPortalData(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => NodeIdentity.OfThisProcess(joins: false));
        services.AddSingleton(options).AddSingleton<DatabasePreparation>();
        services.TryAddSingleton(_ => EditionSigner.None);
        services.AddSingleton<ProofSigning>();
        services.AddSingleton<GenerationWatch>().AddSingleton<GenerationInterceptor>().AddScoped<GenerationLook>().AddSingleton<NodeRegistry>();
        return options.Provider switch
        {
            DatabaseProvider.SqlServer => services.AddContext<SqlServerPortalDbContext>(
                builder => builder.UseSqlServer(options.ConnectionString, sql => Configure(sql, options))),
            DatabaseProvider.Sqlite => services.AddContext<SqlitePortalDbContext>(
                builder => builder.UseSqlite(options.ConnectionString, sqlite => Configure(sqlite, options)).KeepStatements()),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, null),
        };
    }

    private static IServiceCollection AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : PortalDbContext =>
        services.AddDbContextPool<TContext>((provider, builder) =>
        {
            configure(builder);
            builder.AddInterceptors(provider.GetRequiredService<GenerationInterceptor>(), provider.GetRequiredService<ProofSigning>());
        }).AddScoped<PortalDbContext>(provider => provider.GetRequiredService<TContext>());

    private static void Configure(SqlServerDbContextOptionsBuilder sql, DatabaseOptions options)
    {
        // Enough for a failover's hiccup, short enough that readers of a page do not wait half a minute to hear that it cannot be shown.
        sql.EnableRetryOnFailure(3, TimeSpan.FromSeconds(2), null);
        if (options.MaxBatchSize is { } size)
            sql.MaxBatchSize(size);
    }

    private static void Configure(SqliteDbContextOptionsBuilder sqlite, DatabaseOptions options)
    {
        if (options.MaxBatchSize is { } size)
            sqlite.MaxBatchSize(size);
    }
}
