using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>Editions as files hold them, and back. A test holds the two to every column there is.</summary>
internal static class EditionMapping
{
    /// <summary>Needs the edition's references loaded.</summary>
    public static EditionRecord ToRecord(this Edition edition, IReadOnlyDictionary<string, string> by) => new()
    {
        Title = edition.Title,
        Lead = edition.Lead,
        Body = edition.Body,
        Picture = edition.LeadPicture,
        SocialPicture = edition.SocialPicture,
        Date = edition.PublishedOn,
        Slug = edition.Slug,
        Speaker = edition.Speaker?.Slug,
        Type = edition.SpeechType,
        Occasion = edition.Occasion,
        Place = edition.Place,
        Delivered = edition.DeliveredOn,
        Contact = edition.PressContact?.Key,
        Persons = [.. edition.Mentions.Select(p => p.Slug).Order(StringComparer.Ordinal)],
        Topics = [.. edition.Topics.Select(t => t.Slug).Order(StringComparer.Ordinal)],
        MemberStates = [.. edition.MemberStates.Select(s => s.Code).Order(StringComparer.Ordinal)],
        Significance = edition.Significance,
        ChangeNote = edition.ChangeNote,
        Standing = new()
        {
            Number = edition.Number,
            State = edition.State,
            Footer = edition.Footer,
            MajorNumber = edition.MajorNumber,
            Created = edition.CreatedAt,
            Changed = edition.ChangedAt,
            Submitted = edition.SubmittedAt,
            Approved = edition.ApprovedAt,
            ScheduledFor = edition.ScheduledFor,
            GoesOutAnyway = edition.GoesOutAnyway,
            UrgentReason = edition.UrgentReason,
            Confirmed = edition.ConfirmedAt,
            GoesLive = edition.GoesLiveAt,
            By = by,
        },
    };

    /// <summary>An account of this portal counts before a name that came with an import.</summary>
    public static IReadOnlyDictionary<string, string> By(
        this Edition edition, IReadOnlyDictionary<int, string> users, IReadOnlyDictionary<string, string>? imported)
    {
        var names = new Dictionary<string, string>(imported ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        void Account(string role, int? id)
        {
            if (id is { } user && users.TryGetValue(user, out var name))
                names[role] = name;
        }

        Account(Credits.Created, edition.CreatedById);
        Account(Credits.Changed, edition.ChangedById);
        Account(Credits.Submitted, edition.SubmittedById);
        Account(Credits.Approved, edition.ApprovedById);
        Account(Credits.Scheduled, edition.ScheduledById);
        Account(Credits.Urgent, edition.UrgentById);
        Account(Credits.Confirmed, edition.ConfirmedById);
        return names;
    }

    /// <summary>A new edition as the file has it, without its references.</summary>
    public static Edition ToEdition(this EditionRecord record, EditionState state)
    {
        var standing = record.Standing!;
        var edition = Edition.Exported(state);
        edition.Number = standing.Number;
        edition.MajorNumber = standing.MajorNumber;
        edition.CreatedAt = standing.Created;
        edition.ChangedAt = standing.Changed;
        edition.SubmittedAt = standing.Submitted;
        edition.ApprovedAt = standing.Approved;
        edition.ScheduledFor = standing.ScheduledFor;
        edition.GoesOutAnyway = standing.GoesOutAnyway;
        edition.UrgentReason = standing.UrgentReason;
        edition.ConfirmedAt = standing.Confirmed;
        edition.GoesLiveAt = standing.GoesLive;
        return edition;
    }
}
