using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content;

public sealed class MarkdownMediaTests
{
    private const string Photo = "0123456789ab";
    private const string Other = "0123456789ff";
    private const string Film = "aaaaaaaaaaaa";
    private const string Plan = "bbbbbbbbbbbb";

    private static readonly MarkdownContext Context = new() { Media = new("/media/", [Picture(Photo, "Зал \"заседаний\""), Picture(Other, ""), Video(), Document()]) };

    private static readonly MarkdownContext Twenty = new()
    {
        Media = new("/media/", [.. Enumerable.Range(10, 20).Select(i => Picture($"0123456789ab{i}", "Снимок"))]) { PhotoPages = "/news/2026/02/13/a/photos/" },
    };

    [Fact]
    public void Photo_Known_IsAFigureWithSizeCaptionAndCredit() =>
        Render($":::photo {Photo}\n:::").Html.ShouldBe(
            "<figure class=\"photo\">\n<a data-photo href=\"/media/0123456789ab00000000/zal.jpg\"><img src=\"/media/0123456789ab00000000/zal.jpg\" alt=\"Зал &quot;заседаний&quot;\" width=\"1920\" height=\"1280\" loading=\"lazy\" decoding=\"async\"></a>\n"
            + "<figcaption>Зал «заседаний» <span class=\"credit\">Пресс-служба</span></figcaption>\n</figure>\n");

    [Fact]
    public void Photo_WithWordsOfItsOwn_SaysThose()
    {
        var html = Render($":::photo {Photo}\nУчастники *встречи*,\n[подробнее](https://example.org/)\n:::").Html;
        html.ShouldContain("<figcaption>Участники <em>встречи</em>,\n<a href=\"https://example.org/\"");
        html.ShouldNotContain("Зал «заседаний»");
    }

    [Theory]
    [InlineData(":::photo ffffffffffff\nПодпись\n:::", "ffffffffffff")]
    [InlineData(":::photo 0123456789AB\n:::", "0123456789AB")]
    [InlineData(":::photo 01234\n:::", "01234")]
    [InlineData(":::photo ../../etc/passwd\n:::", "../../etc/passwd")]
    [InlineData(":::photo\nПодпись\n:::", ":::photo")]
    [InlineData(":::video 0123456789ab\n:::", "0123456789ab")]
    [InlineData(":::album ffffffffffff\nПодпись\n:::", "ffffffffffff")]
    public void Media_Unknown_ShowsNothingAndIsNamed(string markdown, string named)
    {
        var rendered = Render(markdown);
        rendered.Html.ShouldBe("");
        rendered.UnknownMedia.ShouldBe([named]);
        PlainText.FromMarkdown(markdown, Context).ShouldBe("");
    }

    [Fact]
    public void Media_ThatFitsTwoFiles_IsUnknown() =>
        new MediaShelf("/media/", [Picture("0123456789ab1", ""), Picture("0123456789ab2", "")]).TryFind(Photo, out _).ShouldBeFalse();

    [Fact]
    public void Album_OfTwo_IsAListOfLinkedPicturesWithNames()
    {
        var html = Render($":::album {Photo} {Other}\nЗаседание\n:::").Html;
        html.ShouldStartWith("<section class=\"album album--pairs\" aria-label=\"Альбом\">\n<p class=\"album__title\">Заседание</p>\n<ul>\n");
        html.ShouldContain("<li><figure><a data-photo href=\"/media/0123456789ab00000000/zal.jpg\"><img src=\"/media/0123456789ab00000000/zal.jpg\" alt=\"Зал &quot;заседаний&quot;\" width=\"1920\" height=\"1280\" class=\"crop-card\" loading");
        html.ShouldContain("aria-label=\"Фото 2\"><img src=\"/media/0123456789ff00000000/zal.jpg\" alt=\"\"");
    }

    [Fact]
    public void Albums_OfOnePage_HaveDifferentNames() =>
        Render($":::album {Photo}\n:::\n\n:::album {Photo}\n:::").Html.ShouldContain("aria-label=\"Альбом 2\"");

    [Fact]
    public void Video_Known_IsThePlayerOfTheBrowser()
    {
        var html = Render($":::video {Film}\nРепортаж\n:::").Html;
        html.ShouldContain("<video controls preload=\"metadata\" width=\"640\" height=\"360\" aria-label=\"Видео\"><source src=\"/media/aaaaaaaaaaaa00000000/zal.mp4\" type=\"video/mp4\"></video>");
        html.ShouldContain("<figcaption>Репортаж</figcaption>");
        html.ShouldContain("download>Скачать видео</a> MP4, 12\u00A0МБ");
    }

    [Fact]
    public void Album_OfTwelve_LeadsToThePagesOfItsPhotographsWithTheFirstLarge()
    {
        var html = Render($":::album {string.Join(' ', Enumerable.Range(10, 12).Select(i => $"0123456789ab{i}"))}\n:::", Twenty).Html;
        html.ShouldContain("class=\"album album--led\"");
        html.ShouldContain("<a data-photo href=\"/news/2026/02/13/a/photos/0123456789ab1200\"");
        html.ShouldContain("<a href=\"/news/2026/02/13/a/photos/\">Все снимки: 12</a>");
        html.ShouldNotContain("hidden");
    }

