using System.Text;

namespace Csto.Portal.Core.Content;

/// <summary>Gathers stretches of a comparison into segments a person can read: changes parted only by a space or a comma become one.</summary>
internal sealed class ChangeList
{
    // A space, or a mark and a space.
    private const int LongestJoint = 2;

    private readonly List<DiffSegment> segments = [];
    private readonly StringBuilder same = new();
    private readonly StringBuilder removed = new();
    private readonly StringBuilder added = new();

    /// <summary>Follows the change gathered so far.</summary>
    public void Same(string text) => same.Append(text);

    public void Replaced(string before, string after)
    {
        if (IsJoint())
        {
            removed.Append(same);
            added.Append(same);
            same.Clear();
        }
        else
        {
            Flush();
        }

        removed.Append(before);
        added.Append(after);
    }

    public IReadOnlyList<DiffSegment> ToSegments()
    {
        Flush();
        return segments;
    }

    // Between two words each replaced by another a space tells nothing; where words are only added or only removed, it does.
    private bool IsJoint()
    {
        if (same.Length > LongestJoint || removed.Length == 0 || added.Length == 0)
            return same.Length == 0;

        for (var i = 0; i < same.Length; i++)
        {
            if (char.IsLetterOrDigit(same[i]) || char.IsSurrogate(same[i]) || same[i] == '\n')
                return false;
        }

        return true;
    }

    private void Flush()
    {
        Move(removed, DiffKind.Removed);
        Move(added, DiffKind.Added);
        Move(same, DiffKind.Same);
    }

    private void Move(StringBuilder text, DiffKind kind)
    {
        if (text.Length > 0)
            segments.Add(new(kind, text.ToString()));
        text.Clear();
    }
}
