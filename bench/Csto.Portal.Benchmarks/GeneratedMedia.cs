using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// A portal with one piece that shows an album and a long video, for downloads: <c>portal.db</c> and <c>media</c> in a folder. The photographs are one
/// JPEG with a number in each, the video is a whole MP4 of which most is a hole on the disk. Files lie under hashes of their names, not of their content.
/// </summary>
internal static class GeneratedMedia
{
    public const string Slug = "zagruzki";

    /// <param name="folder">Made anew.</param>
    /// <param name="photo">A JPEG.</param>
    /// <param name="photos">How many the album has.</param>
    /// <param name="videoBytes">Size of the video.</param>
    public static async Task CreateAsync(string folder, string photo, int photos, long videoBytes)
    {
        Directory.CreateDirectory(folder);
        await using var services = GeneratedArchive.Open(Path.Combine(folder, "portal.db"));
        await using var db = GeneratedArchive.Context(services);
        await db.Database.EnsureDeletedAsync();
        await db.Database.MigrateAsync();
        var store = new MediaStore(new(Path.Combine(folder, "media")), TimeProvider.System);
        var jpeg = await File.ReadAllBytesAsync(photo);
        var album = Enumerable.Range(1, photos).Select(i => Photo(store, jpeg, i)).ToList();
        db.AddRange(album);
        var video = Video(store, videoBytes);
        db.Add(video);
        await db.SaveChangesAsync();
        await AddPieceAsync(db, album, video);
    }

    private static async Task AddPieceAsync(PortalDbContext db, List<MediaAsset> album, MediaAsset video)
    {
        var at = new DateTime(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc);
        var publication = new Publication
        {
            Kind = PublicationKind.News,
            SectionId = 1,
            PublishedOn = GeneratedArchive.Last,
            Slug = Slug,
            Visibility = Visibility.Live,
            Sequence = 1,
            Generation = 1,
            CreatedAt = at,
            FirstLiveAt = at,
            LastChangedAt = at,
            PhotoCount = album.Count,
            VideoCount = 1,
        };
        var edition = new Edition
        {
            Publication = publication,
            Title = "Альбом и видео для измерений",
            Body = $":::album {string.Join(' ', album.Select(m => m.Sha256[..16]))}\n:::\n\n:::video {video.Sha256[..16]}\n:::",
            PublishedOn = GeneratedArchive.Last,
            Slug = Slug,
            CreatedAt = at,
            ChangedAt = at,
            GoesLiveAt = at,
        };
        edition.Move(EditionTransition.Import);
        db.Add(edition);
        db.AddRange(album.Select((m, i) => new EditionMedia { Edition = edition, MediaAssetId = m.Id, Position = i }));
        db.Add(new EditionMedia { Edition = edition, MediaAssetId = video.Id, Position = 0 });
        await db.SaveChangesAsync();
        publication.LiveEditionId = edition.Id;
        await db.SaveChangesAsync();
    }

    private static MediaAsset Photo(MediaStore store, byte[] jpeg, int number)
    {
        var note = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number:0000}"));
        byte[] bytes = [.. jpeg[..2], 0xFF, 0xFE, 0, 6, .. note, .. jpeg[2..]];
        var asset = Asset(string.Create(CultureInfo.InvariantCulture, $"снимок {number}.jpg"), MediaKind.Picture, MediaTypes.Jpeg, bytes.Length);
        Write(store.Original(asset.Sha256), bytes);
        Write(store.Public(asset.Sha256), bytes);
        (asset.Caption, asset.Author, asset.Credit, asset.Alt) = ($"Снимок {number} для измерений", "Пётр Светлов", "Секретариат ОДКБ", "Шум");
        asset.TakenOn = GeneratedArchive.Last;
        return asset;
    }

    private static MediaAsset Video(MediaStore store, long length)
    {
        var asset = Asset("репортаж.mp4", MediaKind.Video, MediaTypes.Mp4, length);
        var path = store.Original(asset.Sha256);
        Write(path, [.. Box("ftyp", [.. "isom\0\0\0\0mp42"u8]), .. Box("moov", Box("trak", Box("tkhd", new byte[84])))]);
        using var file = new FileStream(path, FileMode.Append);
        // The size of the last box, zero, reaches to the end of the file.
        file.Write([0, 0, 0, 0, .. "mdat"u8]);
        file.SetLength(length);
        // Nothing in it is to be kept from readers.
        Write(store.Public(asset.Sha256), []);
        return asset;
    }

    private static byte[] Box(string type, byte[] body) =>
        [(byte)((body.Length + 8) >> 24), (byte)((body.Length + 8) >> 16), (byte)((body.Length + 8) >> 8), (byte)(body.Length + 8), .. Encoding.ASCII.GetBytes(type), .. body];

    private static MediaAsset Asset(string name, MediaKind kind, string type, long bytes) => new()
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))),
        Kind = kind,
        ContentType = type,
        Bytes = bytes,
        FileName = name,
        UploadedAt = new DateTime(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc),
    };

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
