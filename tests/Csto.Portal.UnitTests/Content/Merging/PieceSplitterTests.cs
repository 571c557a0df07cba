using Csto.Portal.Core.Content.Merging;

namespace Csto.Portal.UnitTests.Content.Merging;

public sealed class PieceSplitterTests
{
    [Fact]
    public void Split_EveryKindOfBlock_CutsWhereAReaderWould()
    {
        const string Body = """
            ## Подзаголовок
            Первый абзац
            в две строки.

            - пункт
              и его продолжение

              второй абзац пункта
            - ещё пункт
            1. нумерованный

            | Год | Учений |
            | --- | ---: |
            | 2025 | 6 |

            ::::greeting Участникам
            Уважаемые коллеги!

            :::quote Имя
            Слова.
            :::

            С уважением
            ::::
            После блока[^1].


            [^1]: Сноска.

                Её второй абзац.
            """;

        Texts(Body).ShouldBe(
        [
            "## Подзаголовок",
            "Первый абзац\nв две строки.",
            "- пункт\n  и его продолжение\n\n  второй абзац пункта",
            "- ещё пункт",
            "1. нумерованный",
            "| Год | Учений |\n| --- | ---: |\n| 2025 | 6 |",
            "::::greeting Участникам\nУважаемые коллеги!\n\n:::quote Имя\nСлова.\n:::\n\nС уважением\n::::",
            "После блока[^1].",
            "[^1]: Сноска.\n\n    Её второй абзац.",
        ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\n \nАбзац.  \n\t\n\nДругой.\n")]
    [InlineData("```\nкод\n\n# не заголовок")]
    [InlineData(":::\n:::\n:::contact\n:::\nтекст")]
    [InlineData("- \n-\n* * *\n***\n1)")]
    [InlineData("[^1]: a\n\n\n[^2]: b\n  \n    c")]
    public void Split_AnyText_KeepsEveryByte(string body) => PieceSplitter.Split(body).ToString().ShouldBe(body);

    [Fact]
    public void Split_RandomLines_KeepsEveryByte()
    {
        var random = new Random(3);
        string[] lines = ["", " ", "Абзац.", "- пункт", "  отступ", ":::quote", ":::", "::::", "```", "~~~", "# Глава", "| a | b |", "[^1]: сноска", "12. пункт", "\tтабуляция"];
        for (var round = 0; round < 3000; round++)
        {
            var body = string.Join('\n', Enumerable.Range(0, random.Next(12)).Select(_ => lines[random.Next(lines.Length)]));
            PieceSplitter.Split(body).ToString().ShouldBe(body);
        }
    }

    private static IEnumerable<string> Texts(string body) => PieceSplitter.Split(body.ReplaceLineEndings("\n")).Pieces.Select(p => p.Text);
}
