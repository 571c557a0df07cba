using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>Something to mend in the media of a piece before it goes out.</summary>
/// <param name="Message">A Russian sentence that says what to do.</param>
/// <param name="AssetId">The file whose card is to be opened; null where there is none.</param>
public sealed record MediaProblem(string Message, int? AssetId)
{
    /// <summary>Of an edition: the field to be mended.</summary>
    public string Field { get; init; } = nameof(Edition.Body);

    /// <summary>Pictures that wait to be made ready for pages: nothing to mend, and over by itself.</summary>
    public IReadOnlyList<int> Waiting { get; init; } = [];
}

/// <summary>Looks through the media of a piece, and at the disk.</summary>
public sealed class MediaProblems(PortalDbContext db, MediaStore store)
{
    /// <param name="body">Markdown in the portal's dialect.</param>
    /// <param name="lead">See <see cref="Edition.LeadPicture"/>; whether it is there and described is for the checks of publication to say.</param>
    /// <param name="social">See <see cref="Edition.SocialPicture"/>; the same.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    /// <returns>Empty where nothing is wrong.</returns>
    public async Task<IReadOnlyList<MediaProblem>> OfAsync(string body, string? lead, string? social, CancellationToken cancellationToken)
    {
        var assets = await db.ShownByAsync(PieceFiles.Keys(body, lead, social), cancellationToken);
        var shown = PieceFiles.Of(body, lead, social, assets);
        return
        [
            .. MediaFaults.Of(body, assets).Select(fault => new MediaProblem(fault.Message, fault.Asset?.Id)),
            .. shown.Where(IsLost).Select(file => Of(file, $"Файл «{file.Asset.FileName}» пропал с диска сервера: загрузите его ещё раз.")),
            .. shown.Where(file => PictureStates.Of(file.Asset) == PictureState.Failed).Select(file => Of(file, PictureGate.Failed(file.Asset))),
            .. shown.Where(file => PictureStates.Of(file.Asset) == PictureState.Waiting).GroupBy(file => file.Field)
                .SelectMany(files => Waiting([.. files.Select(file => file.Asset.Id)]).Select(problem => problem with { Field = files.Key })),
        ];
    }

    private bool IsLost(ShownFile file) => !store.Holds(file.Asset.Sha256, file.Asset.Kind == MediaKind.Picture);

    private static MediaProblem Of(ShownFile file, string message) => new(message, file.Asset.Id) { Field = file.Field };

    private static IEnumerable<MediaProblem> Waiting(IReadOnlyList<int> ids) =>
        ids.Count == 0 ? [] : [new(ids.Count == 1 ? "Картинка готовится для страниц" : $"Картинки готовятся для страниц: осталось {ids.Count} из {ids.Count}", null) { Waiting = ids }];
}
