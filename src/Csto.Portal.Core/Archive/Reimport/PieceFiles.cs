using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Files;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>Puts the files of a piece together again, and sees that no piece is there twice.</summary>
internal sealed class PieceFiles(ExportPackage package)
{
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _files = [];

    /// <exception cref="BrokenFileException">A file of the piece is missing or not of its form; the message names it.</exception>
    public async Task<PieceRecord> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var main = PieceText.ReadMain(await package.ReadTextAsync(file, cancellationToken), file);
        if (!_files.TryAdd(main.Piece.Key, file) && _files[main.Piece.Key] != file)
            throw new BrokenFileException($"ключ {main.Piece.Key:D} уже есть в файле «{_files[main.Piece.Key]}»; у каждого материала он свой");
        var editions = new List<EditionRecord>(main.Piece.Editions);
        foreach (var number in main.OtherEditions)
            editions.Add(await ReadOtherAsync(ExportNames.Other(file, number), number, main.Piece.Key, cancellationToken));
        return main.Piece with { Editions = editions };
    }

    /// <summary>Files of editions that no piece names.</summary>
    public IEnumerable<(string Name, string Reason)> Unclaimed() => package.Names
        .Where(name => name.EndsWith(".md", StringComparison.Ordinal) && ExportNames.IsOther(name) && !_claimed.Contains(name))
        .Select(name => (name, "редакция не названа ни в одном материале (otherEditions)"));

    private async Task<EditionRecord> ReadOtherAsync(string name, int number, Guid key, CancellationToken cancellationToken)
    {
        if (!package.Has(name))
            throw new BrokenFileException($"нет файла «{name}» с редакцией {number}");
        _claimed.Add(name);
        try
        {
            var edition = PieceText.ReadOther(await package.ReadTextAsync(name, cancellationToken), key);
            return edition.Standing!.Number == number ? edition : throw new BrokenFileException($"поле «edition.number»: ожидается {number}, как в имени файла");
        }
        catch (BrokenFileException e)
        {
            throw new BrokenFileException($"{name}: {e.Message}", e);
        }
    }
}
