using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>One thing two people changed, in both versions.</summary>
/// <param name="Key">Names the choice in the form.</param>
/// <param name="Field">From theirs to mine.</param>
public sealed record ClashItem(string Key, ComparedField Field, bool MayKeepBoth)
{
    public string Name => $"Choices[{Key}]";
}

/// <summary>What has to be chosen before a text can be saved.</summary>
/// <param name="Joined">Changes of theirs that come in by themselves.</param>
/// <param name="ChangedBy">Null for the portal itself.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record ClashView(IReadOnlyList<ClashItem> Items, int Joined, string? ChangedBy, DateTime ChangedAt)
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        [nameof(EditionContent.Title)] = Versus.Headline,
        [nameof(EditionContent.Lead)] = Versus.Lead,
        [nameof(EditionContent.Body)] = Versus.Body,
        [nameof(EditionContent.LeadPicture)] = Versus.Picture,
        [nameof(EditionContent.SocialPicture)] = Versus.SocialPicture,
        [nameof(EditionContent.PublishedOn)] = "Дата материала",
        [nameof(EditionContent.Slug)] = "Адрес",
        [nameof(EditionContent.SpeakerId)] = "Кто выступил",
        [nameof(EditionContent.SpeechType)] = "Вид выступления",
        [nameof(EditionContent.Occasion)] = "Повод",
        [nameof(EditionContent.Place)] = "Место",
        [nameof(EditionContent.DeliveredOn)] = "День выступления",
        [nameof(EditionContent.Significance)] = "Правка",
        [nameof(EditionContent.ChangeNote)] = "Что изменилось",
        [nameof(EditionContent.PressContactId)] = "Контакт для прессы",
    };

    /// <param name="merge">What could be joined and what could not.</param>
    /// <param name="theirs">What is stored.</param>
    /// <param name="mine">What the form holds.</param>
    /// <param name="choices">Names of persons and contacts.</param>
    /// <param name="changedBy">Who saved theirs.</param>
    public static ClashView Of(MergeResult merge, SavedText theirs, EditionContent mine, EditorChoices choices, string? changedBy)
    {
        var fields = Versus.Compare(theirs.Content, mine, choices);
        var items = merge.Clashes.Select(clash => new ClashItem(clash.Key, FieldOf(clash, fields), clash.MayKeepBoth));
        return new([.. items], merge.Joined, changedBy, theirs.ChangedAt);
    }

    private static ComparedField FieldOf(Clash clash, IReadOnlyList<ComparedField> fields)
    {
        var label = Labels[clash.Field];
        return clash.Field == nameof(EditionContent.Body)
            ? new(label, Versus.Words(clash.Theirs, clash.Mine))
            : fields.FirstOrDefault(f => f.Label == label) ?? new(label, Versus.Words(clash.Theirs, clash.Mine));
    }
}
