using System.Text;
using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using static Csto.Portal.Testing.WordFile;

namespace Csto.Portal.UnitTests.Archive.Word;

/// <summary>Whatever a file holds, the outcome is a draft or a refusal, never an exception.</summary>
public class WordDamageTests
{
    [Fact]
    public async Task File_CutAnywhere_IsRefusedOrRead()
    {
        var whole = Rich().Build();
        for (var length = 0; length < whole.Length; length += 7)
            await ReadsOrRefusesAsync(whole[..length]);
    }

    [Fact]
    public async Task File_WithBytesChanged_IsRefusedOrRead()
    {
        var whole = Rich().Build();
        var random = new Random(13022026);
        for (var i = 0; i < 1_500; i++)
        {
            var changed = whole.ToArray();
            for (var n = random.Next(1, 6); n > 0; n--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            await ReadsOrRefusesAsync(changed);
        }
    }

    /// <summary>Elements where they do not belong, values out of all bounds, tags left open.</summary>
    [Fact]
    public async Task Document_OfElementsInAnyOrder_IsRefusedOrReadAndRenders()
    {
        string[] elements =
        [
            "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>слово *</w:t>", "<w:t> </w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:pPr>", "</w:pPr>",
            "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>", "<w:br/>", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>", "<w:numPr><w:ilvl w:val=\"99999999999\"/><w:numId w:val=\"-3\"/></w:numPr>",
            "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>HYPERLINK \"</w:instrText>",
            "<w:commentRangeStart w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/>", "<w:commentReference w:id=\"1\"/>", "<w:footnoteReference w:id=\"1\"/>",
            "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>", "<w:pStyle w:val=\"1\"/>", "<w:outlineLvl w:val=\"x\"/>", "<w:sym w:char=\"ZZ\"/>", "<w:sym w:char=\"F0FFF\"/>",
            "<w:hyperlink r:id=\"rA\">", "</w:hyperlink>", "<w:ins>", "</w:ins>", "<w:del>", "</w:del>", "<w:txbxContent>", "</w:txbxContent>", "<a:blip r:embed=\"no\"/>",
            "<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>", "<m:oMath>", "</m:oMath>",
        ];
        var random = new Random(26);
        var read = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var open = new Stack<string>();
            var text = new StringBuilder();
            for (var n = random.Next(5, 80); n > 0; n--)
            {
                var element = elements[random.Next(elements.Length)];
                if (element.StartsWith("</", StringComparison.Ordinal) && random.Next(50) > 0)
                {
                    if (open.TryPop(out var last))
                        text.Append(last);
                    continue;
                }

                text.Append(element);
                if (!element.StartsWith("</", StringComparison.Ordinal) && !element.Contains("/>", StringComparison.Ordinal) && !element.Contains("</", StringComparison.Ordinal))
                    open.Push("</" + element[1..].Split(' ', '>')[0] + ">");
            }

            foreach (var end in open)
                text.Append(end);
            read += await ReadsOrRefusesAsync(Rich().Add(text.ToString()).Build()) ? 1 : 0;
        }

        read.ShouldBeGreaterThan(1_000);
    }

    /// <summary>Bold, italic, links, breaks and signs in any order: the words come through to the sign.</summary>
    [Fact]
    public async Task Paragraph_OfRunsInAnyLook_KeepsEveryWord()
    {
        string[] words = ["слово", " ", "«", "»", ".", ":", "!", "*", "**", "_", "[", "](x)", "a", "- ", "1. ", "# ", "|", "`", "\\", "&amp;", "<", "\u00A0", "², ", "~~~", "=", "+ "];
        string[] looks = ["", "", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>"];
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var (runs, plain) = ("", "");
            for (var n = random.Next(1, 12); n > 0; n--)
            {
                var word = words[random.Next(words.Length)] + (random.Next(3) == 0 ? words[random.Next(words.Length)] : "");
                var run = R(word, looks[random.Next(looks.Length)]);
                runs += random.Next(6) == 0 ? $"<w:hyperlink r:id=\"rA\">{run}</w:hyperlink>" : run;
                plain += word;
            }

            var file = News().Add(P("Перед")).Add(Paragraph("<w:r><w:t>Я</w:t></w:r>" + runs)).Link("rA", "hyperlink", "https://example.org/", isExternal: true);
            var draft = (await new WordReader().ReadAsync(new MemoryStream(file.Build()), PublicationKind.News)).Draft.ShouldNotBeNull();

            Squeezed(PlainText.FromMarkdown(draft.Body)).ShouldBe(Squeezed("Участники обсудили план на год. Перед Я" + plain), draft.Body);
        }
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Whether it was read.</returns>
    private static async Task<bool> ReadsOrRefusesAsync(byte[] file)
    {
        var outcome = await new WordReader().ReadAsync(new MemoryStream(file), PublicationKind.News);
        if (outcome.Draft is not { } draft)
        {
            outcome.Refusal.ShouldNotBeNull().Sentence.ShouldNotBeEmpty();
            return false;
        }

        draft.Title.Length.ShouldBeLessThanOrEqualTo(Limits.Title);
        draft.Lead.Length.ShouldBeLessThanOrEqualTo(Limits.Lead);
        MarkdownRenderer.Render(draft.Body).IsSimplified.ShouldBeFalse(draft.Body);
        return true;
    }

    private static WordFile Rich() => News().Lists()
        .Add(P("Раздел", "2")).Add(Item("пункт", 2)).Add(Item("под", 1, 1)).Add(Table(["Год", "Учений"], ["2025", "6"]))
        .Add(Paragraph(R("Жирный", "<w:b/>") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + "<w:hyperlink r:id=\"rA\">" + R("сайт") + "</w:hyperlink>"))
        .Add(Paragraph(Picture("rI", "Зал")))
        .Link("rA", "hyperlink", "https://example.org/", isExternal: true)
        .File("word/media/i.png", [1, 2, 3]).Link("rI", "image", "media/i.png")
        .Part("footnotes.xml", "footnotes", "footnotes", "<w:footnote w:id=\"1\">" + P("Сноска") + "</w:footnote>")
        .Part("comments.xml", "comments", "comments", "<w:comment w:id=\"1\" w:author=\"Пётр\" w:date=\"2026-02-12T18:30:00Z\">" + P("Проверить") + "</w:comment>");
}
