using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>What is said of pictures that a text shows and that have no sizes and formats yet.</summary>
public static class PictureGate
{
    /// <summary>More than these are counted, not named.</summary>
    private const int Named = 3;

    /// <param name="assets">The files the text shows.</param>
    /// <returns>Russian sentences that say what to do; empty where all are ready.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<MediaAsset> assets)
    {
        var waiting = assets.Where(asset => PictureStates.Of(asset) == PictureState.Waiting).ToList();
        return [.. assets.Where(asset => PictureStates.Of(asset) == PictureState.Failed).Select(Failed), .. Waiting(waiting, assets.Count(a => a.Kind == MediaKind.Picture))];
    }

    public static string Failed(MediaAsset asset) =>
        $"Картинка «{asset.FileName}» не подготовлена для страниц. {asset.VariantsProblem} Откройте её карточку в медиатеке.";

    private static IEnumerable<string> Waiting(List<MediaAsset> waiting, int all) => waiting.Count <= Named
        ? waiting.Select(asset => $"Картинка «{asset.FileName}» ещё готовится для страниц. Обычно это меньше минуты: подождите и повторите. Если не помогло, скажите администратору сервера.")
        : [$"Картинки ещё готовятся для страниц: осталось {waiting.Count} из {all}. Подождите и повторите. Если число не меняется, скажите администратору сервера."];
}
