using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Previewing;

/// <summary>When a link can be given.</summary>
internal static class PreviewRules
{
    /// <param name="request">What is asked for.</param>
    /// <param name="edition">The edition in work; null where there is none.</param>
    public static List<FieldProblem> Check(PreviewRequest request, Edition? edition)
    {
        if (edition is null)
            return [new("", "У этого материала нет редакции в работе: показывать до публикации нечего.")];
        var problems = new List<FieldProblem>();
        if (edition.Title.Length == 0)
            problems.Add(new("", "У материала ещё нет заголовка. Дайте ему заголовок, потом показывайте."));
        if (string.IsNullOrWhiteSpace(request.Recipient))
            problems.Add(new(nameof(request.Recipient), "Напишите, кому вы даёте ссылку: имя будет стоять над текстом."));
        else if (request.Recipient.Trim().Length > Limits.Name)
            problems.Add(new(nameof(request.Recipient), $"Имя длиннее {Limits.Name} знаков. Сократите его."));
        if (request.Organisation?.Trim().Length > Limits.Name)
            problems.Add(new(nameof(request.Organisation), $"Название длиннее {Limits.Name} знаков. Сократите его."));
        if (request.Days is not (>= PreviewLink.ShortestDays and <= PreviewLink.LongestDays))
            problems.Add(new(nameof(request.Days), $"Укажите число дней от {PreviewLink.ShortestDays} до {PreviewLink.LongestDays}."));
        return problems;
    }
}
