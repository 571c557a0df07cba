using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>Numbers and ids of footnotes and of their marks, known before the first of them is written.</summary>
internal sealed class FootnoteReferences
{
    public static readonly FootnoteReferences None = new();

    private readonly Dictionary<Footnote, (int Number, string Id, List<string> Marks)> notes = [];
    private readonly Dictionary<FootnoteLink, string> marks = [];
    private readonly List<Footnote> inOrder = [];

    public IReadOnlyList<Footnote> InOrder => inOrder;

    public static FootnoteReferences Collect(MarkdownDocument document, IdAllocator ids)
    {
        var references = new FootnoteReferences();
        if (document.LastOrDefault() is not FootnoteGroup group)
            return references;

        foreach (var footnote in group.OfType<Footnote>().OrderBy(note => note.Order))
        {
            references.inOrder.Add(footnote);
            references.notes[footnote] = (references.inOrder.Count, ids.Next("fn"), []);
        }

        foreach (var link in document.Descendants<FootnoteLink>())
            references.Add(link, ids);
        return references;
    }

    public bool TryNumber(Footnote footnote, out int number)
    {
        var known = notes.TryGetValue(footnote, out var note);
        number = note.Number;
        return known;
    }

    public string IdOf(Footnote footnote) => notes[footnote].Id;

    /// <summary>Null for a mark that cannot be a link, because it stands inside one or in the description of a picture.</summary>
    public string? IdOf(FootnoteLink link) => marks.GetValueOrDefault(link);

    public IReadOnlyList<string> MarksOf(Footnote footnote) => notes[footnote].Marks;

    private void Add(FootnoteLink link, IdAllocator ids)
    {
        if (link.IsBackLink || !notes.TryGetValue(link.Footnote, out var note) || IsInsideLink(link))
            return;

        var id = ids.Next("fnref");
        marks.Add(link, id);
        note.Marks.Add(id);
    }

    private static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
                return true;
        }

        return false;
    }
}
