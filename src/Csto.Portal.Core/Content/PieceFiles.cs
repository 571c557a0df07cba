using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>A file that readers of a piece see.</summary>
/// <param name="Asset">What is shown, whatever it stands in the place of.</param>
/// <param name="Field">Of an edition, through which it is shown: the body, or one of the pictures that stand for the piece.</param>
public sealed record ShownFile(MediaAsset Asset, string Field);

/// <summary>All files a piece shows: those of its text, the posters of its videos, and the pictures that stand for it.</summary>
public static class PieceFiles
{
    /// <summary>What to look files up by; see <see cref="MediaAsset.Key"/>.</summary>
    public static IReadOnlyList<string> Keys(string body, string? lead, string? social)
    {
        IEnumerable<string> ofText = MediaReferences.MayHave(body) ? MediaFaults.Keys(body) : [];
        return [.. ofText.Concat(new[] { lead, social }.OfType<string>().Where(MediaReferences.IsReference).Select(r => r[..MediaAsset.KeyDigits])).Distinct()];
    }

    /// <param name="body">Markdown in the portal's dialect.</param>
    /// <param name="lead">See <see cref="Edition.LeadPicture"/>.</param>
    /// <param name="social">See <see cref="Edition.SocialPicture"/>.</param>
    /// <param name="assets">Those of the <see cref="Keys"/> that are not in the bin, with their posters, each with what it was replaced by.</param>
    /// <returns>Each file once, by the field it is first shown through.</returns>
    public static IReadOnlyList<ShownFile> Of(string body, string? lead, string? social, IReadOnlyList<MediaAsset> assets)
    {
        var ofText = MediaFaults.Shown(body, assets);
        var posters = ofText.Select(asset => asset.Poster).OfType<MediaAsset>().Select(poster => poster.ReplacedBy ?? poster);
        return
        [
            .. ofText.Concat(posters).Select(asset => new ShownFile(asset, nameof(Edition.Body)))
                .Concat(Named(lead, nameof(Edition.LeadPicture), assets))
                .Concat(Named(social, nameof(Edition.SocialPicture), assets))
                .DistinctBy(file => file.Asset.Sha256),
        ];
    }

    private static IEnumerable<ShownFile> Named(string? reference, string field, IReadOnlyList<MediaAsset> assets) =>
        reference is not null && assets.Where(asset => asset.Sha256.StartsWith(reference, StringComparison.Ordinal)).ToList() is [var named]
            ? [new(named.ReplacedBy ?? named, field)]
            : [];
}
