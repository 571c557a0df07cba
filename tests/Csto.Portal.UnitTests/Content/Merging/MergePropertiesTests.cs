using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Content.Merging;

/// <summary>What holds for any three texts, tried on thousands.</summary>
public sealed class MergePropertiesTests
{
    private const int Rounds = 1500;

    private static readonly string[] Gaps = ["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n"];

    [Fact]
    public void Merge_OneChangedOrBothTheSame_IsThatTextToTheByte() => ForEach((before, a, _) =>
    {
        Body(before, a, before).ShouldBe(a);
        Body(before, before, a).ShouldBe(a);
        Body(before, a, a).ShouldBe(a);
        Body(before, before, before).ShouldBe(before);
    });

    [Fact]
    public void Merge_TurnedRound_HasTheSameParagraphs() => ForEach((before, a, b) =>
    {
        var (one, other) = (Merge(before, a, b), Merge(before, b, a));
        one.Clashes.Count.ShouldBe(other.Clashes.Count);
        if (one.Clashes.Count == 0)
            Pieces(one.Text).Order().ShouldBe(Pieces(other.Text).Order());
    });

    [Fact]
    public void Merge_WhatBothKept_Stays() => ForEach((before, a, b) =>
    {
        var merge = Merge(before, a, b);
        var result = Pieces(merge.Text).ToHashSet();
        foreach (var kept in Pieces(before).Intersect(Pieces(a)).Intersect(Pieces(b)))
            result.ShouldContain(kept);
    });

    [Fact]
    public void Merge_WhatEitherWrote_IsThereOrAskedFor() => ForEach((before, a, b) =>
    {
        var merge = Merge(before, a, b);
        var seen = merge.Text + string.Concat(merge.Clashes.Select(c => c.Theirs + c.Mine));
        foreach (var written in Pieces(a).Concat(Pieces(b)).Except(Pieces(before)))
            seen.ShouldContain(written);
    });

    [Fact]
    public void Merge_EverythingChosenAsBoth_LosesNothingEitherWrote() => ForEach((before, a, b) =>
    {
        var choices = Merge(before, a, b).Clashes.ToDictionary(c => c.Key, _ => ClashChoice.Both);
        var merge = BodyMerge.Of(before, a, b, choices);
        merge.Clashes.ShouldBeEmpty();
        foreach (var written in Pieces(a).Concat(Pieces(b)).Except(Pieces(before)))
            merge.Text.ShouldContain(written);
    });

    [Fact]
    public void Merge_LongestTexts_TakesSeconds()
    {
        var before = string.Join("\n\n", Enumerable.Range(0, 20_000).Select(i => $"Абзац {i} с некоторым числом слов."));
        var a = before.Replace("слов", "букв", StringComparison.Ordinal);
        var b = string.Join("\n\n", Enumerable.Range(0, 20_000).Select(i => $"Совсем другое {i}."));
        var effort = Effort.Begin();

        Merge(before, a, b).Clashes.ShouldNotBeEmpty();

        effort.Spent.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static void ForEach(Action<string, string, string> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var before = Make(random, [.. Enumerable.Range(0, random.Next(9)).Select(i => Paragraph(random, $"п{i}"))]);
            check(before, Edit(random, before, "а"), Edit(random, before, "б"));
        }
    }

    private static string Edit(Random random, string before, string mark)
    {
        var list = PieceSplitter.Split(before);
        var pieces = list.Pieces.ToList();
        for (var i = random.Next(4); i > 0; i--)
        {
            var at = random.Next(pieces.Count + 1);
            switch (random.Next(5))
            {
                case 0 when at < pieces.Count:
                    pieces.RemoveAt(at);
                    break;
                case 1 when at < pieces.Count:
                    // In its first line, so that a block stays closed.
                    pieces[at] = pieces[at] with { Text = string.Join('\n', pieces[at].Text.Split('\n').Select((line, n) => n == 0 ? $"{line} {mark}{i}" : line)) };
                    break;
                case 2 when at < pieces.Count:
                    pieces[at] = pieces[at] with { Gap = at == pieces.Count - 1 ? "\n" : Gaps[random.Next(Gaps.Length)] };
                    break;
                default:
                    if (at == pieces.Count && at > 0)
                        pieces[^1] = pieces[^1] with { Gap = "\n\n" };
                    pieces.Insert(at, new(Paragraph(random, mark + "нов" + i), at == pieces.Count ? "" : "\n\n"));
                    break;
            }
        }

        // Cut again: gaps may have joined two.
        return list.Head + string.Concat(pieces.Select(p => p.Text + p.Gap));
    }

    private static string Make(Random random, string[] paragraphs) =>
        string.Concat(paragraphs.Select((p, i) => p + (i == paragraphs.Length - 1 ? random.Next(2) == 0 ? "" : "\n" : Gaps[random.Next(Gaps.Length)])));

    private static string Paragraph(Random random, string name) => random.Next(7) switch
    {
        0 => $"## Глава {name}",
        1 => $"- пункт {name}",
        2 => $":::quote {name}\nСлова {name}.\n\nЕщё {name}.\n:::",
        3 => $"| {name} | б |\n| --- | --- |",
        4 => $"[^{name}]: сноска {name}",
        _ => $"Абзац {name} о встрече и планах.",
    };

    private static IEnumerable<string> Pieces(string text) => PieceSplitter.Split(text).Pieces.Select(p => p.Text);

    private static string Body(string before, string mine, string theirs)
    {
        var merge = Merge(before, mine, theirs);
        merge.Clashes.ShouldBeEmpty();
        return merge.Text;
    }

    private static BodyMerge Merge(string before, string mine, string theirs) => BodyMerge.Of(before, mine, theirs, new Dictionary<string, ClashChoice>());
}
