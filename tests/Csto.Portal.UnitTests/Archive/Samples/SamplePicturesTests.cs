using System.Text.RegularExpressions;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.UnitTests.Archive.Samples;

public sealed partial class SamplePicturesTests
{
    [Fact]
    public void Scenes_Drawn_AreSoundPicturesThatDiffer()
    {
        var files = SampleScenes.All.Select(scene =>
        {
            var canvas = new Canvas(150, 100);
            scene.Draw(canvas);
            return PngWriter.Write(canvas);
        }).ToList();

        foreach (var file in files)
        {
            using var stream = new MemoryStream(file);
            var facts = FileInspector.Inspect(stream);
            (facts.ContentType, facts.Width, facts.Height).ShouldBe((MediaTypes.Png, 150, 100));
        }

        files.Select(Convert.ToBase64String).Distinct().Count().ShouldBe(files.Count);
    }

    [Fact]
    public void Scenes_EachOne_IsDescribedAndSignedAndShownSomewhere()
    {
        var texts = SampleFiles.Publications.Select(p => p.Main).ToList();
        var named = texts.Select(t => t.Picture).OfType<string>().Concat(texts.SelectMany(t => Number().Matches(t.Body).Select(m => m.Value)));

        named.Distinct().Order(StringComparer.Ordinal).ShouldBe(SampleScenes.All.Select(s => s.Number).Order(StringComparer.Ordinal));
        SampleScenes.All.ShouldAllBe(s => s.Alt.Length > 20 && s.Caption.Length > 10);
    }

    [Fact]
    public void Hide_OfTheSamples_LeavesNoTrace()
    {
        foreach (var text in SampleFiles.Publications.Select(p => p.Main))
        {
            var hidden = SamplePictures.Hide(new() { Body = text.Body, LeadPicture = text.Picture });
            hidden.LeadPicture.ShouldBeNull();
            hidden.Body.ShouldNotContain("5a00");
            hidden.Body.ShouldNotContain(":::album");
        }
    }

    [GeneratedRegex(@"\b5a\d{10}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
