using Csto.Portal.Testing;

namespace Csto.Portal.BrowserTests.Harness;

/// <summary>What the tests run inside a page.</summary>
internal static class Scripts
{
    public static readonly string Observe = Read("observe.js");
    public static readonly string Settle = Read("settle.js");
    public static readonly string Overflow = Read("overflow.js");
    public static readonly string RunAxe = Read("axe.js");
    public static readonly string Focus = Read("focus.js");
    public static readonly string Tabbable = Read("tabbable.js");

    private static readonly Lazy<string> AxeSource = new(() =>
        File.ReadAllText(Repository.Path("src", "Csto.Portal.Web", "Assets", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Comes with the packages that the assets are built from.</summary>
    public static string Axe => AxeSource.Value;

    private static string Read(string name) =>
        File.ReadAllText(Repository.Path("tests", "Csto.Portal.BrowserTests", "Scripts", name));
}
