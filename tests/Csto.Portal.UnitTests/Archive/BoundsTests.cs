using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Archive;

/// <summary>Whatever stands in a file of the largest size allowed, reading it ends soon. The bound is generous: the tests share a busy machine.</summary>
public sealed class BoundsTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Hostile => new()
    {
        { "one line", "Слово и дело " },
        { "one word", "ъ" },
        { "quotation marks", "Слово « " },
        { "rules and short lines", "____\nПресс\n" },
        { "footers", "Пресс-секретарь Иван Петров\n+7-495-111-22-33\n" },
        { "titles", "Рабочая группа обсудила планы учений\n" },
        { "items", "13.02.2026\nВ Москве прошла встреча рабочей группы.\n" },
        { "navigation", "Все новости\nСобытие дня\n" },
        { "salutations", "Уважаемые коллеги!\n" },
        { "deep HTML", "<div>слово " },
        { "deep tables", "<table><tr><td>слово " },
        { "unclosed emphasis", "<b>слово " },
        { "paragraphs", "<p>слово " },
        { "open tags", "<p a=1 слово " },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Parse_FiveMegabytesOfOneThing_EndsSoon(string what, string unit)
    {
        var html = unit.Contains('<', StringComparison.Ordinal) ? "<html><body>" : "";
        var text = html + string.Concat(Enumerable.Repeat(unit, PageReader.MaxBytes / System.Text.Encoding.UTF8.GetByteCount(unit)));
        var effort = Effort.Begin();

        ArchivePageParser.Parse(text);

        effort.Spent.ShouldBeLessThan(Bound, what);
    }
}