    [Fact]
    public void Album_OfMany_ShowsABeginningAndKeepsTheRestForTheViewer()
    {
        var album = $":::album {string.Join(' ', Enumerable.Range(10, 20).Select(i => $"0123456789ab{i}"))}\n:::";
        var html = Render(album, Twenty).Html;
        html.Split("<img ").Length.ShouldBe(10);
        html.Split("<li hidden><a data-photo ").Length.ShouldBe(12);
        Render(album, Twenty with { Media = Twenty.Media with { PhotoPages = null } }).Html.Split("<img ").Length.ShouldBe(21, "where photographs have no pages, all are shown");
    }

    [Fact]
    public void Video_WithPosterSecondsAndSubtitles_SaysSo()
    {
        var film = Video() with { Seconds = 245, Poster = Picture(Photo, ""), Tracks = [new(3, "en", "English"), new(5, "ru", "Русские субтитры")] };
        var html = Render($":::video {Film}\n:::", new() { Media = new("/media/", [film]) }).Html;
        html.ShouldContain("poster=\"/media/0123456789ab00000000/zal.jpg\"");
        html.ShouldContain("<track kind=\"captions\" src=\"/media/aaaaaaaaaaaa0000/tracks/3\" srclang=\"en\" label=\"English\"><track kind=\"captions\" src=\"/media/aaaaaaaaaaaa0000/tracks/5\" srclang=\"ru\" label=\"Русские субтитры\" default>");
        html.ShouldContain("Длительность 4:05</span>");
    }

    [Theory]
    [InlineData(1920, 1280, "photo")]
    [InlineData(1000, 1000, "photo")]
    [InlineData(1280, 1920, "photo tall tall-7")]
    [InlineData(600, 3600, "photo tall tall-2")]
    [InlineData(10, 2000, "photo tall tall-1")]
    public void Photo_Upright_SaysHowNarrowItIs(int width, int height, string expected) =>
        Render($":::photo {Photo}\n:::", new() { Media = new("/media/", [Picture(Photo, "") with { Width = width, Height = height }]) }).Html
            .ShouldContain($"<figure class=\"{expected}\">");

    [Fact]
    public void Document_Known_IsALinkWithTypeAndSize()
    {
        Render($":::document {Plan}\n:::").Html.ShouldBe(
            "<p class=\"document\"><a href=\"/media/bbbbbbbbbbbb00000000/zal.pdf\">зал.jpg</a> <span class=\"document__file\">PDF, 2,4\u00A0МБ</span></p>\n");
        Render($":::document {Plan}\nПлан [на год](https://example.org/)\n:::").Html.ShouldContain(
            ">План на\u00A0год</a> <span class=\"document__file\">PDF, 2,4\u00A0МБ <span class=\"document__name\">зал.jpg</span></span>");
    }

    [Fact]
    public void Addresses_ForThePressOffice_ArePutUnderItsOwn() =>
        MarkdownRenderer.Render($":::photo {Photo}\n:::", Context with { Media = Context.Media with { Root = "/admin/media/files/" } }).Html
            .ShouldContain("src=\"/admin/media/files/0123456789ab00000000/zal.jpg\"");

    [Fact]
    public void PlainText_OfMedia_SaysWhatWasThere()
    {
        PlainText.FromMarkdown($"До\n\n:::photo {Photo}\n:::\n\nПосле", Context).ShouldBe("До\n\n[Фото: Зал «заседаний»]\n\nПосле");
        PlainText.FromMarkdown($":::album {Photo} {Other}\nЗаседание\n:::", Context).ShouldBe("[Альбом: Заседание]");
        PlainText.FromMarkdown($":::video {Film}\n:::", Context).ShouldBe("[Видео]");
        PlainText.FromMarkdown($":::photo {Photo}\nСвои слова\n:::").ShouldBe("Свои слова");
    }

    [Fact]
    public void References_OfAText_AreThoseOfItsBlocks() =>
        MediaReferences.Of($"Слова {Film}\n\n:::album {Photo} {Other} x {Photo}\n:::\n\n> :::photo {Plan}\n> :::\n\n```\n:::photo cccccccccccc\n:::\n```\n")
            .ShouldBe([Photo, Other, Plan]);

    [Fact]
    public void Hostile_CaptionsAndNames_BecomeNoMarkup()
    {
        var evil = Picture(Photo, "\"><script>alert(1)</script>") with { Credit = "<b>", FileName = "../<x>\".jpg" };
        var html = MarkdownRenderer.Render($":::photo {Photo}\n:::", Context with { Media = new("/media/", [evil]) }).Html;
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<b>");
        html.ShouldNotContain("..");
    }

    private static RenderedContent Render(string markdown, MarkdownContext? context = null) => MarkdownRenderer.Render(markdown, context ?? Context);

    private static MediaFacts Picture(string hash, string words) => new()
    {
        Sha256 = hash.PadRight(64, '0'),
        Kind = MediaKind.Picture,
        ContentType = MediaTypes.Jpeg,
        Bytes = 2_500_000,
        Width = 1920,
        Height = 1280,
        FileName = "зал.jpg",
        Alt = words,
        Caption = words,
        Credit = words.Length > 0 ? "Пресс-служба" : "",
    };

    private static MediaFacts Video() => Picture(Film, "") with { Kind = MediaKind.Video, ContentType = MediaTypes.Mp4, Bytes = 12_582_912, Width = 640, Height = 360 };

    private static MediaFacts Document() => Picture(Plan, "") with { Kind = MediaKind.Document, ContentType = MediaTypes.Pdf, Width = null, Height = null };
}
