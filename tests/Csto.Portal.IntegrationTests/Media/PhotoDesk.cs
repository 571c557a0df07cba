using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Photographs that are described, and pieces that show them.</summary>
internal static class PhotoDesk
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    public static async Task<int> PublishPhotosAsync(this PortalFactory portal, string slug, string body) => await new Newsroom(portal).Publish(
        Newsroom.Text(slug == "arkhiv" ? "Фото к архиву" : $"Фото {slug}", Day) with { Slug = slug, Body = body });

    public static Task<(int Photos, int Videos)> CountsAsync(this PortalFactory portal, int piece) => portal.WithDatabaseAsync(async db =>
        await db.Publications.Where(p => p.Id == piece).Select(p => new ValueTuple<int, int>(p.PhotoCount, p.VideoCount)).SingleAsync());

    /// <summary>Pictures of their own for each test, described.</summary>
    public static async Task<(IReadOnlyList<string> References, IReadOnlyList<byte[]> Bytes)> PhotosAsync(this PortalFactory portal, int from, int count)
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (references, all) = (new List<string>(), new List<byte[]>());
        for (var i = from; i < from + count; i++)
        {
            var bytes = SampleFiles.Png(300 + i, 200, (byte)i);
            var (id, reference) = await author.UploadedAsync($"снимок {i}.png", bytes);
            await portal.DescribeAsync(id, i);
            references.Add(reference);
            all.Add(bytes);
        }

        // One who is in the picture, once.
        await portal.WithDatabaseAsync(async db =>
        {
            var slug = $"litsa-{from}";
            var photo = await db.MediaAssets.Include(m => m.Persons).SingleAsync(m => m.FileName == $"снимок {from + Math.Min(1, count - 1)}.png");
            photo.Persons.Add(new Person { Name = $"Лица {from}", SortName = $"Лица {from}", Slug = slug });
            return await db.SaveChangesAsync();
        });
        return (references, all);
    }

    public static Task<int> DescribeAsync(this PortalFactory portal, int id, int number) => portal.WithDatabaseAsync(async db =>
    {
        var asset = await db.MediaAssets.SingleAsync(m => m.Id == id);
        (asset.Caption, asset.Alt, asset.Author, asset.Credit) = ($"Снимок {number}", "Люди в зале", "Пётр Светлов", "Секретариат ОДКБ");
        (asset.Place, asset.TakenOn) = ("Москва", new DateOnly(2026, 2, 12));
        return await db.SaveChangesAsync();
    });
}
