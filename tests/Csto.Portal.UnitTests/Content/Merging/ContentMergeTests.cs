using System.Reflection;
using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content.Merging;

public sealed class ContentMergeTests
{
    private const string Base = "Первый абзац о встрече.\n\nВторой абзац о плане.\n\nТретий абзац о сроках.\n";

    [Fact]
    public void Merge_DifferentParagraphs_KeepsBothAndCounts()
    {
        var merged = Merge(Base, Base.Replace("о встрече", "о рабочей встрече", StringComparison.Ordinal), Base.Replace("о сроках", "о новых сроках", StringComparison.Ordinal));

        merged.Clashes.ShouldBeEmpty();
        merged.Joined.ShouldBe(1);
        merged.Content.Body.ShouldBe("Первый абзац о рабочей встрече.\n\nВторой абзац о плане.\n\nТретий абзац о новых сроках.\n");
    }

    [Fact]
    public void Merge_NeighbouringParagraphs_AreDifferentParagraphs()
    {
        var mine = Base.Replace("о встрече", "о рабочей встрече", StringComparison.Ordinal).Replace("о плане", "о плане работы", StringComparison.Ordinal);
        var merged = Merge(Base, mine, Base.Replace("о сроках", "о новых сроках", StringComparison.Ordinal));
        merged.Clashes.ShouldBeEmpty();
        merged.Content.Body.ShouldBe("Первый абзац о рабочей встрече.\n\nВторой абзац о плане работы.\n\nТретий абзац о новых сроках.\n");
    }

    [Fact]
    public void Merge_ThreeRewordedOneOfThemByBoth_AsksAboutThatOneOnly()
    {
        var mine = Base.Replace("абзац", "раздел", StringComparison.Ordinal);
        var merged = Merge(Base, mine, Base.Replace("о плане", "о плане на год", StringComparison.Ordinal));
        var clash = merged.Clashes.ShouldHaveSingleItem();
        clash.Base.ShouldBe("Второй абзац о плане.");
        clash.Mine.ShouldBe("Второй раздел о плане.");
        clash.Theirs.ShouldBe("Второй абзац о плане на год.");
        clash.MayKeepBoth.ShouldBeTrue();
        merged.Content.Body.ShouldBe(mine);
    }

    [Theory]
    [InlineData(ClashChoice.Mine, "Моё.")]
    [InlineData(ClashChoice.Theirs, "Их.")]
    [InlineData(ClashChoice.Both, "Их.\n\nМоё.")]
    public void Merge_SameParagraphWithAChoice_FollowsIt(ClashChoice choice, string body)
    {
        var key = Merge("Было.", "Моё.", "Их.").Clashes.Single().Key;
        var merged = Merge("Было.", "Моё.", "Их.", new() { [key] = choice });
        merged.Clashes.ShouldBeEmpty();
        merged.Content.Body.ShouldBe(body);
    }

    [Fact]
    public void Merge_ChoiceMadeBeforeTheyChangedAgain_AsksAgain()
    {
        var key = Merge("Было.", "Моё.", "Их.").Clashes.Single().Key;
        Merge("Было.", "Моё.", "Их, снова.", new() { [key] = ClashChoice.Mine }).Clashes.ShouldHaveSingleItem();
        Merge("Было.", "Моё, дописанное.", "Их.", new() { [key] = ClashChoice.Mine }).Content.Body.ShouldBe("Моё, дописанное.");
    }

    [Fact]
    public void Merge_TakenAwayByOneChangedByTheOther_Asks()
    {
        var clash = Merge("А.\n\nБ слова.\n\nВ.", "А.\n\nВ.", "А.\n\nБ другие слова.\n\nВ.").Clashes.ShouldHaveSingleItem();
        clash.Mine.ShouldBe("");
        clash.Theirs.ShouldBe("Б другие слова.");
    }

    [Fact]
    public void Merge_BothAddAtTheEnd_KeepsBothApart()
    {
        Merge("А.", "А.\n\nМоё.", "А.\n\nИх.").Content.Body.ShouldBe("А.\n\nИх.\n\nМоё.");
        Merge("- а", "- а\n- моё", "- а\n- их").Content.Body.ShouldBe("- а\n- их\n- моё");
        Merge("А.", "А.\n\nОбщее.\n\nМоё.", "А.\n\nОбщее.\n\nИх.").Content.Body.ShouldBe("А.\n\nОбщее.\n\nИх.\n\nМоё.");
    }

