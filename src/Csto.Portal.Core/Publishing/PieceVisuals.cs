using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>The pictures that stand for a piece, looked at before it goes out.</summary>
internal static class PieceVisuals
{
    /// <summary>Those that are not there, that are no pictures, or that nobody has described: each beside its field.</summary>
    public static async Task<IReadOnlyList<FieldProblem>> PictureProblemsAsync(
        this PortalDbContext db, EditionContent content, CancellationToken cancellationToken)
    {
        (string Field, string Reference)[] named =
        [
            .. new[] { (nameof(content.LeadPicture), content.LeadPicture), (nameof(content.SocialPicture), content.SocialPicture) }
                .Where(x => x.Item2 is not null && MediaReferences.IsReference(x.Item2)).Select(x => (x.Item1, x.Item2!)),
        ];
        if (named.Length == 0)
            return [];
        var keys = named.Select(x => x.Reference[..MediaAsset.KeyDigits]).Distinct().ToList();
        var found = await db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken);
        return
        [
            .. named.Select(x => (x.Field, Words: WhyNot(found.FindAll(m => m.Sha256.StartsWith(x.Reference, StringComparison.Ordinal)))))
                .Where(x => x.Words is not null).Select(x => new FieldProblem(x.Field, x.Words!)),
        ];
    }

    /// <summary>Said of what is shown, which is another file where the one that is named was replaced.</summary>
    private static string? WhyNot(List<MediaAsset> named) => named.ConvertAll(asset => asset.ReplacedBy ?? asset) switch
    {
        [] => "Такой картинки в медиатеке нет. Выберите другую или оставьте поле пустым.",
        [_, _, ..] => "Этот номер подходит к двум файлам. Скопируйте его с карточки целиком.",
        [{ Kind: not MediaKind.Picture } file] => $"Файл «{file.FileName}» — не картинка. Выберите картинку или оставьте поле пустым.",
        [{ LacksAlt: true } file] => $"У картинки «{file.FileName}» нет описания для тех, кто её не видит. Опишите её на карточке файла или отметьте там как украшение.",
        _ => null,
    };
}
