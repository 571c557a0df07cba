using Csto.Portal.Core.Search.Stemming;

namespace Csto.Portal.UnitTests.Search;

public sealed class StemmerTests
{
    private const int Enough = 20_000;

    [FactWhereStemwords]
    public async Task RussianStems_OfALargeVocabulary_AreThoseOfTheReference()
    {
        Vocabulary.Russian.Count.ShouldBeGreaterThan(Enough);
        Differences(Vocabulary.Russian, await Stemwords.OfAsync("russian", Vocabulary.Russian), RussianStemmer.Stem).ShouldBeEmpty();
    }

    [FactWhereStemwords]
    public async Task EnglishStems_OfALargeVocabulary_AreThoseOfTheReference()
    {
        Vocabulary.English.Count.ShouldBeGreaterThan(Enough);
        Differences(Vocabulary.English, await Stemwords.OfAsync("english", Vocabulary.English), EnglishStemmer.Stem).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("организация организации организацией организациями", "организац")]
    [InlineData("коллективной коллективная коллективные", "коллективн")]
    [InlineData("масадыков масадыкова масадыкову масадыковым масадыкове масадыковы масадыковых", "масадык")]
    [InlineData("казахстан казахстана казахстану казахстаном казахстане", "казахста")]
    [InlineData("таджикистан таджикистане таджикистаном", "таджикиста")]
    [InlineData("иран ирана ирану ираном иране", "ира")]
    [InlineData("генерал генерала генералу генералом генералы генералов генералами", "генера")]
    [InlineData("охрана охраны охране охрану охраной", "охра")]
    [InlineData("договор договора договоре договоров", "договор")]
    [InlineData("treaties treaty", "treati")]
    [InlineData("organization organizations", "organ")]
    public void Stem_OfFormsOfAWord_IsOne(string forms, string stem) => forms.Split(' ').Select(Stems.Of).Distinct().ShouldBe([stem]);

    [Theory]
    [InlineData("")]
    [InlineData("я")]
    [InlineData("2026")]
    [InlineData("с400")]
    [InlineData("hәkim")]
    [InlineData("ббб")]
    public void Stem_OfWhatIsNoWordOfALanguage_IsTheSame(string form) => Stems.Of(form).ShouldBe(form);

    private static IEnumerable<string> Differences(IReadOnlyList<string> words, IReadOnlyList<string> reference, Func<string, string> ours)
    {
        reference.Count.ShouldBe(words.Count);
        return words.Zip(reference).Where(pair => ours(pair.First) != pair.Second).Select(pair => $"{pair.First}: {ours(pair.First)}, reference {pair.Second}").Take(30);
    }
}
