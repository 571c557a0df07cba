namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>«Версия для слабовидящих»: how the pages are to look.</summary>
    public static string Vision => $"{Prefix}{Routes.Vision}";

    /// <summary>What the portal does for readers who see, hear or move differently, and whom to write when it does not.</summary>
    public static string Accessibility => $"{Prefix}{Routes.Accessibility}";
}
