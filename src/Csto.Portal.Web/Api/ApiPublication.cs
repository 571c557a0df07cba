using System.Text.Json.Serialization;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Api;

[JsonConverter(typeof(JsonStringEnumConverter<ApiKind>))]
public enum ApiKind
{
    [JsonStringEnumMemberName("news")]
    News = 1,

    [JsonStringEnumMemberName("speech")]
    Speech = 2,

    [JsonStringEnumMemberName("statement")]
    Statement = 3,
}

[Told(nameof(ApiWords.Portion))]
public sealed record ApiPortion(
    [property: Told(nameof(ApiWords.PortionItems))] IReadOnlyList<ApiPublication> Items,
    [property: Told(nameof(ApiWords.PortionNext))] string? Next);

[Told(nameof(ApiWords.Publication))]
public sealed record ApiPublication
{
    [Told(nameof(ApiWords.PublicationId))]
    public required Guid Id { get; init; }

    [Told(nameof(ApiWords.PublicationUrl))]
    public required Uri Url { get; init; }

    [Told(nameof(ApiWords.PublicationKind))]
    public required ApiKind Kind { get; init; }

    [Told(nameof(ApiWords.PublicationLanguage))]
    public required string Language { get; init; }

    [Told(nameof(ApiWords.PublicationDate))]
    public required DateOnly Date { get; init; }

    [Told(nameof(ApiWords.PublicationPublished))]
    public required DateTimeOffset Published { get; init; }

    [Told(nameof(ApiWords.PublicationUpdated))]
    public required DateTimeOffset Updated { get; init; }

    [Told(nameof(ApiWords.PublicationTitle))]
    public required string Title { get; init; }

    [Told(nameof(ApiWords.PublicationLead))]
    public required string Lead { get; init; }

    [Told(nameof(ApiWords.PublicationText))]
    public required string Text { get; init; }

    [Told(nameof(ApiWords.PublicationHtml))]
    public required string Html { get; init; }

    [Told(nameof(ApiWords.Speech))]
    public required ApiSpeech? Speech { get; init; }

    [Told(nameof(ApiWords.PublicationPersons))]
    public required IReadOnlyList<ApiName> Persons { get; init; }

    [Told(nameof(ApiWords.PublicationTopics))]
    public required IReadOnlyList<ApiName> Topics { get; init; }

    [Told(nameof(ApiWords.PublicationStates))]
    public required IReadOnlyList<string> MemberStates { get; init; }

    [Told(nameof(ApiWords.PublicationMedia))]
    public required IReadOnlyList<ApiMedia> Media { get; init; }

    [Told(nameof(ApiWords.PublicationContact))]
    public required ApiContact? Contact { get; init; }

    [Told(nameof(ApiWords.Withdrawal))]
    public required ApiWithdrawal? Withdrawal { get; init; }

    [Told(nameof(ApiWords.PublicationEditions))]
    public required IReadOnlyList<ApiEdition> Editions { get; init; }
}

[Told(nameof(ApiWords.Speech))]
public sealed record ApiSpeech(
    [property: Told(nameof(ApiWords.SpeechSpeaker))] ApiName? Speaker,
    [property: Told(nameof(ApiWords.SpeechPost))] string? Post,
    [property: Told(nameof(ApiWords.SpeechOccasion))] string? Occasion,
    [property: Told(nameof(ApiWords.SpeechPlace))] string? Place,
    [property: Told(nameof(ApiWords.SpeechDelivered))] DateOnly Delivered);

[Told(nameof(ApiWords.Name))]
public sealed record ApiName(
    [property: Told(nameof(ApiWords.NameName))] string Name,
    [property: Told(nameof(ApiWords.NameSlug))] string Slug,
    [property: Told(nameof(ApiWords.NameUrl))] Uri Url);

[Told(nameof(ApiWords.Media))]
public sealed record ApiMedia(
    [property: Told(nameof(ApiWords.MediaUrl))] Uri Url,
    [property: Told(nameof(ApiWords.MediaType))] string Type,
    [property: Told(nameof(ApiWords.MediaWidth))] int? Width,
    [property: Told(nameof(ApiWords.MediaHeight))] int? Height,
    [property: Told(nameof(ApiWords.MediaAlt))] string Alt,
    [property: Told(nameof(ApiWords.MediaCaption))] string Caption,
    [property: Told(nameof(ApiWords.MediaCredit))] string Credit);

[Told(nameof(ApiWords.Withdrawal))]
public sealed record ApiWithdrawal(
    [property: Told(nameof(ApiWords.WithdrawalAt))] DateTimeOffset At,
    [property: Told(nameof(ApiWords.WithdrawalExplanation))] string Explanation);

[Told(nameof(ApiWords.Edition))]
public sealed record ApiEdition(
    [property: Told(nameof(ApiWords.EditionNumber))] int Number,
    [property: Told(nameof(ApiWords.EditionAt))] DateTimeOffset At,
    [property: Told(nameof(ApiWords.EditionNote))] string? Note,
    [property: Told(nameof(ApiWords.EditionUrl))] Uri Url);

[Told(nameof(ApiWords.EditionText))]
public sealed record ApiEditionText(
    [property: Told(nameof(ApiWords.Edition))] ApiEdition Edition,
    [property: Told(nameof(ApiWords.EditionIsCurrent))] bool IsCurrent,
    [property: Told(nameof(ApiWords.PublicationDate))] DateOnly? Date,
    [property: Told(nameof(ApiWords.PublicationTitle))] string Title,
    [property: Told(nameof(ApiWords.PublicationLead))] string Lead,
    [property: Told(nameof(ApiWords.PublicationHtml))] string Html,
    [property: Told(nameof(ApiWords.Withdrawal))] ApiWithdrawal? Withdrawal);
