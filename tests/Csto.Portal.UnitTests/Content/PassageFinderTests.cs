using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content;

public sealed class PassageFinderTests
{
    private const string Text = "Первое направление — **взаимное признание** документов.\n\nВторое направление — [порядок](https://example.org) пересечения границ.";

    [Theory]
    [InlineData("взаимное признание", "взаимное признание")]
    [InlineData("**взаимное признание** документов", "взаимное признание** документов")]
    [InlineData("Взаимное\nпризнание", "взаимное признание")]
    [InlineData("документов. Второе", "документов.\n\nВторое")]
    public void Find_WordsOfTheText_GivesTheirPlace(string quote, string expected) => Found(new(quote, "", "")).ShouldBe(expected);

    [Fact]
    public void Find_WordsThatOccurTwice_TakesThoseWithTheSameSurroundings()
    {
        PassageFinder.Find(new("направление", "Первое ", " — взаимное"), Text)!.Value.Start.ShouldBe(7);
        PassageFinder.Find(new("направление", "Второе ", " — порядок"), Text)!.Value.Start.ShouldBe(Text.LastIndexOf("направление", StringComparison.Ordinal));
        PassageFinder.Find(new("направление", "Третье ", " — порядок"), Text)!.Value.Start.ShouldBe(Text.LastIndexOf("направление", StringComparison.Ordinal));
    }

    [Fact]
    public void Find_TextChangedElsewhere_FindsThePassage() =>
        Found(new("взаимное признание", "Первое направление — ", " документов."), "Новое начало. " + Text + " Новый конец.").ShouldBe("взаимное признание");

    [Theory]
    [InlineData("взаимное неприятие")]
    [InlineData("признание документов спасателей")]
    public void Find_WordsThatAreGone_FindsNothing(string quote) => PassageFinder.Find(new(quote, "", ""), Text).ShouldBeNull();

    [Fact]
    public void IsIn_AsReadersSeeIt_LooksBehindTheMarks()
    {
        // In the source the address of the link stands between these words.
        PassageFinder.IsIn(new("порядок пересечения границ", "", ""), Text).ShouldBeTrue();
        PassageFinder.IsIn(new("порядок пересечения рек", "", ""), "Заголовок", Text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("—", true)]
    [InlineData("…", false)]
    [InlineData("", false)]
    public void Find_QuoteWithoutLetters_IsTakenAsItStands(string quote, bool found) =>
        (PassageFinder.Find(new(quote, "", ""), Text) is not null).ShouldBe(found);

    private static string? Found(Passage passage, string text = Text) =>
        PassageFinder.Find(passage, text) is var (start, length) ? text.Substring(start, length) : null;
}
