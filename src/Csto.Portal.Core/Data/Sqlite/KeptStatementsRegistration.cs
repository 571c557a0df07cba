using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;

namespace Csto.Portal.Core.Data.Sqlite;

internal static class KeptStatementsRegistration
{
    /// <summary>Questions are prepared once for a connection, and connections stay open.</summary>
#pragma warning disable EF1001 // See KeptConnection.
    public static DbContextOptionsBuilder KeepStatements(this DbContextOptionsBuilder builder) =>
        builder.ReplaceService<ISqliteRelationalConnection, KeptConnection>().AddInterceptors(new KeptStatements());
#pragma warning restore EF1001
}
