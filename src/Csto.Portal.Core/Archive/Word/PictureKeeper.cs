using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>Puts the pictures of a file into the library, under its rules, and blocks that show them into the text.</summary>
internal sealed class PictureKeeper(MediaLibrary library, Actor actor, CancellationToken cancellationToken)
{
    /// <summary>What Word and Office write when a machine described the picture.</summary>
    private static readonly string[] ByMachine =
        ["Автоматически созданное описание", "Контент, сгенерированный ИИ", "Содержимое, созданное ИИ", "Description automatically generated", "AI-generated content"];

    private readonly List<string> refused = [];

    /// <summary>Why pictures were left out, for the report.</summary>
    public IReadOnlyList<string> Refused => refused;

    public async Task<string?> PlaceAsync(WordPicture picture, Func<byte[]?> bytes)
    {
        if (bytes() is not { } content)
        {
            refused.Add($"снимок {picture.Name}: в файле его нет или он больше {WordLimits.Default.Picture / (1024 * 1024)} МБ");
            return null;
        }

        using var stream = new MemoryStream(content);
        switch (await library.AddAsync(stream, picture.Name, new() { Alt = Alt(picture) }, actor, cancellationToken))
        {
            case MediaOutcome.Added { Kind: MediaKind.Picture } added:
                return $":::photo {added.Sha256[..MediaReferences.UsualDigits]}\n:::";
            case MediaOutcome.Refused refusal:
                refused.Add($"снимок {picture.Name}: {string.Join(' ', refusal.Problems.Select(p => p.Message))}");
                return null;
            default:
                return null;
        }
    }

    /// <summary>A description by a machine, or the name of a file, tells a reader nothing: an editor is asked for one instead.</summary>
    private static string Alt(WordPicture picture) =>
        picture.Alt.Length > Limits.Alt || Array.Exists(ByMachine, words => picture.Alt.Contains(words, StringComparison.OrdinalIgnoreCase))
            || (Path.GetExtension(picture.Alt) is { Length: > 3 } && !picture.Alt.Contains(' ', StringComparison.Ordinal))
            ? ""
            : picture.Alt;
}
