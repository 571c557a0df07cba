using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Csto.Portal.Core.Data;

/// <summary>What a file is found by in the library.</summary>
internal static class MediaSearchKey
{
    /// <summary>In characters; SQL Server keeps up to 4000 in the row. What is longer is cut at its end, where the persons stand.</summary>
    public const int Longest = 4000;

    public static string Of(MediaAsset media, EntityEntry entry)
    {
        var persons = entry.Collection(nameof(MediaAsset.Persons));
        if (entry.State == Microsoft.EntityFrameworkCore.EntityState.Modified && !persons.IsLoaded)
            persons.Load();
        var names = string.Join(' ', media.Persons.Select(person => person.Name));
        var key = SearchFolding.Fold($"{media.Caption} {media.Alt} {media.Author} {media.Credit} {media.Place} {media.FileName} {names}");
        return key.Length > Longest ? key[..Longest] : key;
    }
}
