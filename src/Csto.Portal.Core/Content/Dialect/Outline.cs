namespace Csto.Portal.Core.Content.Dialect;

/// <summary>
/// Levels of headings under the page's single h1: from h2, never skipping one on the way down, whatever the editor's number of
/// <c>#</c>; never below h6.
/// </summary>
internal sealed class Outline
{
    private readonly Stack<Stack<int>> sections = new([new Stack<int>()]);
    private int above = 1;

    /// <param name="marks">How many <c>#</c> the editor typed.</param>
    public int Next(int marks)
    {
        var open = sections.Peek();
        while (open.TryPeek(out var last) && last >= marks)
            open.Pop();
        open.Push(marks);
        return Level(open.Count);
    }

    /// <summary>Begins a section with a title of its own, one level below the heading it stands under; returns the title's level.</summary>
    public int Open()
    {
        above += sections.Peek().Count + 1;
        sections.Push(new Stack<int>());
        return Level(0);
    }

    public void Close()
    {
        sections.Pop();
        above -= sections.Peek().Count + 1;
    }

    private int Level(int below) => Math.Min(above + below, 6);
}
