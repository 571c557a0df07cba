using System.Text;
using Csto.Portal.Core.Media.Subtitles;

namespace Csto.Portal.UnitTests.Media;

public sealed class WebVttTests
{
    private const string Good = "WEBVTT\n\nNOTE кто говорит\n\n1\n00:01.000 --> 00:04.000 align:start\nДобрый день.\nНачинаем.\n\n01:00:00.000 --> 01:00:01.500\n<i>Музыка</i>\n";

    [Fact]
    public void Problems_OfGoodSubtitles_AreNone()
    {
        WebVtt.Normalise("\uFEFF" + Good.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(Good);
        WebVtt.Problems(Good).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Просто текст\n", "Строка 1", "WEBVTT")]
    [InlineData("WEBVTT\n\nДобрый день.\n", "Строка 3", "нет времени")]
    [InlineData("WEBVTT\n\n00:01 --> 00:04\nДобрый день.\n", "Строка 3", "записано неверно")]
    [InlineData("WEBVTT\n\n00:04.000 --> 00:01.000\nДобрый день.\n", "Строка 3", "кончается раньше")]
    [InlineData("WEBVTT\n\n00:04.000 --> 00:05.000\nДва\n\n00:01.000 --> 00:02.000\nРаз\n", "Строка 6", "раньше предыдущей")]
    [InlineData("WEBVTT\n\n00:04.000 --> 00:05.000\n\n00:06.000 --> 00:07.000\nТри\n", "Строка 3", "нет текста")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nРаз\n00:03.000 --> 00:04.000\nДва\n", "Строка 5", "пустая строка")]
    [InlineData("WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nРаз\n", "Строка 3", "STYLE")]
    [InlineData("WEBVTT\n", "нет ни одной", "00:00:01.000")]
    public void Problems_OfBrokenSubtitles_NameTheLine(string text, string line, string reason)
    {
        var problem = WebVtt.Problems(text).ShouldHaveSingleItem();
        problem.ShouldContain(line);
        problem.ShouldContain(reason);
    }

    [Fact]
    public void Problems_OfNoise_EndSomewhere() =>
        WebVtt.Problems("WEBVTT\n" + string.Concat(Enumerable.Repeat("\nшум\n", 1000))).Count.ShouldBe(20);

    [Fact]
    public void Normalise_SubRip_BecomesWebVtt()
    {
        const string SubRip = "1\r\n00:00:01,000 --> 00:00:04,5 X1:1\r\n<font color=\"red\">Добрый</font> день.\r\n\r\n2\r\n0:01:00,000 --> 0:01:02,000\r\nДо свидания.\r\n";

        var text = WebVtt.Normalise(SubRip);

        text.ShouldBe("WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.500\nДобрый день.\n\n2\n00:01:00.000 --> 00:01:02.000\nДо свидания.\n");
        WebVtt.Problems(text).ShouldBeEmpty();
    }

    [Fact]
    public void Decode_OfOlderPrograms_ReadsTheCodePageOfRussianWindows()
    {
        byte[] old = [0xC4, 0xEE, 0xE1, 0xF0, 0xFB, 0xE9];
        WebVtt.Decode(old).ShouldBe("Добрый");
        WebVtt.Decode(Encoding.UTF8.GetBytes("Добрый")).ShouldBe("Добрый");
        WebVtt.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Добрый")]).ShouldBe("Добрый");
    }
}
