using System.Runtime.InteropServices;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>Goes once through what the words found: what passes all filters is a result, what fails one only is counted for that one.</summary>
internal sealed class FacetCounting(PieceColumns columns, SearchFilter filter)
{
    private readonly int[] _kinds = new int[byte.MaxValue + 1];
    private readonly int[] _states = new int[StateNames.Codes.Count];
    private readonly int[] _years = new int[DateOnly.MaxValue.Year + 1];
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _persons = [];
    private readonly Dictionary<int, int> _topics = [];
    private readonly YearOfDay _year = new();

    [Flags]
    private enum Failed
    {
        None = 0,
        Kind = 1,
        Language = 2,
        State = 4,
        Days = 8,
        Person = 16,
        Topic = 32,
    }

    public Bits Results { get; private set; } = new(0);

    public FacetCounts Count(Bits found)
    {
        Results = new(columns.Capacity);
        foreach (var doc in found)
        {
            var failed = Test(doc);
            if (failed == Failed.None)
                Results.Set(doc);
            Add(doc, failed);
        }

        return new(
            Present(_kinds).ToDictionary(k => (PublicationKind)k.Value, k => k.Count),
            _languages,
            Present(_states).ToDictionary(s => StateNames.Codes[s.Value], s => s.Count),
            Present(_years).ToDictionary(y => y.Value, y => y.Count),
            _persons,
            _topics);
    }

    private Failed Test(int doc)
    {
        var failed = Failed.None;
        if (filter.Kind is { } kind && columns.Kinds[doc] != (byte)kind)
            failed |= Failed.Kind;
        if (filter.Language is { } language && columns.Languages[doc] != language)
            failed |= Failed.Language;
        if (filter.State is not null && (columns.States[doc] & filter.StateBit) == 0)
            failed |= Failed.State;
        if (columns.Days[doc] < filter.FirstDay || columns.Days[doc] > filter.LastDay)
            failed |= Failed.Days;
        if (filter.Person is { } person && !columns.Persons[doc].AsSpan().Contains(person))
            failed |= Failed.Person;
        if (filter.Topic is { } topic && !columns.Topics[doc].AsSpan().Contains(topic))
            failed |= Failed.Topic;
        return failed;
    }

    private void Add(int doc, Failed failed)
    {
        if (IsOnly(failed, Failed.Kind))
            _kinds[columns.Kinds[doc]]++;
        if (IsOnly(failed, Failed.Days))
            _years[_year.Of(columns.Days[doc])]++;
        if (IsOnly(failed, Failed.Language))
            CollectionsMarshal.GetValueRefOrAddDefault(_languages, columns.Languages[doc], out _)++;
        if (IsOnly(failed, Failed.State))
        {
            for (int bits = columns.States[doc], state = 0; bits != 0; bits >>= 1, state++)
                _states[state] += bits & 1;
        }

        if (IsOnly(failed, Failed.Person))
            Add(_persons, columns.Persons[doc]);
        if (IsOnly(failed, Failed.Topic))
            Add(_topics, columns.Topics[doc]);
    }

    private static bool IsOnly(Failed failed, Failed one) => (failed & ~one) == Failed.None;

    private static void Add(Dictionary<int, int> counts, int[] values)
    {
        foreach (var value in values)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
    }

    private static IEnumerable<(int Value, int Count)> Present(int[] counts) => counts.Index().Where(c => c.Item > 0).Select(c => (c.Index, c.Item));

    /// <summary>Pieces come in about the order of their days: the year is mostly that of the one before.</summary>
    private sealed class YearOfDay
    {
        private int _from;
        private int _to = -1;
        private int _year;

        public int Of(int day)
        {
            if (day >= _from && day <= _to)
                return _year;
            _year = DateOnly.FromDayNumber(day).Year;
            (_from, _to) = (new DateOnly(_year, 1, 1).DayNumber, new DateOnly(_year, 12, 31).DayNumber);
            return _year;
        }
    }
}
