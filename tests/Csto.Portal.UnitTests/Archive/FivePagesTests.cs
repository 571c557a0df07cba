using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using static Csto.Portal.UnitTests.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class FivePagesTests
{
    [FactWhereArchivePages]
    public async Task Parse_FivePages_FindsTheFiveArticlesWithTheirDates()
    {
        var articles = (await ReadAll()).Select(p => p.Article.ShouldNotBeNull()).ToList();

        articles.Select(a => a.Date).ShouldBe(
            [Day(2025, 12, 22), Day(2024, 2, 14), Day(2016, 4, 3), Day(2020, 5, 26), Day(2025, 9, 20)]);
        articles.ShouldAllBe(a => a.Kind == PublicationKind.News && !a.TitleDerived);
        articles.Select(a => a.Blocks.Count).ShouldBe([6, 4, 5, 11, 5]);
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_DatesRecentItemsOnlyWhereThePagesDo()
    {
        var recent = (await ReadAll()).Select(p => p.Recent.ToList()).ToList();

        recent.Select(r => r.Count).ShouldBe([5, 5, 5, 2, 4]);
        var all = recent.SelectMany(r => r).ToList();
        all.Count(i => i.DatedBy == DateEvidence.DateLine).ShouldBe(12);
        all.Where(i => i.DatedBy == DateEvidence.Text).Select(i => i.Date).ShouldBe(
            [Day(2025, 12, 3), Day(2025, 11, 27), Day(2025, 10, 31), Day(2025, 10, 29)]);
        all.Count(i => i.Date is null).ShouldBe(5);
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_RecognisesTheSpeechAndTheStatementByTheirWords()
    {
        var recent = (await ReadAll()).SelectMany(p => p.Recent).ToList();

        var speech = recent.Single(i => i.Kind == PublicationKind.Speech);
        speech.SpeechType.ShouldBe(SpeechType.Greeting);
        speech.Blocks.Count.ShouldBe(3);
        speech.Date.ShouldBeNull();
        recent.Single(i => i.Kind == PublicationKind.Statement).Date.ShouldBeNull();
    }

    [FactWhereArchivePages]
    public async Task Parse_PageWithAGreetingInside_SetsItOffToTheEndOfTheArticle()
    {
        var article = (await ReadAll())[4].Article.ShouldNotBeNull();

        var greeting = article.Blocks[^1].ShouldBeOfType<Greeting>();
        greeting.Heading.ShouldNotBeNull().ShouldNotEndWith(":");
        greeting.Paragraphs.Count.ShouldBe(9);
        article.Blocks.Take(4).ShouldAllBe(b => b is Paragraph);
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_GiveOnePressContactAfterMerging()
    {
        var footers = (await ReadAll()).SelectMany(p => p.Items).Select(i => i.Contact).OfType<ContactFooter>().ToList();

        footers.Count.ShouldBe(2);
        ContactMerge.All(footers).ShouldHaveSingleItem().ShouldBe(Contact(
            "Владимир Зайнетдинов",
            "Пресс-секретарь Секретариата ОДКБ",
            "odkb-pressa@gov.ru",
            new("+7-495-795-27-10", PhoneKind.Phone),
            new("+7-495-621-33-23", PhoneKind.PhoneAndFax)));
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_LeavesNothingOfTheOldSiteInTheText()
    {
        var texts = (await ReadAll()).SelectMany(p => p.Items).Select(ArchiveText.Of).ToList();

        foreach (var mark in new[] { "Видеогалерея", "Фотоальбом", "Вернуться назад", "Возврат к разделу", "Все новости", "____", "\\_\\_", "gov.ru" })
            texts.ShouldAllBe(t => !(t.Lead + t.Body).Contains(mark, StringComparison.OrdinalIgnoreCase));
        (await ReadAll()).ShouldAllBe(p => p.Unplaced.Count == 0);
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_RemembersTheGalleriesWhoseFilesAreNotThere()
    {
        var articles = (await ReadAll()).Select(p => p.Article).OfType<ArchiveItem>().ToList();

        var media = articles.SelectMany(a => a.Media).ToList();
        media.Select(m => m.Mark).ShouldBe([GalleryMark.Videos, GalleryMark.Photos]);
        media.ShouldAllBe(m => m.Pictures.Count == 0 && m.Videos.Count == 0);
        articles.Single(a => a.Media.Count > 0).ShouldSatisfyAllConditions(a => a.Media.ShouldAllBe(m => m.After == a.Blocks.Count));
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_KeepsEveryParagraphAsWritten()
    {
        for (var number = 0; number < 5; number++)
        {
            var source = await File.ReadAllTextAsync(OldSitePages.Page(number));
            var page = Read(source);

            foreach (var paragraph in page.Items.SelectMany(i => i.Blocks).SelectMany(b => b is Greeting g ? g.Paragraphs : [((Paragraph)b).Text]))
                source.ShouldContain(paragraph, Case.Sensitive);
        }
    }

    [FactWhereArchivePages]
    public async Task Of_FivePages_RendersToTheSameWords()
    {
        foreach (var item in (await ReadAll()).SelectMany(p => p.Items))
        {
            var text = ArchiveText.Of(item);
            var rendered = text.Lead + PlainText.FromMarkdown(text.Body);

            var written = item.Blocks.SelectMany(b => b is Greeting g ? [g.Heading ?? "", .. g.Paragraphs] : new[] { ((Paragraph)b).Text });
            ArchiveKey.Normalise(rendered).ShouldBe(ArchiveKey.Normalise(string.Concat(written)));
        }
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_MakesShortHeadlinesThatLeaveNothingOpen()
    {
        var derived = (await ReadAll()).SelectMany(p => p.Recent).Where(i => i.TitleDerived).Select(i => i.Title).ToList();

        derived.Count.ShouldBe(21);
        derived.ShouldAllBe(t => t.Length <= Headline.MaxLength && t.Length >= 30 && char.IsUpper(t[0]));
        derived.ShouldAllBe(t => t.Count(c => c == '«') == t.Count(c => c == '»') && t.Count(c => c == '(') == t.Count(c => c == ')'));
        derived.Distinct().Count().ShouldBe(21);
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePages_GivesEveryItemAKeyOfItsOwn()
    {
        var keys = (await ReadAll()).SelectMany(p => p.Items).Select(i => i.Key).ToList();

        keys.Count.ShouldBe(26);
        keys.Distinct().Count().ShouldBe(26);
    }

    [FactWhereArchivePages]
    public async Task Parse_FivePagesAsHtml_ReadsTheSame()
    {
        for (var number = 0; number < 5; number++)
        {
            var text = await File.ReadAllTextAsync(OldSitePages.Page(number));
            var html = "<!DOCTYPE html><html><head><title>x</title><script>var a = 1;</script></head><body><nav>Меню</nav>"
                + string.Concat(text.Split('\n').Select(l => $"<p>{System.Net.WebUtility.HtmlEncode(l)}</p>\n")) + "</body></html>";

            var (fromText, fromHtml) = (Read(text), Read(html));

            fromHtml.Items.Select(i => (i.Key, i.Date, i.Kind, i.IsWhole)).ShouldBe(fromText.Items.Select(i => (i.Key, i.Date, i.Kind, i.IsWhole)));
            fromHtml.Items.Select(i => i.Contact).ShouldBe(fromText.Items.Select(i => i.Contact));
        }
    }

    private static async Task<IReadOnlyList<ArchivePage>> ReadAll()
    {
        var pages = new List<ArchivePage>();
        foreach (var file in SourceFiles.Find([OldSitePages.Folder!]))
        {
            var read = await PageReader.ReadAsync(file.Path);
            read.Value.ShouldNotBeNull().Encoding.ShouldBe("utf-8");
            pages.Add(Read(read.Value.Text));
        }

        return pages;
    }
}
