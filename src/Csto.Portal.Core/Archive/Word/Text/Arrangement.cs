using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Word.Text;

/// <summary>Finds among the first blocks of a document its date, title and lead; what is left is the body.</summary>
internal sealed class Arrangement
{
    /// <summary>A title stands at the top, behind a date and a line or two at most.</summary>
    private const int Top = 6;

    private const int LongestLine = 200;
    private const int Excerpt = 400;

    private readonly List<WordBlock> rest;

    private Arrangement(IEnumerable<WordBlock> blocks) => rest = [.. blocks];

    public string Title { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public DateOnly? Date { get; private set; }

    public IReadOnlyList<WordBlock> Body => rest;

    /// <summary>The document has no title: this one was made of its first sentence.</summary>
    public bool IsTitleDerived { get; private set; }

    /// <summary>Numbers of notes to the title, which is plain text.</summary>
    public IReadOnlyList<int> TitleNotes { get; private set; } = [];

    /// <summary>Links of the lead, which is plain text.</summary>
    public int LeadLinks { get; private set; }

    /// <summary>The lead is a shortened opening, which stays in the text.</summary>
    public bool IsLeadExcerpt { get; private set; }

    public static Arrangement Of(IEnumerable<WordBlock> blocks, PublicationKind kind)
    {
        var arrangement = new Arrangement(blocks);
        arrangement.TakeDate();
        arrangement.TakeTitle();
        arrangement.TakeDate();
        arrangement.TakeLead(kind);
        if (arrangement.Title.Length == 0)
            arrangement.DeriveTitle();
        return arrangement;
    }

    /// <summary>What the notes to the title say goes to the end of the text.</summary>
    public void KeepTitleNotes(IReadOnlyList<Inlines> notes) => rest.AddRange(TitleNotes.Select(number => new TextBlock(notes[number - 1])));

    private void TakeDate()
    {
        for (var i = 0; Date is null && i < Math.Min(rest.Count, Top) && rest[i] is TextBlock block; i++)
        {
            if (PrintedDates.ReadLine(block.Words.OneLine) is { Rest: "", Date: { } date })
            {
                Date = date;
                rest.RemoveAt(i);
            }
            else if (!IsShortLine(block))
            {
                return;
            }
        }
    }

    private void TakeTitle()
    {
        var at = FindTitle();
        if (at < 0)
            return;

        // A title set in several paragraphs looks alike in all of them.
        var first = (TextBlock)rest[at];
        var lines = new List<string> { first.Words.OneLine };
        while (at + lines.Count < rest.Count && rest[at + lines.Count] is TextBlock next && GoesOn(first, next)
            && lines.Sum(l => l.Length + 1) + next.Words.OneLine.Length <= Limits.Title)
            lines.Add(next.Words.OneLine);
        SetTitle(string.Join(' ', lines));
        if (Title.Length <= Limits.Title)
        {
            TitleNotes = [.. rest.Skip(at).Take(lines.Count).Cast<TextBlock>().SelectMany(b => b.Words.Parts).Where(p => p.Kind == InlineKind.Note).Select(p => p.Note)];
            rest.RemoveRange(at, lines.Count);
        }
        else
        {
            // Nothing of a title that the portal cannot hold is lost: it stands in the text.
            Title = Headline.Cut(Title, Limits.Title);
        }
    }

    private void SetTitle(string title)
    {
        var dated = PrintedDates.ReadTitle(title);
        Title = (dated is { Date: not null } ? dated.Text : title).TrimEnd('.', ' ');
        Date ??= dated?.Date;
    }

    private int FindTitle()
    {
        var top = rest.Take(Top).TakeWhile(b => b is TextBlock).Cast<TextBlock>().ToList();
        // Everything above the title is short.
        var reach = top.FindIndex(b => !IsShortLine(b)) is >= 0 and var longer ? longer + 1 : top.Count;
        top = [.. top.Take(reach)];
        Predicate<TextBlock>[] looks =
        [
            b => b.Role == StyleRole.Title,
            b => b.Heading > 0,
            b => b.IsPlain && b.Words.IsAllBold && b.Align == "center" && b.Words.Plain.Length <= Limits.Title,
            b => b.IsPlain && b.Words.IsAllBold && IsShortLine(b),
        ];
        foreach (var look in looks)
        {
            if (top.FindIndex(look) is >= 0 and var at)
                return at;
        }

        return rest.Count > 1 && top is [{ IsPlain: true } only, ..] && IsShortLine(only) && !Salutation.IsAlone(only.Words.OneLine) ? 0 : -1;
    }

    private static bool GoesOn(TextBlock first, TextBlock next) => first.Role == StyleRole.Title
        ? next.Role == StyleRole.Title
        : first.IsPlain && next.IsPlain && first.Words.IsAllBold && next.Words.IsAllBold && first.Align == "center" && next.Align == "center"
            && PrintedDates.ReadLine(next.Words.OneLine) is null;

    private static bool IsShortLine(TextBlock block) =>
        block.Words.Plain.Length <= LongestLine && (block.Heading > 0 || block.Role == StyleRole.Title || !Sentences.EndsSentence(block.Words.OneLine));

    /// <summary>The first paragraph; of a speech with the salutations before it, as the old site's lists show it.</summary>
    private void TakeLead(PublicationKind kind)
    {
        var opening = rest.TakeWhile(b => kind == PublicationKind.Speech && b is TextBlock { IsPlain: true } p && Salutation.IsAlone(p.Words.OneLine)).Count() + 1;
        var first = rest.Take(opening).ToList();
        if (!first.TrueForAll(b => b is TextBlock { IsPlain: true }) || first.Count == 0)
            return;

        var words = first.ConvertAll(b => ((TextBlock)b).Words);
        var lead = string.Join(' ', words.Select(w => w.OneLine));
        var opensGreeting = kind != PublicationKind.Speech && Salutation.IsAlone(lead);
        if (lead.Length > Limits.Lead || words.Exists(w => w.HasNotes) || opensGreeting)
        {
            Lead = opensGreeting ? "" : Headline.Cut(lead, Excerpt);
            IsLeadExcerpt = !opensGreeting;
            return;
        }

        Lead = lead;
        LeadLinks = words.Sum(w => w.Links.Count());
        rest.RemoveRange(0, first.Count);
    }

    private void DeriveTitle()
    {
        var text = Lead.Length > 0 ? Lead : rest.OfType<TextBlock>().Select(b => b.Words.OneLine).FirstOrDefault() ?? "";
        (Title, IsTitleDerived) = (text.Length == 0 ? "" : Headline.From(text), text.Length > 0);
    }
}
