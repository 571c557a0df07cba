using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Looks;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Vision;

/// <param name="Look">The one in use.</param>
/// <param name="Back">The page to go back to; null where none is known.</param>
public sealed record VisionView(Look Look, string? Back) : IPage
{
    /// <summary>What is chosen in the form for who has chosen nothing yet: large letters, black on white, more room between lines.</summary>
    private static readonly Look Offered = default(Look).With(LookPart.Size, 1).With(LookPart.Colours, 1).With(LookPart.Lines, 1);

    public Look Chosen => Look.IsOrdinary ? Offered : Look;

    public PageHead Head => new() { Title = VisionWords.Title, Description = VisionWords.Description, Path = Links.Vision };
}
