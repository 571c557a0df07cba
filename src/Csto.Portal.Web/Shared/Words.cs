using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>What things of the domain are called on pages.</summary>
public static class Words
{
    /// <summary>One piece: «Новость».</summary>
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.News => CommonWords.KindNews,
        PublicationKind.Speech => CommonWords.KindSpeech,
        PublicationKind.Statement => CommonWords.KindStatement,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SpeechType type) => type switch
    {
        SpeechType.Transcript => CommonWords.SpeechTranscript,
        SpeechType.PreparedText => CommonWords.SpeechPreparedText,
        SpeechType.Greeting => CommonWords.SpeechGreeting,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Of(ChangeSignificance significance) => significance switch
    {
        ChangeSignificance.Minor => CommonWords.MinorChange,
        ChangeSignificance.Major => CommonWords.MajorChange,
        _ => throw new ArgumentOutOfRangeException(nameof(significance), significance, null),
    };

    public static string Of(PhoneKind kind) => kind switch
    {
        PhoneKind.Phone => CommonWords.Phone,
        PhoneKind.PhoneAndFax => CommonWords.PhoneAndFax,
        PhoneKind.Fax => CommonWords.Fax,
        PhoneKind.Mobile => CommonWords.Mobile,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
