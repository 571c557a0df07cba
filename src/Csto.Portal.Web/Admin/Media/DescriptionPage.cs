using Csto.Portal.Core.Content;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Offers;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>A file on the page of the batch.</summary>
public sealed record DescribedFile(MediaItem Item, DescribedForm Form, OfferedDetails Offer)
{
    /// <summary>What the file offers, field by field, in words.</summary>
    public IEnumerable<(string Name, string Value)> Offered =>
        new (string Name, string Value)[]
        {
            ("Подпись", Offer.Caption),
            ("Автор", Offer.Author),
            ("Правообладатель", Offer.Credit),
            ("Дата съёмки", Offer.TakenOn is { } day ? RussianDates.Short(day) : ""),
            ("Место", Offer.Place),
            ("Персоны портала", string.Join(", ", Offer.Persons.Select(person => person.Name))),
        }.Where(offered => offered.Value.Length > 0);

    /// <summary>Beside a field whose words came from the file.</summary>
    public string? Mark(string field, string? hint = null) => Form.Taken.Contains(field) ? "Взято из файла: проверьте." : hint;
}

public sealed record DescriptionPage(DescriptionForm Form, IReadOnlyList<DescribedFile> Files, IReadOnlyList<Choice> Persons) : DeskPage
{
    public override string Title => "Описать загруженные";

    public override string Section => DeskLinks.Media;

    public bool HasOffers => Files.Any(file => !file.Offer.IsEmpty);
}
