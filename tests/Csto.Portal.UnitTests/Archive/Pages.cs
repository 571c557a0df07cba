using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Archive;

/// <summary>Pages of our own in the old site's shapes, and short ways to look at what was read from them.</summary>
internal static class Pages
{
    public const string Title = "Рабочая группа по координации учений завершила заседание";
    public const string Lead = "5 марта 2024 года рабочая группа по координации учений завершила заседание в Душанбе.";
    public const string Second = "Стороны согласовали перечень совместных мероприятий.";
    public const string Navigation = "Вернуться назад\n\nВозврат к разделу\n\nВсе новости";

    public static ArchivePage Read(params string[] lines) => Read(string.Join("\n\n", lines));

    public static ArchivePage Read(string text)
    {
        var read = ArchivePageParser.Parse(text);
        read.Refusal.ShouldBeNull();
        return read.Value!;
    }

    public static IReadOnlyList<string> Texts(this ArchiveItem item) =>
        [.. item.Blocks.Select(b => b is Paragraph p ? p.Text : $"[{((Greeting)b).Heading}]")];

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static ContactFooter Contact(string name, string post, string? email, params ContactPhone[] phones) => new(name, post, phones, email);
}
