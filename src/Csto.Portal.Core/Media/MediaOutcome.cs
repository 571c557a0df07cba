using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>What an editor says of a file; plain text.</summary>
public sealed record MediaDetails
{
    public string Alt { get; init; } = "";

    /// <summary>The picture tells nothing and needs no <see cref="Alt"/>.</summary>
    public bool IsDecorative { get; init; }

    public string Caption { get; init; } = "";

    /// <summary>In English; empty: English pages show the Russian words.</summary>
    public string EnglishAlt { get; init; } = "";

    /// <inheritdoc cref="EnglishAlt"/>
    public string EnglishCaption { get; init; } = "";

    /// <inheritdoc cref="EnglishAlt"/>
    public string EnglishCredit { get; init; } = "";

    /// <summary>Who took or made it.</summary>
    public string Author { get; init; } = "";

    /// <summary>Whose it is, as printed.</summary>
    public string Credit { get; init; } = "";

    public DateOnly? TakenOn { get; init; }

    public string Place { get; init; } = "";

    public static MediaDetails Of(MediaAsset asset) => new()
    {
        Alt = asset.Alt,
        IsDecorative = asset.IsDecorative,
        Caption = asset.Caption,
        Author = asset.Author,
        Credit = asset.Credit,
        EnglishAlt = asset.EnglishAlt,
        EnglishCaption = asset.EnglishCaption,
        EnglishCredit = asset.EnglishCredit,
        TakenOn = asset.TakenOn,
        Place = asset.Place,
    };

    /// <summary>As stored: one line each, trimmed.</summary>
    public MediaDetails Normalised() => this with
    {
        Alt = Line(Alt),
        Caption = Line(Caption),
        Author = Line(Author),
        Credit = Line(Credit),
        EnglishAlt = Line(EnglishAlt),
        EnglishCaption = Line(EnglishCaption),
        EnglishCredit = Line(EnglishCredit),
        Place = Line(Place),
    };

    /// <summary>Every reason why it cannot be stored.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        AtMost(nameof(Alt), Alt, Limits.Alt, "Описание");
        AtMost(nameof(Caption), Caption, Limits.Caption, "Подпись");
        AtMost(nameof(Author), Author, Limits.Name, "Автор");
        AtMost(nameof(Credit), Credit, Limits.Name, "Правообладатель");
        AtMost(nameof(Place), Place, Limits.Place, "Место");
        English(nameof(EnglishAlt), EnglishAlt, Limits.Alt, "Описание по-английски");
        English(nameof(EnglishCaption), EnglishCaption, Limits.Caption, "Подпись по-английски");
        English(nameof(EnglishCredit), EnglishCredit, Limits.Name, "Правообладатель по-английски");
        if (IsDecorative && Alt.Length > 0)
            problems.Add(new(nameof(Alt), "Картинка отмечена как украшение, но описание есть. Снимите отметку или уберите описание."));
        return problems;

        void English(string field, string value, int limit, string name)
        {
            AtMost(field, value, limit, name);
            if (value.Any(PersonName.IsCyrillic))
                problems.Add(new(field, $"{name}: здесь пишут латинскими буквами. Исправьте или оставьте пустым."));
        }

        void AtMost(string field, string value, int limit, string name)
        {
            if (value.Length > limit)
                problems.Add(new(field, $"{name}: не больше {limit} знаков. Сократите."));
        }
    }

    private static string Line(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What became of a change to the media library.</summary>
public abstract record MediaOutcome
{
    private MediaOutcome()
    {
    }

    /// <summary>The file is in the library.</summary>
    /// <param name="Sha256">64 lower-case hex digits; texts name the file by their first ones, see <see cref="Content.MediaReferences.UsualDigits"/>.</param>
    /// <param name="WasThere">The same file had been uploaded before; what is said of it has not been changed.</param>
    public sealed record Added(int Id, string Sha256, MediaKind Kind, bool WasThere) : MediaOutcome
    {
        /// <summary>A Russian sentence: the file will not look to every reader as it should; null where nothing is to be said.</summary>
        public string? Warning { get; init; }
        /// <summary>It was there, in the bin, and has come back from it.</summary>
        public bool WasInBin { get; init; }

        /// <summary>Pictures of the library that look the same: another size or quality of it, perhaps.</summary>
        public IReadOnlyList<LikeFile> Like { get; init; } = [];
    }

    public sealed record Done(int Id) : MediaOutcome;

    /// <summary>Nothing happened and nothing is left; every reason at once.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : MediaOutcome
    {
        public Refused(string field, string message) : this([new FieldProblem(field, message)])
        {
        }
    }

    /// <summary>Nothing happened: somebody changed the card since the form was opened.</summary>
    public sealed record Conflict : MediaOutcome;

    public sealed record Missing : MediaOutcome;
}
