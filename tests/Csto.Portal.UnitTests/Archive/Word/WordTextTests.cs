using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using static Csto.Portal.Testing.WordFile;

namespace Csto.Portal.UnitTests.Archive.Word;

/// <summary>Every construct of a Word file that has a meaning for a text.</summary>
public class WordTextTests
{
    [Fact]
    public async Task Document_TitleLeadAndText_BecomeTheFieldsOfADraft()
    {
        var draft = await ReadAsync(News());

        draft.Title.ShouldBe("О встрече пресс-служб");
        draft.Lead.ShouldBe("В Секретариате прошла встреча пресс-служб.");
        draft.Body.ShouldBe("Участники обсудили план на год.");
        draft.Date.ShouldBeNull();
        draft.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Runs_BoldItalicAndSplitByWord_JoinIntoWords() =>
        (await BodyAsync(Paragraph(
            R("Иван", "<w:b/>") + R("ов", "<w:b/>") + R(":", "<w:b/>") + R("слово ") + R("курсив", "<w:i/>") + R(" и ") + R("оба", "<w:b/><w:i/>") + R(" ", "<w:b/>")
            + R("из стиля", "<w:rStyle w:val=\"ad\"/>") + R(", нет", "<w:rStyle w:val=\"ad\"/><w:b w:val=\"0\"/>"))))
            .ShouldBe("**Иванов**:слово *курсив* и ***оба*** **из стиля**, нет");

    [Theory]
    [InlineData("1. Не список", "1\\. Не список")]
    [InlineData("- не пункт", "\\- не пункт")]
    [InlineData("# не заголовок", "\\# не заголовок")]
    [InlineData("5 * 6 * 7 [x] <b> a_b_c |", "5 \\* 6 \\* 7 \\[x\\] \\<b> a\\_b\\_c \\|")]
    [InlineData(":::contact", "\\:::contact")]
    public async Task Text_SignsOfMarkdown_StaySigns(string text, string markdown)
    {
        var body = await BodyAsync(P(text));

        body.ShouldBe(markdown);
        PlainText.FromMarkdown(body).ShouldBe(text);
    }

    [Fact]
    public async Task Text_BreaksTabsAndHyphens_AreKeptAsTheyRead() =>
        (await BodyAsync(Paragraph(
            "<w:r><w:tab/></w:r>" + R("Москва") + "<w:r><w:br/></w:r>" + R("5\u00A0км") + "<w:r><w:tab/><w:t>Алма</w:t><w:noBreakHyphen/><w:t>Ата</w:t></w:r>"
            + "<w:r><w:br w:type=\"page\"/><w:t>м</w:t></w:r>" + R("2", "<w:vertAlign w:val=\"superscript\"/>")
            + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>")))
            .ShouldBe("Москва\\\n5\u00A0км Алма\u2011Ата м²≤✓");

    [Fact]
    public async Task Headings_ByStyleOutlineAndLocalName_KeepTheirLevels()
    {
        var body = await BodyAsync(
            P("Первая часть", "1") + P("Раздел", "2") + P("Сам по себе", null, "<w:outlineLvl w:val=\"0\"/>") + P("По-русски", "Заголовок3") + P("Текст # ", "1"));

        body.ShouldBe("# Первая часть\n\n## Раздел\n\n# Сам по себе\n\n### По-русски\n\n# Текст \\#");
    }

    [Fact]
    public async Task Lists_BulletsNumbersAndNesting_ComeOver()
    {
        var body = await BodyAsync(
            new[] { Item("раз", 1), Item("вложенный", 1, 1), Item("два", 1), P("Между"), Item("первый", 2), Item("второй", 2), Item("ещё глубже", 1, 1), P("Снова"), Item("третий", 2) });

        body.ShouldBe("- раз\n  - вложенный\n- два\n\nМежду\n\n1. первый\n2. второй\n   - ещё глубже\n\nСнова\n\n3. третий");
    }

    [Fact]
    public async Task Lists_LettersAndCompoundNumbers_StayAsWords()
    {
        var body = await BodyAsync(new[] { Item("пункт", 3), Item("под", 3, 1), Item("ещё", 3, 1), P("—"), Item("раздел", 4), Item("подраздел", 4, 1) });

        body.ShouldBe("1. пункт\\\n   а) под\\\n   б) ещё\n\n—\n\n1. раздел\\\n   1.1. подраздел");
    }

    [Fact]
    public async Task Lists_NumberedAnewRightAfter_BeginAnew()
    {
        var body = await BodyAsync(new[] { Item("a", 2), Item("b", 2), Item("c", 5), Item("d", 5) });

        body.ShouldBe("1. a\n2. b\n1) c\n2) d");
        MarkdownRenderer.Render(body).Html.Split("<ol").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Table_Plain_BecomesATable()
    {
        var body = await BodyAsync(Table(["Год", "Учений"], ["2024", "5 | 6"], ["2025", "6"]));

        body.ShouldBe("| Год | Учений |\n| --- | --- |\n| 2024 | 5 \\| 6 |\n| 2025 | 6 |");
        MarkdownRenderer.Render(body).Html.ShouldContain("<td>5 | 6</td>");
    }

    [Fact]
    public async Task Table_MergedCells_ComeApartAndAreReported()
    {
        var right = "<w:jc w:val=\"right\"/>";
        var table = "<w:tbl>" + Row(Cell(P("Страна")), Cell(P("Учения"), "<w:gridSpan w:val=\"2\"/>"))
            + Row(Cell(P("Армения"), "<w:vMerge w:val=\"restart\"/>"), Cell(P("план", null, right)), Cell(P("1") + P("2")))
            + Row(Cell(P(""), "<w:vMerge/>"), Cell(P("факт", null, right)), Cell(Table(["a", "b"], ["c", "d"]))) + "</w:tbl>";
        var draft = await ReadAsync(With(table));

        draft.Body.ShouldBe("| Страна | Учения |  |\n| --- | ---: | --- |\n| Армения | план | 1 2 |\n|  | факт | a, b; c, d |");
        draft.Report.Corrected.ShouldContain("объединённые ячейки разделены в 1\u00A0таблице: проверьте");
    }

    [Fact]
    public async Task Table_OfOneColumnOrRow_IsText() =>
        (await BodyAsync(Table(["Слева", "Справа"]) + P("между") + Table(["А"], ["Б"]))).ShouldBe("Слева\n\nСправа\n\nмежду\n\nА\n\nБ");

    [Fact]
    public async Task Footnotes_BothKinds_AreNumberedInOrder()
    {
        var file = With(Paragraph(R("Слово") + Ref("endnote", 2) + R(": ещё") + Ref("footnote", 3) + R(" и снова") + Ref("endnote", 2) + Ref("footnote", 99)))
            .Part("footnotes.xml", "footnotes", "footnotes",
                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"3\">" + P("Внизу") + P("страницы") + "</w:footnote>")
            .Part("endnotes.xml", "endnotes", "endnotes", "<w:endnote w:id=\"2\">" + P("В *конце*") + "</w:endnote>");
        var draft = await ReadAsync(file);

        draft.Body.ShouldBe("Слово[^1]\\: ещё[^2] и снова[^1]\n\n[^1]: В \\*конце\\*\n[^2]: Внизу страницы");
        draft.Report.Kept.ShouldContain("2\u00A0сноски");
        MarkdownRenderer.Render(draft.Body).Html.ShouldContain("class=\"footnotes\"");
    }

    [Fact]
    public async Task Links_SafeOnes_AreKeptAndOthersLeaveTheirWords()
    {
        var draft = await ReadAsync(With(Paragraph(
                Link("rA", R("сайт", "<w:b/>")) + R("! ") + Link("rB", R("файл")) + R(" ") + Link("rC", R("скрипт")) + R(" ") + "<w:hyperlink w:anchor=\"x\">" + R("закладка") + "</w:hyperlink>"))
            .Link("rA", "hyperlink", "https://example.org/a_(b)?x=1&copy=2", isExternal: true)
            .Link("rB", "hyperlink", "file:///C:/Users/a.docx", isExternal: true)
            .Link("rC", "hyperlink", "javascript:alert(1)", isExternal: true));

        var rendered = MarkdownRenderer.Render(draft.Body);
        rendered.Links.Single().Address.ShouldBe("https://example.org/a_%28b%29?x=1&copy=2");
        PlainText.FromMarkdown(draft.Body).ShouldBe("сайт! файл скрипт закладка");
        draft.Report.Dropped.ShouldContain("2\u00A0ссылки на файлы и недопустимые адреса, слова остались");
        draft.Report.Kept.ShouldContain("1\u00A0ссылка");
    }

    [Fact]
    public async Task Fields_TheirResult_IsTheText() =>
        (await BodyAsync(Paragraph(
            Field("HYPERLINK \"mailto:press@example.org\"", R("почта")) + R(", ") + Field("DATE \\@ dd", R("13")) + R(" стр. ") + Field("PAGE", R("7"))
            + "<w:fldSimple w:instr=\" REF x \">" + R("см.") + "</w:fldSimple>")))
            .ShouldBe("[почта](mailto:press@example.org), 13 стр. см.");

    [Fact]
    public async Task Field_NeverEnded_SwallowsNothing() =>
        (await BodyAsync(Paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText></w:r>" + R("пропало")) + P("Дальше"))).ShouldBe("Дальше");

    [Fact]
    public async Task Changes_Tracked_ReadAsAccepted()
    {
        var draft = await ReadAsync(With(
            Paragraph(R("Совет ") + "<w:ins w:id=\"1\" w:author=\"А\">" + R("принял") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>отклонил</w:delText></w:r></w:del>" + R(" план."))
            + Paragraph("<w:moveFrom w:id=\"3\">" + R("Перенесённое. ") + "</w:moveFrom>" + R("Остаток"), null, "<w:rPr><w:del w:id=\"4\"/></w:rPr>")
            + Paragraph(R(" абзаца.") + "<w:moveTo w:id=\"5\">" + R(" Перенесённое.") + "</w:moveTo>")
            + "<w:tbl>" + Row(Cell(P("а")), Cell(P("б"))) + "<w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr>" + Cell(P("нет")) + Cell(P("нет")) + "</w:tr>" + Row(Cell(P("в")), Cell(P("г"))) + "</w:tbl>"
            + Paragraph(R("Жирный был", "<w:rPrChange w:id=\"7\"><w:rPr><w:b/></w:rPr></w:rPrChange>"))));

        draft.Body.ShouldBe("Совет принял план.\n\nОстаток абзаца. Перенесённое.\n\n| а | б |\n| --- | --- |\n| в | г |\n\nЖирный был");
        draft.Report.Corrected.ShouldContain("исправления приняты (1\u00A0вставка, 2\u00A0удаления, 1\u00A0перенос)");
    }

    [Fact]
    public async Task Comments_WithAuthorAndPassage_AreListedInTheOrderOfTheText()
    {
        var draft = await ReadAsync(With(
                Paragraph(R("Начало ") + "<w:commentRangeStart w:id=\"7\"/>" + R("спорные слова", "<w:b/>") + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>" + R(" конец"))
                + Paragraph(R("Другой абзац") + "<w:r><w:commentReference w:id=\"2\"/></w:r>"))
            .Part("comments.xml", "comments", "comments",
                "<w:comment w:id=\"2\" w:author=\"Мария Соколовская\" w:date=\"2026-02-12T18:30:00Z\">" + P("Проверить дату").Replace("<w:p>", "<w:p w14:paraId=\"0A\">", StringComparison.Ordinal) + "</w:comment>"
                + "<w:comment w:id=\"7\" w:author=\"Пётр\">" + P("Смягчить.") + P("И короче.") + "</w:comment>")
            .Part("commentsExtended.xml", "commentsExtended", "x", "<w15:commentEx w15:paraId=\"0A\" w15:done=\"1\"/>"));

        draft.Comments.ShouldBe(
        [
            new("Пётр", null, "спорные слова", "Смягчить.\nИ короче."),
            new("Мария Соколовская", new DateTime(2026, 2, 12, 18, 30, 0), "Другой абзац", "Проверить дату") { IsResolved = true },
        ]);
        draft.Body.ShouldBe("Начало **спорные слова** конец\n\nДругой абзац");
    }

    [Fact]
    public async Task TextBox_InBothNotations_IsReadOnce()
    {
        var box = "<w:txbxContent>" + P("Из рамки") + "</w:txbxContent>";
        var draft = await ReadAsync(With(Paragraph(
            R("Абзац") + $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>{box}</wp:anchor></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")));

        draft.Body.ShouldBe("Абзац\n\nИз рамки");
    }

    [Fact]
    public async Task Pictures_WithDescription_StandWhereTheyStood()
    {
        var file = With(P("До") + Paragraph(Picture("rI", "Зал заседаний")) + P("После") + Paragraph(Picture("rX") + Picture("rE") + Picture("rL")))
            .File("word/media/image1.jpeg", [1, 2, 3]).Link("rI", "image", "media/image1.jpeg")
            .Link("rX", "image", "https://tracker.example.org/x.png", isExternal: true)
            .Link("rE", "image", "media/image2.emf");
        var draft = await ReadAsync(file, (picture, bytes) =>
        {
            bytes().ShouldBe([1, 2, 3]);
            return Task.FromResult<string?>($":::photo {picture.Name}|{picture.Alt}\n:::");
        });

        draft.Body.ShouldBe("До\n\n:::photo image1.jpeg|Зал заседаний\n:::\n\nПосле");
        draft.Report.Kept.ShouldContain("1\u00A0снимок");
        draft.Report.Dropped[0].ShouldBe("1\u00A0картинка, которых в файле нет, только ссылка на них");
        (await ReadAsync(file)).Report.Dropped[0].ShouldBe("1\u00A0снимок — добавьте вручную");
    }

    [Fact]
    public async Task Rest_HiddenContentsMacrosObjects_IsDroppedAndToldOf()
    {
        var file = new WordFile { Type = MacroType }.Styles().Add(P("Заголовок", "Title")).Add(P("Лид документа."))
            .Add("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + P("Оглавление", "11") + "</w:sdtContent></w:sdt>")
            .Add(P("Глава 1 … 5", "11"))
            .Add("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("Место для ввода текста.") + "</w:sdtContent></w:sdt>")
            .Add(Paragraph(R("Видно") + R("тайно", "<w:vanish/>") + R(" красное", "<w:color w:val=\"FF0000\"/><w:u w:val=\"single\"/>") + "<w:r><w:object><v:shape/></w:object></w:r>"))
            .Add("<w:altChunk r:id=\"rQ\"/>")
            .Add("<w:sectPr><w:headerReference r:id=\"rH\"/></w:sectPr>")
            .File("word/vbaProject.bin", [1]);
        var draft = await ReadAsync(file);

        draft.Body.ShouldBe("Видно красное");
        draft.Report.Dropped.ShouldBe(
        [
            "1\u00A0вложенный объект", "1\u00A0вставленный документ — загрузите их отдельно", "макросы", "оглавление", "колонтитулы", "скрытый текст", "подчёркивание", "цвет", "шрифты и отступы",
        ]);
    }

    [Fact]
    public async Task Quotes_NeighbouringParagraphs_AreOneQuotation() =>
        (await BodyAsync(P("Первая.", "ac") + P("Вторая.", "ac") + P("Текст"))).ShouldBe(":::quote\n*Первая.*\n\n*Вторая.*\n:::\n\nТекст");

    [Fact]
    public async Task Greeting_InsideNews_IsSetOffAsInOldPages() =>
        (await BodyAsync(P("Зачитано приветствие.") + P("Приветствие Генерального секретаря:") + P("Уважаемые участники!") + P("Желаю успехов.") + P("Иван Петров") + P("Затем прошла дискуссия.")))
            .ShouldBe("Зачитано приветствие.\n\n:::greeting Приветствие Генерального секретаря\nУважаемые участники!\n\nЖелаю успехов.\n\nИван Петров\n:::\n\nЗатем прошла дискуссия.");

    [Fact]
    public async Task Strict_Document_IsReadTheSame()
    {
        var file = new WordFile().File(
            "word/document.xml",
            "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>Заголовок</w:t></w:r></w:p><w:p><w:r><w:t>Лид документа.</w:t></w:r></w:p></w:body></w:document>");

        (await ReadAsync(file)).Lead.ShouldBe("Лид документа.");
    }

    internal static async Task<WordDraft> ReadAsync(WordFile file, PlacePicture? place = null, PublicationKind kind = PublicationKind.News)
    {
        var outcome = await new WordReader().ReadAsync(new MemoryStream(file.Build()), kind, place);
        outcome.Refusal.ShouldBeNull();
        return outcome.Draft!;
    }

    private static async Task<string> BodyAsync(params string[] fragments) => (await ReadAsync(With(string.Concat(fragments)))).Body;

    private static WordFile With(string fragment) =>
        new WordFile().Styles().Lists().Add(P("Заголовок", "Title")).Add(P("Лид документа.")).Add(fragment);

    private static string Link(string id, string runs) => $"<w:hyperlink r:id=\"{id}\">{runs}</w:hyperlink>";

    private static string Ref(string kind, int id) => $"<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>";

    private static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
