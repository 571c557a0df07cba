namespace Csto.Portal.Core.Media.Inspection;

/// <summary>What browsers play, by the names that MP4 (mp4ra.org) and WebM (the codec mappings of Matroska) give to codecs.</summary>
internal static class Codecs
{
    private const string HevcWarning =
        "Видео сжато в H.265 (HEVC): часть браузеров его не покажет. Для всех читателей сохраните его как MP4 с видео H.264.";

    private static readonly string[] Pictures = ["avc1", "avc3", "vp08", "vp09", "av01", "V_VP8", "V_VP9", "V_AV1"];
    private static readonly string[] Hevc = ["hvc1", "hev1"];
    private static readonly string[] Sounds = ["mp4a", "Opus", "fLaC", "A_OPUS", "A_VORBIS"];

    /// <returns>What to say of a video that is taken; null for nothing.</returns>
    /// <exception cref="UnfitFileException">Browsers do not play it.</exception>
    public static string? Check(IReadOnlyCollection<string> pictures, IReadOnlyCollection<string> sounds)
    {
        if (pictures.FirstOrDefault(codec => !Pictures.Contains(codec) && !Hevc.Contains(codec)) is { } picture)
            throw new UnfitFileException($"Видео сжато так, что браузеры его не покажут ({Shown(picture)}). Сохраните его как MP4 с видео H.264 и звуком AAC.");
        if (sounds.FirstOrDefault(codec => !Sounds.Contains(codec)) is { } sound)
            throw new UnfitFileException($"Звук в видео сжат так, что браузеры его не сыграют ({Shown(sound)}). Сохраните видео как MP4 со звуком AAC.");
        return pictures.Any(Hevc.Contains) ? HevcWarning : null;
    }

    private static string Shown(string codec) =>
        string.Concat(codec.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '.')) is { Length: > 0 } name ? name : "неизвестный кодек";
}