    [Fact]
    public void Merge_AddedBesideAChangedParagraph_IsNoClash()
    {
        var merged = Merge("А старое.\n\nВ.", "А старое.\n\nБ.\n\nВ.", "А новое.\n\nВ.");
        merged.Clashes.ShouldBeEmpty();
        merged.Content.Body.ShouldBe("А новое.\n\nБ.\n\nВ.");
    }

    [Fact]
    public void Merge_BlockChangedInside_IsOnePiece()
    {
        const string Block = ":::quote Имя\nСлова первые.\n\nСлова вторые.\n:::";
        Merge(Block, Block.Replace("первые", "мои", StringComparison.Ordinal), Block.Replace("вторые", "их", StringComparison.Ordinal)).Clashes.ShouldHaveSingleItem();
    }

    [Fact]
    public void Merge_LineEndsOfWindows_ChangeNothing()
    {
        var merged = Merge(Base, Base.Replace("\n", "\r\n", StringComparison.Ordinal), Base.Replace("о плане", "о плане на год", StringComparison.Ordinal));
        merged.Clashes.ShouldBeEmpty();
        merged.Content.Body.ShouldBe("Первый абзац о встрече.\n\nВторой абзац о плане на год.\n\nТретий абзац о сроках.\n");
    }

    [Fact]
    public void Merge_BlankLinesAdded_LeaveTheOthersParagraphsAlone()
    {
        var merged = Merge("А.\n\nБ.\n\nВ.", "А.\n\n\n\nБ.\n\nВ.", "А.\n\nБ.\n\nВ, изменено.\n");
        merged.Clashes.ShouldBeEmpty();
        merged.Content.Body.ShouldBe("А.\n\n\n\nБ.\n\nВ, изменено.\n");
    }

    [Fact]
    public void Merge_Sets_AreJoinedMemberByMember()
    {
        var merged = ContentMerge.Of(
            new() { TopicIds = [1, 2, 3] }, new() { TopicIds = [1, 3, 4] }, new() { TopicIds = [1, 2, 5] });
        merged.Content.TopicIds.ShouldBe([1, 4, 5]);
        merged.Clashes.ShouldBeEmpty();
    }

    [Fact]
    public void Merge_SameFieldTwoValues_AsksAndTellsThem()
    {
        var clash = ContentMerge.Of(
            new() { PublishedOn = new(2026, 2, 1) }, new() { PublishedOn = new(2026, 2, 2) }, new()).Clashes.ShouldHaveSingleItem();
        (clash.Field, clash.Base, clash.Mine, clash.Theirs, clash.MayKeepBoth).ShouldBe((nameof(EditionContent.PublishedOn), "01.02.2026", "02.02.2026", "", false));
    }

    /// <summary>A field somebody adds to the content and forgets here would lose the other person's work.</summary>
    [Fact]
    public void Merge_EveryPropertyOfTheContent_ComesFromWhoChangedIt()
    {
        foreach (var property in typeof(EditionContent).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var (plain, changed) = (new EditionContent(), new EditionContent());
            property.SetValue(changed, Sample(property.PropertyType));
            ContentMerge.Of(plain, plain, changed).Content.ShouldBe(changed, property.Name);
            ContentMerge.Of(plain, changed, plain).Content.ShouldBe(changed, property.Name);
        }
    }

    private static object Sample(Type type) => type switch
    {
        { } t when t == typeof(string) => "slovo",
        { } t when t == typeof(int?) => 7,
        { } t when t == typeof(DateOnly?) => new DateOnly(2026, 2, 13),
        { } t when t == typeof(SpeechType?) => SpeechType.Greeting,
        { } t when t == typeof(ChangeSignificance?) => ChangeSignificance.Major,
        { } t when t == typeof(IdSet) => IdSet.Create([3]),
        { } t when t == typeof(ContactFooter) => new PressContact { Name = "Имя", Post = "Пост" }.ToFooter(),
        _ => throw new InvalidOperationException($"Give a sample of {type}."),
    };

    private static MergeResult Merge(string before, string mine, string theirs, Dictionary<string, ClashChoice>? choices = null) =>
        ContentMerge.Of(new() { Body = before }, new() { Body = mine }, new() { Body = theirs }, choices);
}
