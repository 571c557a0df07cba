using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Csto.Portal.Core.Reading;

/// <summary>The place in a list by change after which the next portion begins: the UTC instant of the last one's change, and its id.</summary>
public sealed record ChangeCursor(DateTime At, int Id)
{
    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChangeCursor? cursor)
    {
        cursor = text.Split('-') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(new DateTime(at, DateTimeKind.Utc), number)
                : null;
        return cursor is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Id}");
}
