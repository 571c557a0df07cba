using System.Text;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Inspection;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Media;

/// <summary>What a video tells, what browsers play, and what readers do not get.</summary>
public sealed class VideoFileTests
{
    [Fact]
    public void Inspect_AVideo_KnowsHowLongItIs()
    {
        Inspect(SampleFiles.Mp4()).Seconds.ShouldBe(12);
        Inspect(SampleFiles.WebM()).Seconds.ShouldBe(3);
    }

    [Theory]
    [InlineData("avc1", "mp4a", null)]
    [InlineData("av01", "Opus", null)]
    [InlineData("vp09", null, null)]
    [InlineData("hvc1", "mp4a", "HEVC")]
    public void Inspect_ACodecThatBrowsersPlay_IsTaken(string picture, string? sound, string? warning)
    {
        var said = Inspect(SampleFiles.Mp4(picture: picture, sound: sound)).Warning;
        if (warning is null)
            said.ShouldBeNull();
        else
            said.ShouldNotBeNull().ShouldContain(warning);
    }

    [Theory]
    [InlineData("mp4v", null, "H.264")]
    [InlineData("avc1", "ac-3", "AAC")]
    [InlineData("avc1", "alac", "AAC")]
    public void Inspect_ACodecThatBrowsersDoNotPlay_SaysWhatToDo(string picture, string? sound, string advice) =>
        Should.Throw<UnfitFileException>(() => Inspect(SampleFiles.Mp4(picture: picture, sound: sound))).Message.ShouldContain(advice);

    [Fact]
    public void Inspect_AWebMWithAnotherCodec_SaysWhatToDo() =>
        Should.Throw<UnfitFileException>(() => Inspect(SampleFiles.WebM("V_MPEG4/ISO/ASP"))).Message.ShouldContain("H.264");

    [Fact]
    public void Blanked_AnMp4FromATelephone_TellsNoPlaceAndIsStillAVideo()
    {
        var bytes = SampleFiles.TelltaleMp4();
        Words(bytes).Split(SampleFiles.VideoPlace).Length.ShouldBe(9, "the sample leaves the place in eight spots");

        var blanked = Blanked(bytes);

        Words(blanked).ShouldNotContain(SampleFiles.VideoPlace);
        Words(blanked).ShouldNotContain("xyz");
        blanked.Length.ShouldBe(bytes.Length);
        var facts = Inspect(blanked);
        (facts.Width, facts.Seconds).ShouldBe((640, 12));
        Inspect(blanked).Blanks.ShouldAllBe(blank => blank.Length >= 8);
    }

    [Fact]
    public void Blanked_AWebMWithTags_TellsNoPlaceAndIsStillAVideo()
    {
        var bytes = SampleFiles.WebM(telling: true);
        Words(bytes).ShouldContain(SampleFiles.VideoPlace);

        var blanked = Blanked(bytes);

        Words(blanked).ShouldNotContain(SampleFiles.VideoPlace);
        (Inspect(blanked).Width, Inspect(blanked).Seconds).ShouldBe((640, 3));
    }

    [Fact]
    public void Blanked_AnywhereInParts_IsTheSame()
    {
        var bytes = SampleFiles.TelltaleMp4();
        var whole = Blanked(bytes);
        var blanks = BlankList.Read(BlankList.Write(Inspect(bytes).Blanks))!;
        using var stream = new BlankedStream(new MemoryStream(bytes), blanks);
        var buffer = new byte[37];
        for (var at = 0; at < bytes.Length; at += 11)
        {
            stream.Position = at;
            var read = stream.Read(buffer);
            buffer.AsSpan(0, read).ToArray().ShouldBe(whole[at..(at + read)]);
        }
    }

    [Fact]
    public void Inspect_AVideoOfNothingToTell_IsForReadersAsItIs() => Inspect(SampleFiles.Mp4()).Blanks.ShouldBeEmpty();

    private static byte[] Blanked(byte[] bytes)
    {
        using var stream = new BlankedStream(new MemoryStream(bytes), Inspect(bytes).Blanks);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Words(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static FileFacts Inspect(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return FileInspector.Inspect(stream);
    }
}
