namespace Csto.Portal.Web.Admin.Publications;

/// <summary>What the editor's page is to be held against, as its address says it.</summary>
internal static class CheckFor
{
    /// <summary>To be read by somebody else; the day of going out is not settled.</summary>
    public const string Review = "review";

    /// <summary>To go out today.</summary>
    public const string Publication = "true";
}
