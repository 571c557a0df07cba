using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.UnitTests.Search;

public sealed class PieceTermsTests
{
    private static readonly PieceText Piece = new()
    {
        Id = 1, Kind = PublicationKind.News, Language = "ru", Day = new(2026, 2, 13), Sequence = 1, Title = "Заседание Совета", Lead = "В Минске прошло заседание.",
        Body = "Говорили об учениях. Учения, учений, в Москве.\n\n**Организации Договора о коллективной безопасности**",
    };

    private static readonly Abbreviations List = new(["ОДКБ; Организация Договора о коллективной безопасности", "ДКБ; Договор о коллективной безопасности"]);

    [Fact]
    public void Terms_SayWhereAWordStands()
    {
        var terms = PieceTerms.Of(Piece, List).Terms;
        terms.ShouldContain("³заседа");
        terms.ShouldContain("²минск");
        terms.ShouldContain("²учен", "three times");
        terms.ShouldContain("москв");
        terms.ShouldNotContain("²москв");
        terms.ShouldNotContain("в");
        terms.ShouldBeUnique();
    }

    [Fact]
    public void Terms_OfAnAbbreviationInFull_AreItAndWhatStandsInsideOfIt() =>
        PieceTerms.Of(Piece, List).Terms.Where(term => term.StartsWith('§')).ShouldBe(["§0", "§1"], ignoreOrder: true);

    [Fact]
    public void Forms_KeepTheWordsInTheirPlacesAndPartTheParts() => PieceTerms.Of(Piece, List).Forms.ShouldStartWith("заседание совета ¶ в минске прошло заседание ¶ говорили об учениях учения");

    [Fact]
    public void States_AreThoseThatThePieceIsAboutUnlessAnEditorChose()
    {
        PieceTerms.Of(Piece, List).States.ShouldBe(StateNames.BitOf("BY"), "Moscow is named once, in passing");
        PieceTerms.Of(Piece with { States = ["AM", "KZ"] }, List).States.ShouldBe((byte)(StateNames.BitOf("AM") | StateNames.BitOf("KZ")));
    }

    [Theory]
    [InlineData("Что-то про О’Нила, CSTO's «ёлочки», с\u00ADлово, и\u0306од, сло\u0301во", "что то про онила csto елочки слово йод слово")]
    [InlineData("\0\uD800a\uDC00b", "a b")]
    [InlineData("№ 5, С-400; 3,5%", "5 с 400 3 5")]
    public void Read_Words_AreComparedInOneForm(string text, string forms) => string.Join(' ', WordReader.Read(text).Select(w => w.Form)).ShouldBe(forms);
}
