using System.Text.RegularExpressions;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>
/// The pictures of the sample content, drawn here and taken into the media library like any other. The sample texts name them by numbers of their
/// own, because what a picture's hash is depends on the version of the compressor.
/// </summary>
public sealed partial class SamplePictures(MediaLibrary library, MediaFraming framing)
{
    private const int Width = 1620;
    private const int Height = 1080;
    private const string Credit = "Рисунок портала";
    private const string EnglishCredit = "Drawn for the portal";

    private readonly Dictionary<string, string> references = [];

    /// <summary>Why there are none, as a Russian sentence; null where there are.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>Brings all of them in, where pictures can be taken at all.</summary>
    public async Task BringAsync(CancellationToken cancellationToken)
    {
        // The newest picture is prepared for pages first: that of the front page is to be the one.
        foreach (var scene in SampleScenes.All.Reverse())
        {
            if (await BringAsync(scene, cancellationToken) is { } problem)
            {
                WhyNot = problem;
                return;
            }
        }
    }

    /// <summary>The text with references in place of those numbers; without the pictures that are not there.</summary>
    internal EditionContent Show(EditionContent content) => content with
    {
        LeadPicture = content.LeadPicture is { } number ? references.GetValueOrDefault(number) : null,
        Body = Blocks().Replace(content.Body, Block),
    };

    /// <summary>The text without any pictures.</summary>
    internal static EditionContent Hide(EditionContent content) => content with { LeadPicture = null, Body = Blocks().Replace(content.Body, "") };

    private async Task<string?> BringAsync(SampleScene scene, CancellationToken cancellationToken)
    {
        var canvas = new Canvas(Width, Height);
        scene.Draw(canvas);
        using var file = new MemoryStream(PngWriter.Write(canvas));
        var details = new MediaDetails
        {
            Alt = scene.Alt, Caption = scene.Caption, Credit = Credit,
            EnglishAlt = scene.EnglishAlt, EnglishCaption = scene.EnglishCaption, EnglishCredit = EnglishCredit,
        };
        switch (await library.AddAsync(file, $"{scene.Name}.png", details, Actor.Portal, cancellationToken))
        {
            case MediaOutcome.Added added:
                references[scene.Number] = added.Sha256[..MediaReferences.UsualDigits];
                await FrameAsync(added, scene, cancellationToken);
                return null;
            case MediaOutcome.Refused refused:
                return refused.Problems[0].Message;
            default:
                return "Картинки примеров не приняты.";
        }
    }

    private async Task FrameAsync(MediaOutcome.Added added, SampleScene scene, CancellationToken cancellationToken)
    {
        // Where several nodes fill the portal at once, one of them is enough.
        if (!added.WasThere && scene.Focus is not null && await framing.FindAsync(added.Id, cancellationToken) is { } picture)
            await framing.ChangeAsync(added.Id, picture.Version, new(scene.Focus, scene.CardFocus), Actor.Portal, cancellationToken);
    }

    private string Block(Match block)
    {
        var known = block.Groups["number"].Captures.Select(number => references.GetValueOrDefault(number.Value)).OfType<string>().ToList();
        return known.Count == 0 ? "" : $":::{block.Groups["kind"].Value} {string.Join(' ', known)}\n{block.Groups["words"].Value}:::\n";
    }

    /// <summary>A block of the sample texts: <c>:::album 5a0000000001 5a0000000002</c>, its words, <c>:::</c>.</summary>
    [GeneratedRegex(@"^:::(?<kind>photo|album)( (?<number>5a\d{10}))+\n(?<words>((?!:::).*\n)*):::\n?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}
