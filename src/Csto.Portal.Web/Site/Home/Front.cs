using Csto.Portal.Core.Content.Pictures;

namespace Csto.Portal.Web.Site.Home;

/// <summary>How the front page shows its first picture.</summary>
public static class Front
{
    /// <summary>Across on a phone, beside the title from the width at which two columns fit; see <c>.item--lead.item--pictured</c>.</summary>
    public static readonly PictureUse Leading = new(PictureCrop.Card, "(min-width: 76rem) 29rem, (min-width: 48rem) 40vw, calc(100vw - 2rem)") { IsFirst = true };
}
