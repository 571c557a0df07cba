using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

/// <summary>What things of the domain are called on pages.</summary>
public static class Words
{
    /// <summary>One piece: «Новость».</summary>
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.News => "Новость",
        PublicationKind.Speech => "Выступление",
        PublicationKind.Statement => "Заявление",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SpeechType type) => type switch
    {
        SpeechType.Transcript => "Стенограмма",
        SpeechType.PreparedText => "Подготовленный текст",
        SpeechType.Greeting => "Приветствие",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Of(ChangeSignificance significance) => significance switch
    {
        ChangeSignificance.Minor => "Мелкая правка",
        ChangeSignificance.Major => "Важное изменение",
        _ => throw new ArgumentOutOfRangeException(nameof(significance), significance, null),
    };

    public static string Of(PhoneKind kind) => kind switch
    {
        PhoneKind.Phone => "Телефон",
        PhoneKind.PhoneAndFax => "Тел./факс",
        PhoneKind.Fax => "Факс",
        PhoneKind.Mobile => "Мобильный",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
