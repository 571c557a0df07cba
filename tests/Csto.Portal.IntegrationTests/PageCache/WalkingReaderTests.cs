using System.Globalization;
using System.Net;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>
/// One reader walks between nodes, from lists to pieces and back, while all of them publish, correct and withdraw: what was seen never goes back, wherever it is
/// looked at next, and nothing is older than a second.
/// </summary>
public sealed class WalkingReaderTests
{
    private const int Pieces = 12;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Lists = ["/news/", "/archive/2026/02/13/", "/archive/"];

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public async Task Reader_WalkingBetweenNodes_NeverSeesAnythingGoBack(int count, int seed)
    {
        await using var cluster = await NodeCluster.StartAsync(count);
        var random = new Random(seed);
        var story = new Story();
        var (reading, idle) = (Task.CompletedTask, 0);
        for (var step = 0; step < 400; step++)
        {
            if (step % 100 == 0)
            {
                foreach (var node in cluster.Nodes)
                    await node.BeatAsync();
            }

            if (random.Next(6) == 0)
                await story.GoOnAsync(cluster.Nodes[random.Next(count)], random, cluster.Clock.GetUtcNow());
            for (var at = 0; at < count; at++)
            {
                // Each looks every fifth of a second, at a time of its own.
                if (step % 4 == at % 4)
                    await cluster.Nodes[at].LookAsync();
            }

            if (reading.IsCompleted)
            {
                await reading;
                idle = cluster.Clock.Waiting;
                reading = ReadAsync(cluster, cluster.Nodes[random.Next(count)], story, random);
            }

            await DoneOrWaitingAsync(cluster, reading, idle);
            cluster.Pass(Step);
        }

        story.Looks.ShouldBeGreaterThan(150);
        story.SeenStates.ShouldBeGreaterThan(Pieces);
    }

    /// <summary>The clock stands while a page is made; a reader who waits for the clock goes on with one of the next steps.</summary>
    private static async Task DoneOrWaitingAsync(NodeCluster cluster, Task reading, int idle)
    {
        while (true)
        {
            var timer = cluster.Clock.TimerAsync();
            if (reading.IsCompleted || cluster.Clock.Waiting > idle)
                return;
            await Task.WhenAny(reading, timer);
        }
    }

    private static async Task ReadAsync(NodeCluster cluster, NodeCluster.Node node, Story story, Random random)
    {
        var began = cluster.Clock.GetUtcNow();
        var piece = random.Next(2) == 0 ? story.Any(random) : null;
        var address = piece?.Address ?? Lists[random.Next(Lists.Length)];
        using var answer = await node.Reader.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        if (piece is not null)
            story.Saw(piece, PieceState(answer.StatusCode, page, piece), began, address);
        else
            story.SawList(page, began, address);
    }

    private static State PieceState(HttpStatusCode status, string page, Piece piece) => status switch
    {
        HttpStatusCode.NotFound => State.Absent,
        HttpStatusCode.Gone => State.Gone,
        HttpStatusCode.OK => page.Contains(piece.Corrected, StringComparison.Ordinal) ? State.Corrected : State.Live,
        _ => throw new InvalidOperationException($"{piece.Address} answered {status}."),
    };

    private enum State
    {
        Absent,
        Live,
        Corrected,
        Gone,
    }

    private sealed class Piece(int number)
    {
        public int Id { get; set; }

        public string Title { get; } = string.Create(CultureInfo.InvariantCulture, $"Материал {number:00}");

        public string Corrected { get; } = string.Create(CultureInfo.InvariantCulture, $"Уточнение {number:00}");

        public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"/news/2026/02/13/material-{number:00}");

        public State Seen { get; set; }

        public List<(DateTimeOffset At, State State)> History { get; } = [(DateTimeOffset.MinValue, State.Absent)];

        public State At(DateTimeOffset instant) => History.Last(h => h.At <= instant).State;
    }

    /// <summary>What was done to the pieces, and what the reader has seen of it.</summary>
    private sealed class Story
    {
        private readonly List<Piece> _pieces = [];

        public int Looks { get; private set; }

        public int SeenStates => _pieces.Sum(p => (int)p.Seen);

        public Piece? Any(Random random) => _pieces.Count == 0 ? null : _pieces[random.Next(_pieces.Count)];

        public async Task GoOnAsync(NodeCluster.Node node, Random random, DateTimeOffset now)
        {
            var live = _pieces.FindAll(p => p.History[^1].State is State.Live or State.Corrected);
            if (_pieces.Count < Pieces && (live.Count < 3 || random.Next(2) == 0))
            {
                var piece = new Piece(_pieces.Count + 1);
                _pieces.Add(piece);
                piece.Id = await node.PublishAsync(piece.Title);
                piece.History.Add((now, State.Live));
                return;
            }

            if (live.Count == 0)
                return;
            var changed = live[random.Next(live.Count)];
            if (changed.History[^1].State == State.Live)
            {
                await node.CorrectAsync(changed.Id, changed.Corrected, changed.Address);
                changed.History.Add((now, State.Corrected));
            }
            else if (random.Next(3) == 0)
            {
                await node.UnpublishAsync(changed.Id);
                changed.History.Add((now, State.Gone));
            }
        }

        public void SawList(string page, DateTimeOffset began, string address)
        {
            foreach (var piece in _pieces)
            {
                // What is not on a list has not come yet or is gone again: the latter where it had to be there before.
                var state = page.Contains(piece.Corrected, StringComparison.Ordinal) ? State.Corrected
                    : page.Contains(piece.Title, StringComparison.Ordinal) ? State.Live
                    : piece.History[^1].State == State.Gone && (piece.Seen > State.Absent || piece.At(began.AddSeconds(-1)) > State.Absent) ? State.Gone
                    : State.Absent;
                Saw(piece, state, began, address);
            }
        }

        public void Saw(Piece piece, State state, DateTimeOffset began, string where)
        {
            Looks++;
            ((int)state).ShouldBeGreaterThanOrEqualTo((int)piece.Seen, $"{where} shows {piece.Title} as {state} after it was seen as {piece.Seen}.");
            ((int)state).ShouldBeGreaterThanOrEqualTo((int)piece.At(began.AddSeconds(-1)), $"{where} is older than a second: {piece.Title} as {state}.");
            piece.Seen = state;
        }
    }
}
