using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Subtitles;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>Subtitles, everything as it was typed.</summary>
public sealed record TrackForm
{
    public Guid Version { get; init; }

    public string? Language { get; init; }

    public string? Label { get; init; }

    public string? Text { get; init; }

    public static TrackForm From(TrackCard track, Guid version) => new() { Version = version, Language = track.Language, Label = track.Label, Text = track.Text };

    public TrackDetails Read() => new(Language ?? "", Label ?? "", Text ?? "");
}

/// <param name="Track">Null for new ones.</param>
public sealed record TrackPage(MediaItem Video, int? Track, TrackForm Form) : DeskPage
{
    public override string Title => Track is null ? "Новые субтитры" : "Субтитры";

    public override string Section => DeskLinks.Media;

    public string Action => Track is { } track ? DeskLinks.MediaTrack(Video.Id, track) : DeskLinks.MediaTracks(Video.Id);
}
