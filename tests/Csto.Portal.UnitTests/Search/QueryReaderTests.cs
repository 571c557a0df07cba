using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Querying;
using Csto.Portal.Core.Search.Words;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Search;

public sealed class QueryReaderTests
{
    private static readonly Abbreviations List = new(["ОДКБ; CSTO; Организация Договора о коллективной безопасности", "СКБ; Совет коллективной безопасности", "ДКБ; Договор о коллективной безопасности"]);

    private static readonly string[] Odd =
    [
        "\"", "«", "»", "“", "-", "*", "(", ")", "^", ":", "{", "}", "+", "AND", "OR", "NOT", "NEAR(", "a*b", "--", "'", "\0", "\u202E", "\u200F", "\uD800", "\uDC00", "😀", "👨‍👩‍👧", "а\u0301",
        "\u00AD", "ё", "Ё", "и\u0306", "١٢٣", "ﷺ", "²", "§1", "¶", "\t", "\n", "\u2028", "stems", "rowid", ";", "--drop", "%", "_", "\\", "/", "13.02.2026", "31.02.2026", "99 мая 2026", "İ", "ß", "ǅ", "ﬁ",
    ];

    [Theory]
    [InlineData("заседания совета", "Word заседа, Word совет")]
    [InlineData("\"заседание Совета\" -Минск -\"в Астане\"", "Phrase заседание совета, not Word минск, not Phrase в астане")]
    [InlineData("«точная фраза»", "Phrase точная фраза")]
    [InlineData("безоп*", "Beginning безоп")]
    [InlineData("безоп* *", "Beginning безоп")]
    [InlineData("военно-политический", "Word воен, Word политическ")]
    [InlineData("-военно-политический", "not Phrase военно политический")]
    [InlineData("ОДКБ", "Abbreviation §0")]
    [InlineData("csto", "Abbreviation §0")]
    [InlineData("в Организации Договора о коллективной безопасности", "Abbreviation §0")]
    [InlineData("Договора о коллективной безопасности", "Abbreviation §2")]
    [InlineData("\"ОДКБ\"", "Phrase одкб")]
    [InlineData("и в", "Phrase и, Phrase в")]
    [InlineData("ёлка елка ЁЛКА", "Word елк")]
    [InlineData("\"без конца", "Word конц")]
    [InlineData("- \" * -", "")]
    [InlineData("", "")]
    public void Read_Words_AreLookedForAsTheyWereMeant(string typed, string parts) => string.Join(", ", QueryReader.Read(typed, List).Parts.DistinctBy(p => (p.Kind, p.Term, p.IsExcluded, string.Join(' ', p.Forms))).Select(Told)).ShouldBe(parts);

    [Theory]
    [InlineData("13 февраля 2026")]
    [InlineData("13 февраля 2026 года")]
    [InlineData("13 февраля 2026 г.")]
    [InlineData("13.02.2026")]
    [InlineData("13.2.2026")]
    [InlineData("2026-02-13")]
    [InlineData("13 February 2026")]
    [InlineData("February 13, 2026")]
    [InlineData("  13.02.2026 ")]
    public void Read_ADate_IsThatDay(string typed)
    {
        var query = QueryReader.Read(typed, List);
        query.IsDay.ShouldBeTrue();
        query.Day.ShouldBe(new(2026, 2, 13));
    }

    [Theory]
    [InlineData("заседание 13.02.2026", "заседание")]
    [InlineData("13 февраля 2026 года заседание", "заседание")]
    public void Read_WordsWithADate_AreTheWordsOnThatDay(string typed, string word)
    {
        var query = QueryReader.Read(typed, List);
        query.Day.ShouldBe(new(2026, 2, 13));
        query.Parts.ShouldHaveSingleItem().Typed.ShouldBe(word);
    }

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("\"13 февраля 2026\"")]
    [InlineData("«13 февраля 2026»")]
    [InlineData("13 февраля")]
    [InlineData("15 человек 2020")]
    [InlineData("113.02.20261")]
    public void Read_WhatIsNoDate_AreWords(string typed)
    {
        var query = QueryReader.Read(typed, List);
        query.Day.ShouldBeNull();
        query.Parts.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_AnythingTyped_IsReadAndReadAgainTheSame()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = Typed(random);
            var query = QueryReader.Read(typed, List);
            query.Text.Length.ShouldBeLessThanOrEqualTo(SearchText.Longest);
            query.Text.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD && rune.Value >= ' ');
            query.Parts.ShouldAllBe(part => part.Forms.Count > 0 && part.Forms.All(form => form.Length > 0 && form.Length <= WordReader.LongestForm));
            SearchText.Clean(query.Text).ShouldBe(query.Text);
            _ = new Highlighter(query.Parts, List).Passage(typed, 200);
            _ = KeyboardLayout.Swap(typed);
            _ = query.Parts.SelectMany(part => part.Forms).SelectMany(LatinReading.Of).Count();
        }
    }

    [Fact]
    public void Read_TenThousandSigns_AreCut() => QueryReader.Read(new string('а', 10_000) + " слово", List).Text.Length.ShouldBe(SearchText.Longest);

    [Theory]
    [InlineData("ghbdtn", "привет")]
    [InlineData("jlr,", "одкб")]
    [InlineData("Vfcflsrjd", "Масадыков")]
    [InlineData("сыещ", "csto")]
    [InlineData("пре fix", null)]
    [InlineData("123", null)]
    public void Swap_TheOtherLayout_IsWhatWasMeant(string typed, string? meant) => KeyboardLayout.Swap(typed).ShouldBe(meant);

    [Theory]
    [InlineData("masadykov", "масадыков")]
    [InlineData("lukashenko", "лукашенко")]
    [InlineData("tokayev", "токаев")]
    [InlineData("zhaparov", "жапаров")]
    [InlineData("rahmon", "рахмон")]
    [InlineData("pashinyan", "пашинян")]
    [InlineData("shchit", "щит")]
    [InlineData("масадыков", "masadykov")]
    public void Reading_InTheOtherAlphabet_HasTheWord(string typed, string meant) => LatinReading.Of(typed).ShouldContain(meant);

    private static string Told(QueryPart part) => $"{(part.IsExcluded ? "not " : "")}{part.Kind} {(part.Term.Length > 0 ? part.Term : string.Join(' ', part.Forms))}";

    private static string Typed(Random random) => random.Next(8) switch
    {
        0 => HostileText.One(random),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(0x10000))),
        2 => new string(Odd[random.Next(Odd.Length)][0], random.Next(1, 10_000)),
        _ => string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(2) == 0 ? Odd[random.Next(Odd.Length)] : "слово")),
    };
}
