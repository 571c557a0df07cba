namespace Csto.Portal.Core.Data;

/// <summary>
/// Makes the lists of the press office searchable on both engines alike: SQLite's LIKE folds ASCII only, so a folded copy of the title is
/// kept in a column of its own.
/// </summary>
public static class SearchFolding
{
    /// <summary>The shadow property of an edition, and of an entry of the journal, that holds the folded title.</summary>
    public const string TitleKey = nameof(TitleKey);

    /// <summary>Upper case, ё as е.</summary>
    public static string Fold(string text) => text.ToUpperInvariant().Replace('Ё', 'Е');
}
