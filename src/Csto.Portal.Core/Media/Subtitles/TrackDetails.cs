using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Subtitles;

/// <summary>Subtitles as they are typed or uploaded.</summary>
/// <param name="Language">IETF language tag: <c>ru</c>.</param>
/// <param name="Label">As the player offers it; empty: the name of the language.</param>
/// <param name="Text">WebVTT or SubRip.</param>
public sealed record TrackDetails(string Language, string Label, string Text)
{
    /// <summary>Languages that can be chosen, with what players call them.</summary>
    public static readonly IReadOnlyList<(string Tag, string Name)> Languages =
    [
        ("ru", "Русский"), ("en", "English"), ("hy", "Հայերեն"), ("be", "Беларуская"), ("kk", "Қазақша"), ("ky", "Кыргызча"), ("tg", "Тоҷикӣ"),
    ];

    public TrackDetails Normalised() => this with
    {
        Label = Label.Trim() is { Length: > 0 } label ? label : Languages.FirstOrDefault(language => language.Tag == Language).Name ?? Language,
        Text = WebVtt.Normalise(Text),
    };

    /// <summary>Every reason why they cannot be stored, each beside its field.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        if (Languages.All(language => language.Tag != Language))
            problems.Add(new(nameof(Language), "Выберите язык субтитров."));
        if (Label.Length > Limits.Name)
            problems.Add(new(nameof(Label), $"Название: не больше {Limits.Name} знаков. Сократите."));
        if (Text.Length > Limits.Subtitles)
            problems.Add(new(nameof(Text), $"Субтитры: не больше {Limits.Subtitles} знаков. Разделите видео или сократите их."));
        else if (string.IsNullOrWhiteSpace(Text))
            problems.Add(new(nameof(Text), "Выберите файл или вставьте текст субтитров."));
        else
            problems.AddRange(WebVtt.Problems(Text).Select(problem => new FieldProblem(nameof(Text), problem)));
        return problems;
    }
}

/// <summary>Subtitles of a video as they are stored.</summary>
public sealed record TrackCard(int Id, string Language, string Label, string Text);
