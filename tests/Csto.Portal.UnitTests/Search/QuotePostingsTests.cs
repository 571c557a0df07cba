using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Quotes;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.UnitTests.Search;

public sealed class QuotePostingsTests
{
    [Fact]
    public void Read_WhatWasWritten_FindsEachRunWithItsTexts()
    {
        (ulong Run, int Doc)[] all = [(0, 1), (0, 2), (1, 1), (5, 100_000), (5, 100_001), (5, 7_000_000), (0xFFFFFF, 3)];
        var bytes = new List<byte>();
        QuotePostings.Write(all, bytes);

        foreach (var group in all.GroupBy(a => a.Run))
            Docs([.. bytes], group.Key).ShouldBe(group.Select(g => g.Doc));
        Docs([.. bytes], 4).ShouldBeEmpty();
        Docs([], 4).ShouldBeEmpty();
    }

    [Fact]
    public void Winnowed_SixWordsInCommon_AlwaysMeet()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            string[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => "с" + random.Next(10_000))];
            var common = Words(Shingles.Certain);
            var text = string.Join(' ', [.. Words(random.Next(20)), .. common, .. Words(random.Next(20))]);
            Shingles.Winnowed(WordReader.Read(text)).ShouldContain(run => Shingles.All(WordReader.Read(string.Join(' ', common))).Contains(run));
        }
    }

    [Fact]
    public void Winnowed_NumbersOutliveTheProcess() =>
        Shingles.All(WordReader.Read("раз два три четыре")).ShouldBe(Shingles.All(WordReader.Read("РАЗ, два — три; четыре!")));

    private static List<int> Docs(byte[] data, ulong run)
    {
        var docs = new List<int>();
        QuotePostings.Read(data, run, docs);
        return docs;
    }
}
