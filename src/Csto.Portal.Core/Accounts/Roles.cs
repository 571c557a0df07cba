namespace Csto.Portal.Core.Accounts;

/// <summary>The roles of the press office, each holding the rights of the ones before it. An account has exactly one.</summary>
public static class Roles
{
    /// <summary>Автор: writes and edits.</summary>
    public const string Author = nameof(Author);

    /// <summary>Редактор: also publishes, unpublishes, keeps contacts and persons.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>Администратор: also keeps the accounts.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Least rights first.</summary>
    public static readonly IReadOnlyList<string> All = [Author, Editor, Administrator];

    /// <summary>The role's name on pages and in the journal.</summary>
    public static string InRussian(string role) => role switch
    {
        Author => "Автор",
        Editor => "Редактор",
        Administrator => "Администратор",
        _ => role,
    };
}
