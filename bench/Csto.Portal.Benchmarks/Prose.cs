using System.Text;

namespace Csto.Portal.Benchmarks;

/// <summary>Official-sounding Russian made from parts: words of the field in the lengths they have, no sentence of anybody's.</summary>
internal sealed class Prose(Random random)
{
    private static readonly string[] Who =
    [
        "Секретариат Организации", "Объединённый штаб", "Рабочая группа экспертов", "Постоянный совет", "Центр кризисного реагирования",
        "Координационный совет по чрезвычайным ситуациям", "Комитет секретарей советов безопасности", "Совет министров обороны",
    ];

    private static readonly string[] Did =
    [
        "рассмотрел ход подготовки совместного учения", "согласовал план мероприятий на полугодие", "провёл консультации с представителями государств-членов",
        "обсудил порядок взаимного признания документов спасательных служб", "подвёл итоги командно-штабной тренировки",
        "одобрил проект перечня показателей", "принял участие в круглом столе о модельном законодательстве", "представил обзор региональной обстановки",
    ];

    private static readonly string[] Where =
        ["в Москве", "в Минске", "в Астане", "в Бишкеке", "в Душанбе", "в Ереване", "в режиме видеоконференции", "на полигоне учебного центра"];

    private static readonly string[] Details =
    [
        "Участники отметили, что согласованные сроки соблюдаются.", "Особое внимание было уделено обмену сведениями между ведомствами.",
        "Доклад подготовлен при содействии научных учреждений государств-членов.", "Следующую встречу намечено провести в третьем квартале.",
        "Стороны условились уточнить перечень совместных мероприятий.", "По итогам обсуждения принят протокол.",
        "Предложения экспертов будут внесены на рассмотрение в установленном порядке.", "В работе приняли участие наблюдатели и партнёры Организации.",
    ];

    public string Title() => $"{Pick(Who)} {Pick(Did)} {Pick(Where)}";

    public string Lead(DateOnly day) => $"{Core.Content.RussianDates.Long(day)} года {Pick(Who)} {Pick(Did)} {Pick(Where)}. {Pick(Details)}";

    /// <summary>Four to twelve paragraphs, now and then a subheading, a list or a quotation: about 3,500 characters at the median.</summary>
    public string Body()
    {
        var text = new StringBuilder();
        var paragraphs = random.Next(4, 13);
        for (var i = 0; i < paragraphs; i++)
        {
            if (i > 0 && random.Next(6) == 0)
                text.Append("## ").Append(Pick(Did)).Append("\n\n");
            text.Append(Paragraph()).Append("\n\n");
            if (random.Next(9) == 0)
                text.Append(":::quote Представитель Секретариата\n").Append(Pick(Details)).Append(' ').Append(Pick(Details)).Append("\n:::\n\n");
            if (random.Next(12) == 0)
                text.Append("- ").Append(Pick(Details)).Append("\n- ").Append(Pick(Details)).Append("\n- **").Append(Pick(Who)).Append("**\n\n");
        }

        return text.ToString();
    }

    private string Paragraph()
    {
        var text = new StringBuilder();
        for (var sentences = random.Next(2, 7); sentences > 0; sentences--)
            text.Append(random.Next(2) == 0 ? Pick(Details) : $"{Pick(Who)} {Pick(Did)} {Pick(Where)}.").Append(sentences > 1 ? " " : "");
        return text.ToString();
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
