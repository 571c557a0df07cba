using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Merging;

/// <summary>What became of two people's work on one text.</summary>
/// <param name="Content">Both together; while a clash is open, with mine in its place.</param>
/// <param name="Clashes">What has to be chosen first.</param>
/// <param name="Joined">Changes of theirs that are in <paramref name="Content"/>.</param>
public sealed record MergeResult(EditionContent Content, IReadOnlyList<Clash> Clashes, int Joined);

/// <summary>
/// Joins what two people made of one text: the body by paragraphs, sets (topics, persons, states) member by member, every other field as one
/// value. Nothing either wrote is dropped without a choice. All three texts are taken as they are stored (normalised).
/// </summary>
public sealed class ContentMerge
{
    private readonly EditionContent before;
    private readonly EditionContent mine;
    private readonly EditionContent theirs;
    private readonly IReadOnlyDictionary<string, ClashChoice> choices;
    private readonly List<Clash> clashes = [];
    private int joined;

    private ContentMerge(EditionContent before, EditionContent mine, EditionContent theirs, IReadOnlyDictionary<string, ClashChoice>? choices)
    {
        (this.before, this.mine, this.theirs) = (before.Normalised(), mine.Normalised(), theirs.Normalised());
        this.choices = choices ?? new Dictionary<string, ClashChoice>();
    }

    /// <param name="before">What both began with.</param>
    /// <param name="mine">What I made of it.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="choices">By <see cref="Clash.Key"/>: what was decided already.</param>
    public static MergeResult Of(
        EditionContent before, EditionContent mine, EditionContent theirs, IReadOnlyDictionary<string, ClashChoice>? choices = null)
    {
        var merge = new ContentMerge(before, mine, theirs, choices);
        var content = merge.Run();
        return new(content, merge.clashes, merge.joined);
    }

    private EditionContent Run()
    {
        // In the order of the form, so that clashes are shown as they are read.
        var title = Field(nameof(EditionContent.Title), c => c.Title, text => text);
        var lead = Field(nameof(EditionContent.Lead), c => c.Lead, text => text);
        var body = Body();
        var picture = Field(nameof(EditionContent.LeadPicture), c => c.LeadPicture, reference => reference ?? "");
        var social = Field(nameof(EditionContent.SocialPicture), c => c.SocialPicture, reference => reference ?? "");
        var contact = Field(
            nameof(EditionContent.PressContactId),
            c => (c.PressContactId, c.KeptFooter),
            pair => pair.KeptFooter?.Name ?? Number(pair.PressContactId));
        return mine with
        {
            Title = title,
            Lead = lead,
            Body = body,
            LeadPicture = picture,
            SocialPicture = social,
            PublishedOn = Field(nameof(EditionContent.PublishedOn), c => c.PublishedOn, Date),
            Slug = Field(nameof(EditionContent.Slug), c => c.Slug, text => text ?? ""),
            SpeakerId = Field(nameof(EditionContent.SpeakerId), c => c.SpeakerId, Number),
            SpeechType = Field(nameof(EditionContent.SpeechType), c => c.SpeechType, type => type?.ToString() ?? ""),
            Occasion = Field(nameof(EditionContent.Occasion), c => c.Occasion, text => text ?? ""),
            Place = Field(nameof(EditionContent.Place), c => c.Place, text => text ?? ""),
            DeliveredOn = Field(nameof(EditionContent.DeliveredOn), c => c.DeliveredOn, Date),
            PressContactId = contact.PressContactId,
            KeptFooter = contact.KeptFooter,
            Significance = Field(nameof(EditionContent.Significance), c => c.Significance, significance => significance?.ToString() ?? ""),
            ChangeNote = Field(nameof(EditionContent.ChangeNote), c => c.ChangeNote, text => text ?? ""),
            MentionIds = Set(c => c.MentionIds),
            TopicIds = Set(c => c.TopicIds),
            MemberStateIds = Set(c => c.MemberStateIds),
        };
    }

    private string Body()
    {
        var body = BodyMerge.Of(before.Body, mine.Body, theirs.Body, choices);
        clashes.AddRange(body.Clashes);
        joined += body.Joined;
        return body.Text;
    }

    private T Field<T>(string name, Func<EditionContent, T> of, Func<T, string> inWords)
    {
        var (was, my, their) = (of(before), of(mine), of(theirs));
        if (Equals(their, was) || Equals(my, their))
            return my;
        if (!Equals(my, was))
        {
            var key = Clash.KeyOf(name, inWords(was), inWords(their));
            if (!choices.TryGetValue(key, out var choice))
                clashes.Add(new(key, name, inWords(was), inWords(my), inWords(their)));
            if (choice != ClashChoice.Theirs)
                return my;
        }

        joined++;
        return their;
    }

    private IdSet Set(Func<EditionContent, IdSet> of)
    {
        var (was, my, their) = (of(before), of(mine), of(theirs));
        IdSet merged = [.. my.Where(id => their.Contains(id) || !was.Contains(id)), .. their.Where(id => !was.Contains(id))];
        joined += merged.Equals(my) ? 0 : 1;
        return merged;
    }

    private static string Date(DateOnly? date) => date is { } day ? RussianDates.Short(day) : "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
