namespace Csto.Portal.Web.Looks;

/// <summary>What a reader may choose of how pages look (ГОСТ Р 52872-2019, WCAG 2.2). The order is that of the digits in the cookie.</summary>
public enum LookPart
{
    /// <summary>Of letters: 100 %, 150 %, 200 % of what the browser is set to.</summary>
    Size,

    /// <summary>Between letters and words: as usual, wider, much wider.</summary>
    Spacing,

    /// <summary>Between lines: as usual, wider, much wider.</summary>
    Lines,

    /// <summary>As usual, black on white, white on black, dark blue on light blue, brown on beige.</summary>
    Colours,

    /// <summary>The portal's two faces, sans serif everywhere, serif everywhere.</summary>
    Face,

    /// <summary>Shown, or their words in their place.</summary>
    Pictures,
}
