using Csto.Portal.Core.Search.Indexing;

namespace Csto.Portal.Core.Search;

/// <summary>The index of this node as it stands now. One for a process.</summary>
public sealed class SearchIndex
{
    private volatile Holdings? _holdings;
    private volatile TaskCompletionSource _changed = New();
    private volatile TaskCompletionSource _wanted = New();
    private long _queries;

    /// <summary>Null while there is none: see <see cref="Progress"/>.</summary>
    internal Holdings? Holdings => _holdings;

    /// <summary>How far an index in the making has come; null while none is being made.</summary>
    public IndexProgress? Progress { get; internal set; }

    /// <summary>Everything published up to it can be found; null while there is no index.</summary>
    public long? Generation => _holdings?.Stamp.Generation;

    /// <summary>How many publications can be found.</summary>
    public int Documents => _holdings?.Columns.Count ?? 0;

    /// <summary>Of the index file, in bytes; 0 while there is none.</summary>
    public long FileBytes => _holdings is { } held && new FileInfo(held.Reader.File) is { Exists: true } file ? file.Length : 0;

    /// <summary>Questions answered since the start.</summary>
    public long Queries => Interlocked.Read(ref _queries);

    /// <summary>Waits until a generation can be found, and asks for that to be seen to.</summary>
    /// <returns>Whether it came about in time.</returns>
    public async Task<bool> ReachAsync(long generation, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Generation >= generation)
            return true;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(patience);
        while (true)
        {
            var changed = _changed.Task;
            if (Generation >= generation)
                return true;
            _wanted.TrySetResult();
            await changed.WaitAsync(time.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsCancellationRequested)
                return Generation >= generation;
        }
    }

    /// <summary>Ends when somebody wants what is not in the index yet.</summary>
    public Task WantedAsync() => _wanted.Task;

    internal void Answered() => Interlocked.Increment(ref _queries);

    internal void Take(Holdings? holdings)
    {
        _holdings = holdings;
        _wanted = New();
        Interlocked.Exchange(ref _changed, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
