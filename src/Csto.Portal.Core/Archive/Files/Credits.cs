namespace Csto.Portal.Core.Archive.Files;

/// <summary>
/// Who worked on an edition, by name only: accounts are not exported. The roles are fields of the files, so they are never renamed.
/// </summary>
internal static class Credits
{
    public const string Created = "created";
    public const string Changed = "changed";
    public const string Submitted = "submitted";
    public const string Approved = "approved";
    public const string Scheduled = "scheduled";
    public const string Urgent = "urgent";
    public const string Confirmed = "confirmed";

    private static readonly string[] All = [Created, Changed, Submitted, Approved, Scheduled, Urgent, Confirmed];

    public static IReadOnlyDictionary<string, string> Read(YamlFields? fields)
    {
        if (fields is null)
            return new Dictionary<string, string>();
        var names = All.Select(role => (Role: role, Name: fields.Text(role))).Where(c => c.Name is not null).ToDictionary(c => c.Role, c => c.Name!);
        fields.NothingElse();
        return names;
    }
}
