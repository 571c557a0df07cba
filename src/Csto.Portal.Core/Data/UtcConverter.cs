using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Csto.Portal.Core.Data;

/// <summary>Databases forget that an instant is UTC; this gives it back, and refuses to store anything else.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => RequireUtc(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime instant) =>
        instant.Kind == DateTimeKind.Utc ? instant : throw new InvalidOperationException("An instant must be UTC to be stored.");
}
