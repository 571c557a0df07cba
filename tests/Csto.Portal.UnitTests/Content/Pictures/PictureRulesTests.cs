using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content.Pictures;

public sealed class PictureRulesTests
{
    [Theory]
    [InlineData(PictureCrop.Whole, 6000, 4000, "0,0 6000x4000")]
    [InlineData(PictureCrop.Lead, 6000, 4000, "0,313 6000x3375")]
    [InlineData(PictureCrop.Card, 6000, 4000, "0,0 6000x4000")]
    [InlineData(PictureCrop.Social, 6000, 4000, "0,425 6000x3150")]
    [InlineData(PictureCrop.Lead, 3000, 4000, "0,1156 3000x1688")]
    [InlineData(PictureCrop.Card, 16000, 1000, "7250,0 1500x1000")]
    [InlineData(PictureCrop.Card, 1, 1, "0,0 1x1")]
    [InlineData(PictureCrop.Lead, 1, 9000, "0,4500 1x1")]
    public void Box_OfTheMiddle_IsTheLargestPartInProportion(PictureCrop crop, int width, int height, string box) =>
        Written(PictureRules.Box(crop, width, height, FocalPoint.Middle)).ShouldBe(box);

    [Theory]
    [InlineData(0, 0, "0,0 3000x1688")]
    [InlineData(50, 30, "0,356 3000x1688")]
    [InlineData(50, 100, "0,2312 3000x1688")]
    public void Box_OfAFocalPoint_HasItInTheMiddleAsFarAsTheEdgesAllow(int x, int y, string box) =>
        Written(PictureRules.Box(PictureCrop.Lead, 3000, 4000, new(x, y))).ShouldBe(box);

    [Fact]
    public void Box_OfAnyPicture_LiesWithinItAndHoldsTheFocalPoint()
    {
        int[] sides = [1, 2, 7, 333, 1919, 16_000];
        int[] percents = [0, 1, 37, 50, 99, 100];
        foreach (var (crop, width, height, x, y) in
            from crop in PictureRules.Crops from width in sides from height in sides from x in percents from y in percents select (crop, width, height, x, y))
        {
            var box = PictureRules.Box(crop, width, height, new(x, y));
            box.X.ShouldBeGreaterThanOrEqualTo(0);
            box.Y.ShouldBeGreaterThanOrEqualTo(0);
            (box.X + box.Width).ShouldBeLessThanOrEqualTo(width);
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(height);
            (width * x / 100.0).ShouldBeInRange(box.X - 1, box.X + box.Width + 1);
            (height * y / 100.0).ShouldBeInRange(box.Y - 1, box.Y + box.Height + 1);
        }
    }

    [Theory]
    [InlineData(PictureCrop.Whole, 6000, new[] { 360, 720, 1080, 1440, 1920 })]
    [InlineData(PictureCrop.Whole, 1700, new[] { 360, 720, 1080, 1440, 1700 })]
    [InlineData(PictureCrop.Whole, 1500, new[] { 360, 720, 1080, 1440 })]
    [InlineData(PictureCrop.Whole, 200, new[] { 200 })]
    [InlineData(PictureCrop.Card, 720, new[] { 240, 480, 720 })]
    [InlineData(PictureCrop.Social, 800, new[] { 800 })]
    public void Widths_OfAPicture_AreNeverWiderThanIt(PictureCrop crop, int available, int[] widths) =>
        PictureRules.WidthsWithin(crop, available).ShouldBe(widths);

    [Theory]
    [InlineData(PictureCrop.Card, MediaTypes.Jpeg, new[] { MediaTypes.Avif, MediaTypes.WebP, MediaTypes.Jpeg })]
    [InlineData(PictureCrop.Whole, MediaTypes.WebP, new[] { MediaTypes.Avif, MediaTypes.WebP })]
    [InlineData(PictureCrop.Social, MediaTypes.WebP, new[] { MediaTypes.Jpeg })]
    public void Types_OfWhatMayBeSeeThrough_HaveNoJpeg(PictureCrop crop, string publicType, string[] types) =>
        PictureRules.Types(crop, publicType).ShouldBe(types);

    [Fact]
    public void Recipe_ByItsKey_IsTheSame()
    {
        var recipe = PictureRecipe.For(new(33, 0), new(100, 100));
        recipe.Key.ShouldBe("1/33,0/100,100");
        PictureRecipe.Parse(recipe.Key).ShouldBe(recipe);
        recipe.MarkOf(PictureCrop.Social).ShouldBe("1-33x0");
        recipe.MarkOf(PictureCrop.Card).ShouldBe("1-100x100");
        recipe.MarkOf(PictureCrop.Whole).ShouldBe("1");
    }

    [Fact]
    public void Recipe_WithoutPoints_IsThatOfTheMiddleAndCardsFollowTheOtherPoint()
    {
        PictureRecipe.For(null, null).Key.ShouldBe("1/50,50/50,50");
        PictureRecipe.For(new(10, 20), null).Key.ShouldBe("1/10,20/10,20");
        PictureRecipe.For(new(10, 20), null, isLead: true).Key.ShouldBe("1/10,20/10,20/lead");
        PictureRecipe.Parse("1/10,20/10,20/lead").ShouldBe(PictureRecipe.For(new(10, 20), null, isLead: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0/50,50/50,50")]
    [InlineData("1/50,50")]
    [InlineData("1/50,50/50,500")]
    public void Recipe_OfAnotherVersionOrBroken_IsNone(string? key) => PictureRecipe.Parse(key).ShouldBeNull();

    [Fact]
    public void Names_OfAPicture_LeadToItsFilesAndNoOthersDo()
    {
        var facts = MediaFacts.Of(Sample.Picture());
        foreach (var variant in facts.Variants!.All)
            facts.FindVariant(facts.NameOf(variant)).ShouldBe(variant);
        facts.Variants.All.Count().ShouldBe(37);
        facts.Variants.All.Select(variant => variant.FileName(facts.Variants.Recipe)).ShouldBeUnique();
        foreach (var name in new[] { "zal.jpg", "zal-lead-721.avif", "zal-lead-720.png", "zal-social-1200.webp", "drugoe-lead-720.avif", "zal-../x" })
            facts.FindVariant(name).ShouldBeNull();
    }

    [Theory]
    [InlineData("#000000", "tone tone-r0 tone-g0 tone-b0")]
    [InlineData("#ff8010", "tone tone-r7 tone-g4 tone-b0")]
    [InlineData("", "")]
    [InlineData("red", "")]
    [InlineData("#12345g", "")]
    public void Tone_OfAColour_IsThreeClasses(string colour, string classes) => PictureTone.ClassesOf(colour).ShouldBe(classes);

    private static string Written(CropBox box) => FormattableString.Invariant($"{box.X},{box.Y} {box.Width}x{box.Height}");
}
