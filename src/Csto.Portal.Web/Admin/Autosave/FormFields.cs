using System.Globalization;
using Csto.Portal.Web.Admin.Publications;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>A text as the fields of the editor's form hold it.</summary>
internal static class FormFields
{
    /// <summary>Every field of the text by the name it is sent under; what the form is based upon is not among them.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(PublicationForm form) => new Dictionary<string, string[]>
    {
        [nameof(form.Title)] = One(form.Title),
        [nameof(form.Lead)] = One(form.Lead),
        [nameof(form.Body)] = One(form.Body),
        [nameof(form.LeadPicture)] = One(form.LeadPicture),
        [nameof(form.SocialPicture)] = One(form.SocialPicture),
        [nameof(form.PublishedOn)] = One(form.PublishedOn),
        [nameof(form.Slug)] = One(form.Slug),
        [nameof(form.SpeakerId)] = One(form.SpeakerId),
        [nameof(form.SpeechType)] = One(form.SpeechType),
        [nameof(form.Occasion)] = One(form.Occasion),
        [nameof(form.Place)] = One(form.Place),
        [nameof(form.DeliveredOn)] = One(form.DeliveredOn),
        [nameof(form.Contact)] = One(form.Contact),
        [nameof(form.Significance)] = One(form.Significance),
        [nameof(form.ChangeNote)] = One(form.ChangeNote),
        [nameof(form.MentionIds)] = Many(form.MentionIds),
        [nameof(form.TopicIds)] = Many(form.TopicIds),
        [nameof(form.MemberStateIds)] = Many(form.MemberStateIds),
    };

    private static string[] One(object? value) => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""];

    private static string[] Many(int[] ids) => [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))];
}
