namespace Csto.Portal.Core.Accounts;

/// <summary>What a signed-in person may do; the names of the authorization policies. Every page of the press office asks for one.</summary>
public static class Permissions
{
    /// <summary>See the desk, write and edit drafts: every role.</summary>
    public const string CanWrite = nameof(CanWrite);

    /// <summary>Publish and unpublish, keep contacts, persons and topics: editors and administrators.</summary>
    public const string CanPublish = nameof(CanPublish);

    /// <summary>Keep accounts and roles: administrators.</summary>
    public const string CanAdminister = nameof(CanAdminister);

    /// <summary>The roles that hold each permission.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> HeldBy = new Dictionary<string, string[]>
    {
        [CanWrite] = [Roles.Author, Roles.Editor, Roles.Administrator],
        [CanPublish] = [Roles.Editor, Roles.Administrator],
        [CanAdminister] = [Roles.Administrator],
    };
}
