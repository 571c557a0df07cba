using Csto.Portal.Core.Publishing.Presence;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>Who else has a piece open, for the bar of the editor.</summary>
internal static class Neighbours
{
    /// <summary>«А. Вершинина, О. Громов, вы в другой вкладке»; empty where nobody is there.</summary>
    public static string InWords(IReadOnlyList<Neighbour> here) =>
        string.Join(", ", here.Select(n => n.IsMyself ? "вы в другой вкладке" : Short(n.Name)));

    /// <summary>The initial and the last name; a name of one word as it is.</summary>
    private static string Short(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? name : $"{words[0][0]}.\u00A0{words[^1]}";
    }
}
