using System.Globalization;

namespace Csto.Portal.Core.Reading;

/// <summary>The alphabet as Russian readers expect it, ё beside е, which no engine's default order gives.</summary>
public static class RussianOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);
}
