using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.UnitTests.Search;

public sealed class QuoteMatchingTests
{
    private const string Published =
        "Заседание Совета\n\nВ Секретариате ОДКБ прошло очередное заседание рабочей группы экспертов.\n\n"
        + "«Мы твёрдо намерены развивать северо-западное направление сотрудничества, — заявил Генеральный секретарь, — и будем делать это вместе с партнёрами». "
        + "Участники обсудили вопросы безопасности на внешних границах и согласовали план работы на следующий год. Следующая встреча состоится осенью в Бишкеке.";

    private const string Sentence = "Участники обсудили вопросы безопасности на внешних границах и согласовали план работы на следующий год.";

    [Fact]
    public void Of_OneSentence_IsExactAndNothingDiffers()
    {
        var match = Match(Sentence);
        match.IsExact.ShouldBeTrue();
        match.Notes.ShouldBe(QuoteNotes.None);
        match.Words.ShouldBe(14);
    }

    [Fact]
    public void Of_WholeText_IsExact() => Match(Published).IsExact.ShouldBeTrue();

    [Theory]
    [InlineData("участники ОБСУДИЛИ вопросы безопасности на внешних границах", QuoteNotes.Case)]
    [InlineData("Мы твердо намерены развивать северо-западное направление сотрудничества", QuoteNotes.Yo)]
    [InlineData("сотрудничества, - заявил Генеральный секретарь, - и будем делать", QuoteNotes.Dashes)]
    [InlineData("рабочей группы экспертов. \"Мы твёрдо намерены развивать", QuoteNotes.Quotes | QuoteNotes.Lines)]
    [InlineData("Участники\u00A0обсудили вопросы безопасности на внешних границах", QuoteNotes.Spaces)]
    [InlineData("Участники обсудили\nвопросы безопасности на внешних границах", QuoteNotes.Lines)]
    [InlineData("Участники обсудили вопросы безопас-\nности на внешних границах", QuoteNotes.Hyphenation)]
    [InlineData("Участники обсу\u00ADдили вопросы безо\u200Bпасности на внешних границах", QuoteNotes.Invisible)]
    [InlineData("Участники обсудили, вопросы безопасности, на внешних границах", QuoteNotes.Punctuation)]
    public void Of_WhatMakesNoDifference_IsExactAndSaidSo(string pasted, QuoteNotes notes)
    {
        var match = Match(pasted);
        match.IsExact.ShouldBeTrue();
        match.Notes.ShouldBe(notes);
    }

    [Fact]
    public void Of_CompoundAtTheEndOfALine_StaysTwoWords() => Match("намерены развивать северо-\nзападное направление сотрудничества").IsExact.ShouldBeTrue();

    [Fact]
    public void Of_AnotherWord_ShowsWhichOne()
    {
        var match = Match("Участники обсудили вопросы экономики на внешних границах и согласовали план работы.");
        Parts(match).ShouldBe(["Same Участники обсудили вопросы", "Removed безопасности", "Added экономики", "Same на внешних границах и согласовали план работы"]);
        match.IsExact.ShouldBeFalse();
        match.IsExactPart.ShouldBeFalse();
    }

    [Fact]
    public void Of_ANotThatWasPutIn_IsADifference() =>
        Parts(Match("Участники не обсудили вопросы безопасности на внешних границах"))
            .ShouldBe(["Same Участники", "Added не", "Same обсудили вопросы безопасности на внешних границах"]);

    [Theory]
    [InlineData("Участники обсудили вопросы безопасности … и согласовали план работы на следующий год")]
    [InlineData("Участники обсудили вопросы безопасности <...> и согласовали план работы на следующий год")]
    [InlineData("Участники обсудили вопросы безопасности [...] и согласовали план работы на следующий год")]
    public void Of_OmissionThatIsMarked_IsExact(string pasted)
    {
        var match = Match(pasted);
        match.IsExact.ShouldBeTrue();
        Parts(match)[1].ShouldBe("LeftOut на внешних границах");
    }

    [Fact]
    public void Of_OmissionThatIsNot_IsADifference() =>
        Parts(Match("Участники обсудили вопросы безопасности и согласовали план работы на следующий год"))[1].ShouldBe("Removed на внешних границах");

    [Fact]
    public void Of_OtherWordsRound_IsExactInPart()
    {
        var match = Match("Как сообщает наше агентство со ссылкой на источник, " + Sentence + " Об этом пишут сегодня все газеты мира и окрестностей.");
        match.IsExact.ShouldBeFalse();
        match.IsExactPart.ShouldBeTrue();
        Parts(match).Select(p => p.Split(' ')[0]).ShouldBe(["Around", "Same", "Around"]);
    }

    [Theory]
    [InlineData("Совсем другой текст о погоде в горах и на равнинах")]
    [InlineData("Генеральный секретарь на внешних границах обсудил совершенно иное дело с другими людьми в другом месте")]
    [InlineData("")]
    [InlineData("!!! ???")]
    public void Of_WhatWasNeverSaid_IsNull(string pasted) => QuoteMatching.Of(pasted, Published).ShouldBeNull();

    [Theory]
    [InlineData("план работы на")]
    public void Of_ThreeWords_AreFound(string pasted) => Match(pasted).IsExact.ShouldBeTrue();

    [Fact]
    public void Of_LongTexts_EndsInGoodTime()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => "слово" + (i * 7919 % 5003)).ToArray();
        var text = string.Join(' ', words);
        for (var i = 0; i < words.Length; i += 97)
            words[i] = "другое";
        var match = Match(string.Join(' ', words), text);
        match.Words.ShouldBeGreaterThan(19_000);
    }

    private static QuoteMatch Match(string pasted, string published = Published) => QuoteMatching.Of(pasted, published).ShouldNotBeNull();

    private static List<string> Parts(QuoteMatch match) =>
        [.. match.Stretches.Select(s => $"{s.Part} {(s.Part is QuotePart.Added or QuotePart.Around ? match.Pasted.Slice(s.From, s.To) : match.Published.Slice(s.Start, s.End))}")];
}
