using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>What the persons, topics, states, contacts and pictures that two texts refer to are called now, for the audit trail.</summary>
internal sealed class ReferenceNames
{
    private Dictionary<int, string> _persons = [];
    private Dictionary<int, string> _topics = [];
    private Dictionary<int, string> _states = [];
    private Dictionary<int, string> _contacts = [];
    private List<KeyValuePair<string, string>> _pictures = [];

    public static async Task<ReferenceNames> OfAsync(
        PortalDbContext db, EditionContent before, EditionContent after, CancellationToken cancellationToken)
    {
        int[] persons = [.. before.MentionIds, .. after.MentionIds, before.SpeakerId ?? 0, after.SpeakerId ?? 0];
        int[] topics = [.. before.TopicIds, .. after.TopicIds];
        int[] states = [.. before.MemberStateIds, .. after.MemberStateIds];
        int[] contacts = [before.PressContactId ?? 0, after.PressContactId ?? 0];
        string[] pictures =
        [
            .. new[] { before.LeadPicture, before.SocialPicture, after.LeadPicture, after.SocialPicture }.OfType<string>()
                .Where(MediaReferences.IsReference).Select(reference => reference[..MediaAsset.KeyDigits]).Distinct(),
        ];
        return new ReferenceNames
        {
            _persons = await db.Persons.Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
            _topics = await db.Topics.Where(t => topics.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken),
            _states = await db.MemberStates.Where(s => states.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken),
            _contacts = await db.PressContacts.Where(c => contacts.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken),
            _pictures = pictures.Length == 0 ? [] : await db.MediaAssets.Where(m => pictures.Contains(m.Key))
                .Select(m => KeyValuePair.Create(m.Sha256, m.FileName)).ToListAsync(cancellationToken),
        };
    }

    public string? Person(int? id) => Name(_persons, id);

    public string? Contact(int? id) => Name(_contacts, id);

    /// <summary>The file's name; what names it where there is no such file.</summary>
    public string? Picture(string? reference) => reference is null ? null
        : _pictures.FindAll(p => p.Key.StartsWith(reference, StringComparison.Ordinal)) is [var one] ? one.Value : reference;

    public string? PersonsOf(EditionContent content) => List(_persons, content.MentionIds);

    public string? TopicsOf(EditionContent content) => List(_topics, content.TopicIds);

    public string? MemberStatesOf(EditionContent content) => List(_states, content.MemberStateIds);

    private static string? List(Dictionary<int, string> names, IdSet ids) =>
        ids.Count == 0 ? null : string.Join(", ", ids.Select(id => Name(names, id)).Order(StringComparer.Ordinal));

    /// <summary>With its number where two of one name would look the same, or where it is gone.</summary>
    private static string? Name(Dictionary<int, string> names, int? id) => id is not { } number ? null
        : names.GetValueOrDefault(number) is { } name && names.Values.Count(n => n == name) == 1 ? name
        : FormattableString.Invariant($"{names.GetValueOrDefault(number)} № {number}").TrimStart();
}
