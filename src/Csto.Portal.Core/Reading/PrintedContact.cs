using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>The contact footer of a publication as it was printed, with what has become of it.</summary>
/// <param name="Footer">As published.</param>
/// <param name="CurrentId">The contact that still answers exactly as printed; null where that has changed.</param>
/// <param name="AnswersToday">Who answers instead; null where nothing has changed, and where nobody answers.</param>
public sealed record PrintedContact(ContactFooter Footer, int? CurrentId, CurrentContact? AnswersToday)
{
    public bool HasChanged => CurrentId is null;

    /// <param name="footer">As published.</param>
    /// <param name="contactId">The contact it was made from; null where that is not known.</param>
    /// <param name="current">Who answers today, in the order of the press centre.</param>
    public static PrintedContact Of(ContactFooter footer, int? contactId, IReadOnlyList<CurrentContact> current)
    {
        if (current.FirstOrDefault(c => c.Card == footer) is { } same)
            return new PrintedContact(footer, same.Id, null);
        var now = current.FirstOrDefault(c => c.Id == contactId) ?? (current.Count > 0 ? current[0] : null);
        return new PrintedContact(footer, null, now);
    }
}
