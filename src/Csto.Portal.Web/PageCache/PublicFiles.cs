using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Files that readers may have. What the database has said of one holds as a page does: for the generation it was said in, on while the database is away, and
/// not at all where no pages are kept. Of what readers may not have nothing is kept, so that nobody fills the memory with addresses of nothing.
/// </summary>
public sealed class PublicFiles(MediaReader media, SeenByReaders seen, GenerationWatch generations, FileMemory memory)
{
    /// <summary>What an answer takes beside its words.</summary>
    private const int Facts = 700;

    /// <inheritdoc cref="SeenByReaders.IsAway"/>
    public bool IsAway => seen.IsAway;

    /// <summary>Without asking the database; null where it has not said anything of the file yet.</summary>
    /// <param name="reference">See <see cref="MediaReferences"/>.</param>
    public MediaFacts? Known(string reference) => Known<MediaFacts>(reference);

    /// <summary>From the database; null where readers may not have the file.</summary>
    /// <inheritdoc cref="MediaReader.FindPublicAsync"/>
    public Task<MediaFacts?> AskAsync(string reference, CancellationToken cancellationToken) =>
        AskAsync(reference, () => media.FindPublicAsync(reference, cancellationToken), BytesOf, cancellationToken);

    /// <summary>Subtitles, in the same way.</summary>
    /// <inheritdoc cref="MediaReader.SubtitlesAsync(string, int, CancellationToken)"/>
    public string? KnownSubtitles(string reference, int id) => Known<string>(KeyOf(reference, id));

    /// <inheritdoc cref="MediaReader.SubtitlesAsync(string, int, CancellationToken)"/>
    public Task<string?> AskSubtitlesAsync(string reference, int id, CancellationToken cancellationToken) =>
        AskAsync(KeyOf(reference, id), () => media.SubtitlesAsync(reference, id, cancellationToken), text => sizeof(char) * text.Length, cancellationToken);

    private static string KeyOf(string reference, int id) => string.Create(CultureInfo.InvariantCulture, $"{reference}/{id}");

    private static int BytesOf(MediaFacts file) =>
        Facts + (sizeof(char) * (file.FileName.Length + file.Alt.Length + file.Caption.Length + file.Credit.Length));

    private T? Known<T>(string key)
        where T : class => generations.Current is { } generation ? memory.Find<T>(key, generation) : null;

    private async Task<T?> AskAsync<T>(string key, Func<Task<T?>> ask, Func<T, int> bytesOf, CancellationToken cancellationToken)
        where T : class
    {
        var (answer, generation) = await seen.AskOfGenerationAsync(ask, cancellationToken);
        if (answer is not null && generation is { } kept)
            memory.Keep(key, answer, bytesOf(answer), kept);
        return answer;
    }
}
