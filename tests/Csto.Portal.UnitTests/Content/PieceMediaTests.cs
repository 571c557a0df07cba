using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content;

public sealed class PieceMediaTests
{
    private const string A = "aaaaaaaaaaaa";
    private const string B = "bbbbbbbbbbbb";
    private const string C = "cccccccccccc";
    private const string Film = "dddddddddddd";
    private static readonly MediaShelf Shelf = new("/media/", [File(A), File(B), File(C), File(Film, MediaKind.Video)]);

    [Fact]
    public void Photographs_OfAText_AreInItsOrderEachOnceAndAlbumsKeepTheirs()
    {
        var media = PieceMedia.Of(
            $":::photo {A}\nСвоя подпись\n:::\n\n:::photo {B}\n:::\n\nСлова\n\n:::album {B} {C} {B} ffffffffffff {Film}\nВ *зале*,\nвечером\n:::\n\n:::photo {C}\n:::\n\n:::photo {A}\n:::",
            Shelf);

        media.Groups.Select(group => (group.Title, group.IsAlbum)).ShouldBe([("", false), ("В зале, вечером", true)]);
        media.Groups.SelectMany(group => group.Photos).Select(photo => (photo.Reference, photo.Caption)).ShouldBe(
            [("aaaaaaaaaaaa0000", "Своя подпись"), ("bbbbbbbbbbbb0000", "Карточка"), ("cccccccccccc0000", "Карточка")]);
        media.Photos.ShouldBe(3);
        media.Videos.ShouldBeEmpty();
    }

    [Fact]
    public void Videos_AreCountedOnceAndOnlyAsSuch() =>
        PieceMedia.Of($":::video {Film}\n:::\n\n> :::video {Film}\n> :::\n\n:::video {A}\n:::\n\n:::photo {Film}\n:::", Shelf)
            .ShouldSatisfyAllConditions(media => media.Videos.Count.ShouldBe(1), media => media.Photos.ShouldBe(0));

    [Theory]
    [InlineData("Слова без файлов.")]
    [InlineData(":::album\n:::")]
    [InlineData("```\n:::photo aaaaaaaaaaaa\n:::\n```")]
    public void Text_WithoutFiles_ShowsNone(string markdown) => PieceMedia.Of(markdown, Shelf).Photos.ShouldBe(0);

    private static MediaFacts File(string key, MediaKind kind = MediaKind.Picture) => new()
    {
        Sha256 = key.PadRight(64, '0'),
        Kind = kind,
        ContentType = kind == MediaKind.Video ? MediaTypes.Mp4 : MediaTypes.Jpeg,
        Bytes = 1,
        FileName = "а.jpg",
        Caption = "Карточка",
    };
}
