using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Media.Subtitles;

/// <summary>Subtitles as browsers read them (W3C WebVTT), and SubRip, which most programs write and which becomes WebVTT here.</summary>
public static partial class WebVtt
{
    private const int MaxMilliseconds = 500;
    private const int MostProblems = 20;
    private const string Arrow = "-->";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The words of a file: UTF-8, UTF-16 with its mark, else the code page of Russian Windows, in which older subtitles are.</summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes.AsSpan(2));
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        }
    }

    /// <summary>WebVTT with <c>\n</c> between lines; SubRip is turned into it.</summary>
    public static string Normalise(string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal).Trim('\n', ' ').Split('\n');
        if (IsHead(lines[0]) || !Array.Exists(lines, line => SubRipTime().IsMatch(line)))
            return string.Join('\n', lines.Select(line => line.TrimEnd())) + "\n";
        var vtt = new StringBuilder("WEBVTT\n\n");
        foreach (var line in lines)
            vtt.Append(SubRipTime().IsMatch(line) ? Turned(line) : FontTag().Replace(line.TrimEnd(), "")).Append('\n');
        return vtt.ToString();
    }

    /// <summary>What a browser would pass over or show wrongly, line by line; empty where nothing is wrong.</summary>
    /// <param name="text">As <see cref="Normalise"/> leaves it.</param>
    public static IReadOnlyList<string> Problems(string text)
    {
        var lines = text.Split('\n');
        if (!IsHead(lines[0]))
            return ["Строка 1: файл должен начинаться словом WEBVTT, и после него пустая строка. Подойдёт и файл SRT."];
        var check = new Check();
        for (var at = 1; at < lines.Length && check.Problems.Count < MostProblems;)
            at = lines[at].Length == 0 ? at + 1 : check.Block(lines, at);
        if (check.Cues == 0 && check.Problems.Count == 0)
            check.Problems.Add("В файле нет ни одной реплики: нужны строки вида «00:00:01.000 --> 00:00:04.000» и под ними текст.");
        return check.Problems;
    }

    private static bool IsHead(string line) => line == "WEBVTT" || line.StartsWith("WEBVTT ", StringComparison.Ordinal) || line.StartsWith("WEBVTT\t", StringComparison.Ordinal);

    /// <summary>A time of SubRip may lack leading zeros; what stands behind the times is a place on the screen that no browser knows.</summary>
    private static string Turned(string line)
    {
        var match = SubRipTime().Match(line);
        return $"{Time('1')} {Arrow} {Time('2')}";

        string Time(char which) =>
            $"{match.Groups[$"h{which}"].Value.PadLeft(2, '0')}:{match.Groups[$"m{which}"].Value}:{match.Groups[$"s{which}"].Value}.{match.Groups[$"f{which}"].Value.PadRight(3, '0')}";
    }

    [GeneratedRegex(@"^\s*(?<h1>\d{1,3}):(?<m1>\d{2}):(?<s1>\d{2})[,.](?<f1>\d{1,3})\s*-->\s*(?<h2>\d{1,3}):(?<m2>\d{2}):(?<s2>\d{2})[,.](?<f2>\d{1,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MaxMilliseconds)]
    private static partial Regex SubRipTime();

    [GeneratedRegex("</?font[^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MaxMilliseconds)]
    private static partial Regex FontTag();

    [GeneratedRegex(@"^((?<h>\d{2,}):)?(?<m>[0-5]\d):(?<s>[0-5]\d)\.(?<f>\d{3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MaxMilliseconds)]
    private static partial Regex CueTime();

    private sealed class Check
    {
        private TimeSpan last;

        public List<string> Problems { get; } = [];

        public int Cues { get; private set; }

        /// <returns>The line after the block.</returns>
        public int Block(string[] lines, int at)
        {
            var end = Array.IndexOf(lines, "", at) is >= 0 and var empty ? empty : lines.Length;
            if (lines[at].StartsWith("NOTE", StringComparison.Ordinal))
                return end;
            if (lines[at].Trim() is "STYLE" or "REGION")
            {
                Say(at, "оформление (STYLE, REGION) не принимается: читатели настраивают вид субтитров сами. Уберите этот блок.");
                return end;
            }

            var time = lines[at].Contains(Arrow, StringComparison.Ordinal) ? at : at + 1;
            if (time >= end || !lines[time].Contains(Arrow, StringComparison.Ordinal))
                Say(at, $"нет времени реплики. Перед текстом нужна строка вида «00:00:01.000 {Arrow} 00:00:04.000».");
            else
                Cue(lines, time, end);
            return end;
        }

        private void Cue(string[] lines, int time, int end)
        {
            Cues++;
            var parts = lines[time].Split(Arrow, 2);
            var until = parts[1].Trim().Split((char[]?)null, 2)[0];
            if (Read(parts[0].Trim()) is not { } from || Read(until) is not { } to)
            {
                Say(time, "время записано неверно. Нужно так: «00:00:01.000 --> 00:00:04.000», часы можно опустить.");
                return;
            }

            if (to <= from)
                Say(time, "реплика кончается раньше, чем начинается. Поменяйте времена.");
            if (from < last)
                Say(time, "реплика начинается раньше предыдущей. Расставьте реплики по времени.");
            last = from;
            if (time + 1 >= end)
                Say(time, "под временем нет текста. Допишите его или уберите реплику.");
            for (var i = time + 1; i < end; i++)
            {
                if (lines[i].Contains(Arrow, StringComparison.Ordinal))
                    Say(i, "между репликами нужна пустая строка.");
            }
        }

        private void Say(int line, string words) => Problems.Add(string.Create(CultureInfo.InvariantCulture, $"Строка {line + 1}: {words}"));

        private static TimeSpan? Read(string text)
        {
            if (CueTime().Match(text) is not { Success: true } match)
                return null;
            var hours = int.TryParse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, 10_000) : 0;
            return new TimeSpan(0, hours, Number("m"), Number("s"), Number("f"));

            int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        }
    }
}
