using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Previewing;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Preview;

/// <summary>A link that shows nothing any more: why, and whom to ask. It says nothing of the text.</summary>
internal static class DeadPreview
{
    public static GoneView Of(PreviewAnswer.Dead dead)
    {
        var ask = new Crumb(CommonWords.PressContacts, Links.Press);
        Crumb[] ways = dead is { Reason: PreviewEnd.Published or PreviewEnd.Superseded, Public: { } address }
            ? [new(PreviewWords.PublishedItem, Links.Item(address)), ask]
            : [ask];
        return new(new PageHead { Title = PreviewWords.Dead, Path = null, IsIndexed = false }, PreviewWords.Dead, Words(dead), ways);
    }

    private static string Words(PreviewAnswer.Dead dead) => dead.Reason switch
    {
        PreviewEnd.Published when dead.Public is null => PreviewWords.PublishedAndGone,
        PreviewEnd.Published => PreviewWords.Published,
        PreviewEnd.Superseded => Sentence.Text(PreviewWords.Superseded, dead.IssuedBy),
        PreviewEnd.Expired => Sentence.Text(PreviewWords.Expired, dead.IssuedBy),
        PreviewEnd.Revoked => Sentence.Text(PreviewWords.Revoked, dead.IssuedBy),
        PreviewEnd.Discarded => Sentence.Text(PreviewWords.Discarded, dead.IssuedBy),
        PreviewEnd.IssuerLeft => Sentence.Text(PreviewWords.IssuerLeft, dead.IssuedBy),
        _ => throw new ArgumentOutOfRangeException(nameof(dead), dead.Reason, null),
    };
}
