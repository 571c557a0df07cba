using System.Globalization;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;

namespace Csto.Portal.Core.Publishing.Remarks;

/// <summary>The words of letters about remarks.</summary>
internal static class RemarkWords
{
    private const int ShownTitle = 120;
    private const int ShownQuote = 300;

    /// <summary>Without key and recipient.</summary>
    public static Letter Letter(Remark words, Edition edition, Remark? thread, Actor actor, NoticeOptions options)
    {
        var title = edition.Title.Length == 0 ? "Без заголовка" : PlainText.Excerpt(edition.Title, ShownTitle);
        var what = thread is null ? "Замечание" : "Ответ на замечание";
        var body = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{actor.Name} — {what.ToLowerInvariant()} к материалу «{title}»:")
            .AppendLine();
        if (words.Passage is { } passage)
            body.AppendLine(CultureInfo.InvariantCulture, $"К отрывку «{PlainText.Excerpt(passage.Quote, ShownQuote)}»").AppendLine();
        if (thread is not null)
            body.AppendLine(CultureInfo.InvariantCulture, $"В ответ на слова: «{PlainText.Excerpt(thread.Text, ShownQuote)}» ({thread.AuthorName})").AppendLine();
        body.AppendLine(words.Text).AppendLine()
            .AppendLine("Открыть замечания:")
            .AppendLine(options.Absolute(string.Create(
                CultureInfo.InvariantCulture, $"/admin/publications/{edition.PublicationId}/remarks/#remark-{thread?.Id ?? words.Id}")).AbsoluteUri);
        return new("", null, "", $"{what}: «{title}»", body.ToString());
    }
}
