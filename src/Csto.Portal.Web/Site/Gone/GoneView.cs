using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site;

/// <summary>Something stood at this address and no longer does.</summary>
/// <param name="Title">What is gone.</param>
/// <param name="Text">Why, or what to do instead.</param>
/// <param name="Ways">Where to go on.</param>
public sealed record GoneView(PageHead Head, string Title, string Text, IReadOnlyList<Crumb> Ways) : IPage
{
    public static GoneView At(string path, string title, string text, params Crumb[] ways) =>
        new(new PageHead { Title = title, Path = path, IsIndexed = false, HasOtherLanguages = false }, title, text, ways);
}
