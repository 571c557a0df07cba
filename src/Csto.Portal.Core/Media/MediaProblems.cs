using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>Something to mend in the media of a text before it goes out.</summary>
/// <param name="Message">A Russian sentence that says what to do.</param>
/// <param name="AssetId">The file whose card is to be opened; null where there is none.</param>
public sealed record MediaProblem(string Message, int? AssetId)
{
    /// <summary>Pictures that wait to be made ready for pages: nothing to mend, and over by itself.</summary>
    public IReadOnlyList<int> Waiting { get; init; } = [];
}

/// <summary>Looks through the media of a text, and at the disk.</summary>
public sealed class MediaProblems(PortalDbContext db, MediaStore store)
{
    /// <param name="body">Markdown in the portal's dialect.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    /// <returns>Empty where nothing is wrong.</returns>
    public async Task<IReadOnlyList<MediaProblem>> OfAsync(string body, CancellationToken cancellationToken)
    {
        if (!MediaReferences.MayHave(body))
            return [];
        var keys = MediaFaults.Keys(body);
        var assets = await db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken);
        var shown = MediaFaults.Shown(body, assets);
        var lost = shown.Where(asset => !store.Holds(asset.Sha256, asset.Kind == MediaKind.Picture));
        return
        [
            .. MediaFaults.Of(body, assets).Select(fault => new MediaProblem(fault.Message, fault.Asset?.Id)),
            .. lost.Select(asset => new MediaProblem($"Файл «{asset.FileName}» пропал с диска сервера: загрузите его ещё раз.", asset.Id)),
            .. shown.Where(asset => PictureStates.Of(asset) == PictureState.Failed).Select(asset => new MediaProblem(PictureGate.Failed(asset), asset.Id)),
            .. Waiting([.. shown.Where(asset => PictureStates.Of(asset) == PictureState.Waiting).Select(asset => asset.Id)]),
        ];
    }

    private static IEnumerable<MediaProblem> Waiting(IReadOnlyList<int> ids) =>
        ids.Count == 0 ? [] : [new(ids.Count == 1 ? "Картинка готовится для страниц" : $"Картинки готовятся для страниц: осталось {ids.Count} из {ids.Count}", null) { Waiting = ids }];
}
