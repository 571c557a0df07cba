using System.Text;

namespace Csto.Portal.Core.Archive.Word.Text;

[Flags]
internal enum Marks
{
    None = 0,
    Bold = 1,
    Italic = 2,
}

internal enum InlineKind
{
    Text,
    Break,

    /// <summary>The mark of a footnote; <see cref="Inline.Note"/> is its number.</summary>
    Note,
}

/// <param name="Link">A safe address; null where the words lead nowhere.</param>
internal readonly record struct Inline(InlineKind Kind, string Text, Marks Marks = Marks.None, string? Link = null, int Note = 0);

/// <summary>The words of one paragraph with their marks: no white space at the ends, single spaces inside.</summary>
internal sealed record Inlines(IReadOnlyList<Inline> Parts)
{
    public static readonly Inlines Empty = new([]);

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Without notes; line breaks as <c>\n</c>.</summary>
    public string Plain { get; } = string.Concat(Parts.Select(p => p.Kind switch { InlineKind.Text => p.Text, InlineKind.Break => "\n", _ => "" }));

    public bool HasNotes => Parts.Any(p => p.Kind == InlineKind.Note);

    public IEnumerable<string> Links => Parts.Select(p => p.Link).OfType<string>().Distinct();

    public bool IsAllBold => Parts.Any(p => p.Kind == InlineKind.Text)
        && Parts.All(p => p.Kind != InlineKind.Text || p.Marks.HasFlag(Marks.Bold) || string.IsNullOrWhiteSpace(p.Text));

    public bool IsMarked => Parts.Any(p => p.Marks != Marks.None);

    /// <summary>The same words in one line.</summary>
    public string OneLine => Plain.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    public Inlines WithoutMarks() => new InlinesBuilder().Add(this, Marks.Bold | Marks.Italic).Build();

    public Inlines WithoutBold() => new InlinesBuilder().Add(this, Marks.Bold).Build();

    public static Inlines Of(string text) => new InlinesBuilder().Append(text, Marks.None, null).Build();

    public static Inlines Join(IEnumerable<Inlines> several, string between)
    {
        var builder = new InlinesBuilder();
        foreach (var inlines in several.Where(i => !i.IsEmpty))
        {
            if (!builder.IsEmpty)
                builder.Append(between, Marks.None, null);
            builder.Add(inlines);
        }

        return builder.Build();
    }
}

/// <summary>Collects the runs of a paragraph: what looks alike becomes one, white space one space.</summary>
internal sealed class InlinesBuilder
{
    private readonly List<Inline> parts = [];
    private readonly StringBuilder text = new();
    private Marks marks;
    private string? link;
    private bool afterSpace = true;

    public bool IsEmpty => parts.Count == 0 && text.Length == 0;

    public InlinesBuilder Append(ReadOnlySpan<char> words, Marks withMarks, string? withLink)
    {
        foreach (var c in words)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r';
            if ((isSpace && afterSpace) || (c == '\u00A0' && IsAtStart) || (char.IsControl(c) && !isSpace) || c is '\u00AD' or '\u200B' or '\uFEFF')
                continue;
            if ((marks != withMarks || link != withLink) && text.Length > 0)
                Flush();
            (marks, link) = (withMarks, withLink);
            text.Append(isSpace ? ' ' : c);
            afterSpace = isSpace;
        }

        return this;
    }

    public InlinesBuilder Append(string words, Marks withMarks, string? withLink) => Append(words.AsSpan(), withMarks, withLink);

    public void Break()
    {
        Flush();
        if (parts.Count > 0)
            parts.Add(new(InlineKind.Break, ""));
        afterSpace = true;
    }

    public void Note(int number)
    {
        Flush();
        parts.Add(new(InlineKind.Note, "", Note: number));
        afterSpace = false;
    }

    public InlinesBuilder Add(Inlines inlines, Marks without = Marks.None)
    {
        foreach (var part in inlines.Parts)
        {
            switch (part.Kind)
            {
                case InlineKind.Break: Break(); break;
                case InlineKind.Note: Note(part.Note); break;
                default: Append(part.Text, part.Marks & ~without, part.Link); break;
            }
        }

        return this;
    }

    public Inlines Build()
    {
        Flush();
        while (parts.Count > 0 && IsBlank(parts[^1]))
            parts.RemoveAt(parts.Count - 1);
        if (parts is [.., { Kind: InlineKind.Text } last])
            parts[^1] = last with { Text = last.Text.TrimEnd(' ', '\u00A0') };
        if (!parts.Exists(p => p.Kind != InlineKind.Break))
            return Inlines.Empty;
        return new(SpacesJoined());
    }

    private bool IsAtStart => text.Length == 0 && (parts.Count == 0 || parts[^1].Kind == InlineKind.Break);

    private static bool IsBlank(Inline part) =>
        part.Kind == InlineKind.Break || (part.Kind == InlineKind.Text && string.IsNullOrWhiteSpace(part.Text));

    private void Flush()
    {
        if (text.Length == 0)
            return;
        parts.Add(new(InlineKind.Text, text.ToString(), marks, link));
        text.Clear();
    }

    /// <summary>Word often leaves the space between two bold words plain: it belongs to them.</summary>
    private List<Inline> SpacesJoined()
    {
        var joined = new List<Inline>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Kind == InlineKind.Text && i > 0 && i + 1 < parts.Count && string.IsNullOrWhiteSpace(part.Text)
                && parts[i - 1] is { Kind: InlineKind.Text } before && parts[i + 1] is { Kind: InlineKind.Text } after
                && before.Marks == after.Marks && before.Link == after.Link)
                part = part with { Marks = before.Marks, Link = before.Link };
            if (joined is [.., { Kind: InlineKind.Text } last] && part.Kind == InlineKind.Text && last.Marks == part.Marks && last.Link == part.Link)
                joined[^1] = last with { Text = last.Text + part.Text };
            else
                joined.Add(part);
        }

        return joined;
    }
}
