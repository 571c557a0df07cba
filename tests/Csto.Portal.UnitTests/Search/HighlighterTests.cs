using Csto.Portal.Core.Search.Querying;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.UnitTests.Search;

public sealed class HighlighterTests
{
    private static readonly Abbreviations List = new(["ОДКБ; Организация Договора о коллективной безопасности"]);

    [Theory]
    [InlineData("отчёт", "Готовы отчёты и отчеты", "Готовы [отчёты] и [отчеты]")]
    [InlineData("отчет", "Отчётность и отчётом", "Отчётность и [отчётом]")]
    [InlineData("\"отчеты и\"", "Готовы отчёты и отчёт", "Готовы [отчёты и] отчёт")]
    [InlineData("одкб", "Устав Организации Договора о коллективной безопасности (ОДКБ)", "Устав [Организации Договора о коллективной безопасности] ([ОДКБ])")]
    [InlineData("отч*", "Отчизна <b>отчёт</b>", "[Отчизна] <b>[отчёт]</b>")]
    [InlineData("план -отчёт", "План и отчёт", "[План] и отчёт")]
    public void Mark_WhatIsLookedFor_IsMarkedAsWritten(string query, string text, string marked) => Told(Of(query).Mark(text)).Replace('\u00A0', ' ').ShouldBe(marked);

    [Fact]
    public void Passage_OfALongText_ShowsWhereMostOfItStands()
    {
        var text = string.Join(' ', Enumerable.Repeat("Совет собрался.", 60)) + " Затем министры обороны подписали план. " + string.Join(' ', Enumerable.Repeat("Прочее сказано.", 60));
        var passage = Told(Of("план обороны").Passage(text, 200)!).Replace('\u00A0', ' ');
        passage.ShouldContain("министры [обороны] подписали [план]");
        passage.Length.ShouldBeLessThan(230);
    }

    [Fact]
    public void Passage_OfATextWithoutIt_IsNone() => Of("план").Passage("Отчёт готов.", 200).ShouldBeNull();

    private static Highlighter Of(string query) => new(QueryReader.Read(query, List).Parts, List);

    private static string Told(IReadOnlyList<MarkedRun> runs) => string.Concat(runs.Select(run => run.IsMarked ? $"[{run.Text}]" : run.Text));
}
