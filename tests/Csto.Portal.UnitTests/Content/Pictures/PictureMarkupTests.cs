using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Content.Pictures;

public sealed class PictureMarkupTests
{
    private const string Start = "/media/0123456789ab00000000/zal";

    [Fact]
    public void Picture_WithFiles_OffersEachTypeAndWidth() => Written(MediaFacts.Of(Sample.Picture()), PictureUse.Card).ShouldBe(
        $"<picture><source type=\"image/avif\" srcset=\"{Start}-card-240.avif 240w, {Start}-card-480.avif 480w, {Start}-card-720.avif 720w\" sizes=\"(min-width: 45rem) 15rem, 40vw\">"
        + $"<source type=\"image/webp\" srcset=\"{Start}-card-240.webp 240w, {Start}-card-480.webp 480w, {Start}-card-720.webp 720w\" sizes=\"(min-width: 45rem) 15rem, 40vw\">"
        + $"<img src=\"{Start}-card-720.jpg\" srcset=\"{Start}-card-240.jpg 240w, {Start}-card-480.jpg 480w, {Start}-card-720.jpg 720w\" sizes=\"(min-width: 45rem) 15rem, 40vw\""
        + " alt=\"Зал\" width=\"720\" height=\"480\" class=\"crop-card tone tone-r4 tone-g4 tone-b4\" loading=\"lazy\" decoding=\"async\"></picture>");

    [Fact]
    public void Picture_WithoutFiles_IsItsCopyInTheSameProportions() =>
        Written(MediaFacts.Of(Sample.Picture()) with { VariantsMade = null, Colour = "" }, PictureUse.Lead with { IsFirst = true }, "Слова \"в кавычках\"").ShouldBe(
            $"<img src=\"{Start}.jpg\" alt=\"Слова &quot;в кавычках&quot;\" width=\"1920\" height=\"1080\" class=\"crop-lead\" fetchpriority=\"high\">");

    /// <summary>Upright, 1200 × 1800: 675 rows of it are shown, the focal point in their middle, or as near to it as the edges allow.</summary>
    [Theory]
    [InlineData(50, 50, "")]
    [InlineData(50, 0, " at-y0")]
    [InlineData(10, 30, " at-y2")]
    [InlineData(50, 100, " at-y10")]
    public void Picture_WithoutFiles_KeepsItsFocalPointInSight(int x, int y, string classes) =>
        Written(MediaFacts.Of(Sample.Picture()) with { VariantsMade = null, Colour = "", Width = 1200, Height = 1800, Focus = new(x, y) }, PictureUse.Lead)
            .ShouldContain($" width=\"1200\" height=\"675\" class=\"crop-lead{classes}\"");

    [Fact]
    public void Picture_WithoutFilesOnACard_GoesByThePointOfCards() =>
        Written(MediaFacts.Of(Sample.Picture()) with { VariantsMade = null, Width = 3000, Height = 1000, Focus = new(0, 0), CardFocus = new(100, 0) }, PictureUse.Card)
            .ShouldContain(" class=\"crop-card at-x10 tone ");

    [Fact]
    public void Places_OfTheStylesheet_AreThoseOfTheClasses()
    {
        var css = File.ReadAllText(Repository.Path("src/Csto.Portal.Web/Assets/css/components/picture.css"));
        foreach (var direction in "xy")
        {
            for (var step = 0; step <= PicturePlace.Steps; step++)
                css.Contains(FormattableString.Invariant($".at-{direction}{step} {{ --{direction}: {step * 100 / PicturePlace.Steps}%; }}"), StringComparison.Ordinal)
                    .ShouldBe(step != PicturePlace.Steps / 2);
        }
    }

    [Fact]
    public void Picture_ThatMayBeSeeThrough_HasNoJpeg()
    {
        var html = Written(MediaFacts.Of(Sample.Picture()) with { ContentType = MediaTypes.WebP }, PictureUse.Text);
        html.ShouldNotContain(".jpg");
        html.ShouldContain($"<img src=\"{Start}-whole-1080.webp\" srcset=");
    }

    [Fact]
    public void Picture_OfAnyUse_IsShorterThanWhatTheRendererAllowsFor()
    {
        var asset = Sample.Picture();
        var facts = MediaFacts.Of(asset) with { FileName = new string('ж', 200) + ".jpg", Alt = "" };
        foreach (var use in new[] { PictureUse.Text, PictureUse.Album, PictureUse.Lead, PictureUse.Card, PictureUse.Full })
            Written(facts, use).Length.ShouldBeLessThan(4_000);
    }

    [Fact]
    public void Album_OfThreeHundred_IsWritten()
    {
        var files = Enumerable.Range(0, 300).Select(i => MediaFacts.Of(Sample.Picture()) with
        {
            Sha256 = $"{i:x12}".PadRight(64, '0'),
            FileName = new string('ж', 200) + ".jpg",
        }).ToList();
        var rendered = MarkdownRenderer.Render(
            $":::album {string.Join(' ', files.Select(file => file.Sha256[..16]))}\n:::", new MarkdownContext { Media = new("/media/", files) });
        rendered.IsSimplified.ShouldBeFalse();
        rendered.Images.Count.ShouldBe(300);
    }

    [Fact]
    public void Tones_OfTheStylesheet_AreThoseOfTheClasses()
    {
        var css = File.ReadAllText(Repository.Path("src/Csto.Portal.Web/Assets/css/components/picture.css"));
        foreach (var channel in "rgb")
        {
            for (var step = 0; step < PictureTone.Steps; step++)
                css.ShouldContain(FormattableString.Invariant($".tone-{channel}{step} {{ --{channel}: {PictureTone.ValueOf(step)}; }}"));
        }
    }

    private static string Written(MediaFacts facts, PictureUse use, string? alt = null)
    {
        var html = new StringBuilder();
        PictureMarkup.Write(html, facts, use, MediaShelf.PublicRoot, alt);
        return html.ToString();
    }
}
