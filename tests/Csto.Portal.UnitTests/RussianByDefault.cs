using System.Globalization;
using System.Runtime.CompilerServices;

namespace Csto.Portal.UnitTests;

/// <summary>As the portal itself starts (<c>Startup/CommandLine.cs</c>): whatever the machine's language, threads without a request speak Russian.</summary>
internal static class RussianByDefault
{
    [ModuleInitializer]
    internal static void Set() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");
}
