using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Cards;

/// <param name="HeldFrom">First day in the post; null: not known.</param>
/// <param name="HeldTo">Last day in the post; null: still held.</param>
/// <param name="EnglishTitle">Null: shown in Russian.</param>
public sealed record HeldPost(string Title, DateOnly? HeldFrom, DateOnly? HeldTo, string? EnglishTitle = null)
{
    /// <summary>Whether both were held on some day. A post that ends on the day another begins does not overlap it.</summary>
    public bool Overlaps(HeldPost other) =>
        (HeldFrom ?? DateOnly.MinValue) < (other.HeldTo ?? DateOnly.MaxValue) && (other.HeldFrom ?? DateOnly.MinValue) < (HeldTo ?? DateOnly.MaxValue);
}

/// <summary>A person as a form posts one.</summary>
public sealed record PersonCard
{
    /// <summary>As printed: given name, then surname.</summary>
    public string Name { get; init; } = "";

    /// <summary>In English; null: transliterated.</summary>
    public string? EnglishName { get; init; }

    /// <summary>As sorted: surname, then given name. Empty: the last word of the name goes first.</summary>
    public string SortName { get; init; } = "";

    /// <summary>Empty: from the sorted name.</summary>
    public string? Slug { get; init; }

    public int? MemberStateId { get; init; }

    /// <summary>Markdown; may be empty.</summary>
    public string About { get; init; } = "";

    /// <summary>Markdown in English; null: English pages show the Russian text.</summary>
    public string? EnglishAbout { get; init; }

    /// <summary>Posts without a title are left out when stored.</summary>
    public IReadOnlyList<HeldPost> Posts { get; init; } = [];

    /// <summary>Needs the posts loaded; newest first.</summary>
    public static PersonCard From(Person person) => new()
    {
        Name = person.Name,
        EnglishName = person.EnglishName,
        SortName = person.SortName,
        Slug = person.Slug,
        MemberStateId = person.MemberStateId,
        About = person.About,
        EnglishAbout = person.EnglishAbout,
        Posts = [.. person.Posts.OrderByDescending(p => p.HeldFrom ?? DateOnly.MinValue).Select(p => new HeldPost(p.Title, p.HeldFrom, p.HeldTo, p.EnglishTitle))],
    };

    public PersonCard Normalised()
    {
        var name = string.Join(' ', Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sortName = string.Join(' ', SortName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (sortName.Length == 0)
            sortName = SurnameFirst(name);
        return this with
        {
            Name = name,
            EnglishName = EnglishWords.Clean(EnglishName),
            SortName = sortName,
            Slug = string.IsNullOrWhiteSpace(Slug) ? Content.Slug.FromOrDefault(sortName, "persona") : Slug.Trim().ToLowerInvariant(),
            About = About.ReplaceLineEndings("\n").Trim(),
            EnglishAbout = EnglishAbout?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } about ? about : null,
            Posts = [.. Posts.Where(p => !string.IsNullOrWhiteSpace(p.Title)).Select(p => p with { Title = p.Title.Trim(), EnglishTitle = EnglishWords.Clean(p.EnglishTitle) })],
        };
    }

    /// <summary>Every reason why it cannot be stored; posts are named <c>Posts[0].Title</c> by their place in the form.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        if (string.IsNullOrWhiteSpace(Name))
            problems.Add(new(nameof(Name), "Напишите имя и фамилию, как их печатают."));
        AtMost(problems, nameof(Name), Name, Limits.Name);
        EnglishWords.Check(problems, nameof(EnglishName), EnglishName, Limits.Name);
        AtMost(problems, nameof(SortName), SortName, Limits.Name);
        AtMost(problems, nameof(About), About, Limits.About);
        AtMost(problems, nameof(EnglishAbout), EnglishAbout ?? "", Limits.About);
        if (!string.IsNullOrWhiteSpace(Slug) && !Content.Slug.IsValid(Slug.Trim().ToLowerInvariant()))
            problems.Add(new(nameof(Slug), $"В адресе допустимы латинские буквы, цифры и одиночные дефисы, не более {Limits.Slug} знаков. Исправьте его или оставьте поле пустым."));
        for (var i = 0; i < Posts.Count; i++)
        {
            problems.AddRange(ProblemsOf(Posts[i], FormattableString.Invariant($"{nameof(Posts)}[{i}]")));
            EnglishWords.Check(problems, FormattableString.Invariant($"{nameof(Posts)}[{i}].EnglishTitle"), Posts[i].EnglishTitle, Limits.Post);
        }

        return problems;
    }

    /// <summary>Pairs of posts held at the same time: not wrong, but mostly a date that was forgotten.</summary>
    public IReadOnlyList<(HeldPost First, HeldPost Second)> Overlaps()
    {
        var posts = Posts.Where(p => !string.IsNullOrWhiteSpace(p.Title)).OrderBy(p => p.HeldFrom ?? DateOnly.MinValue).ToList();
        return [.. from i in Enumerable.Range(0, posts.Count) from j in Enumerable.Range(i + 1, posts.Count - i - 1) where posts[i].Overlaps(posts[j]) select (posts[i], posts[j])];
    }

    private static string SurnameFirst(string name) =>
        name.LastIndexOf(' ') is > 0 and var at ? $"{name[(at + 1)..]} {name[..at]}" : name;

    private static IEnumerable<FieldProblem> ProblemsOf(HeldPost post, string place)
    {
        if (string.IsNullOrWhiteSpace(post.Title) && (post.HeldFrom ?? post.HeldTo) is not null)
            yield return new($"{place}.Title", "Даты есть, а должности нет. Напишите её или сотрите даты.");
        if (post.Title.Length > Limits.Post)
            yield return new($"{place}.Title", $"Должность длиннее {Limits.Post} знаков. Сократите.");
        if (post.HeldTo < post.HeldFrom)
            yield return new($"{place}.HeldTo", $"Последний день раньше первого ({RussianDates.Short(post.HeldFrom!.Value)}). Исправьте одну из дат.");
    }

    private static void AtMost(List<FieldProblem> problems, string field, string text, int limit)
    {
        if (text.Length > limit)
            problems.Add(new(field, $"Здесь {Plural.Of(text.Length, "знак", "знака", "знаков")}, допустимо не больше {Digits.Grouped(limit)}. Сократите."));
    }
}
