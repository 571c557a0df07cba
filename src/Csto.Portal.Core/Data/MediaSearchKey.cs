using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Csto.Portal.Core.Data;

/// <summary>What a file is found by in the library.</summary>
public static class MediaSearchKey
{
    /// <summary>In characters; SQL Server keeps up to 4000 in the row. What is longer is cut at its end, where the persons stand.</summary>
    public const int Longest = 4000;

    private const int AtOnce = 200;

    internal static string Of(MediaAsset media, EntityEntry entry)
    {
        var persons = entry.Collection(nameof(MediaAsset.Persons));
        if (entry.State == Microsoft.EntityFrameworkCore.EntityState.Modified && !persons.IsLoaded)
            persons.Load();
        return Of(media);
    }

    /// <summary>Persons must be loaded.</summary>
    private static string Of(MediaAsset media)
    {
        var names = string.Join(' ', media.Persons.Select(person => person.Name));
        var key = SearchFolding.Fold($"{media.Caption} {media.Alt} {media.EnglishCaption} {media.EnglishAlt} {media.Author} {media.Credit} {media.Place} {media.FileName} {names}");
        return key.Length > Longest ? key[..Longest] : key;
    }

    /// <summary>
    /// Makes the words of all files anew that a person is in, when the person's name has changed and been saved. Past the cards: no form that is open
    /// is told of a change nobody made in it.
    /// </summary>
    public static async Task RenewMediaKeysAsync(this PortalDbContext db, int personId, CancellationToken cancellationToken)
    {
        for (var after = 0; ;)
        {
            var some = await db.MediaAssets.AsNoTracking().Include(m => m.Persons)
                .Where(m => m.Id > after && m.Persons.Any(p => p.Id == personId)).OrderBy(m => m.Id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var media in some)
            {
                var key = Of(media);
                if (key != media.SearchKey)
                    await db.MediaAssets.Where(m => m.Id == media.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SearchKey, key), cancellationToken);
            }

            if (some.Count < AtOnce)
                return;
            after = some[^1].Id;
        }
    }
}
