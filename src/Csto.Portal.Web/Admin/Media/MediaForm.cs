using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The card of a file, everything as it was typed.</summary>
public record MediaForm
{
    public Guid Version { get; init; }

    public string? Alt { get; init; }

    public bool IsDecorative { get; init; }

    public string? Caption { get; init; }

    public string? Author { get; init; }

    public string? Credit { get; init; }

    public string? EnglishAlt { get; init; }

    public string? EnglishCaption { get; init; }

    public string? EnglishCredit { get; init; }

    public string? TakenOn { get; init; }

    public string? Place { get; init; }

    public int[] PersonIds { get; init; } = [];

    public static MediaForm From(MediaItem item) => From(item, new MediaForm());

    public (MediaDetails Details, IReadOnlyList<FieldProblem> Problems) Read()
    {
        var problems = new List<FieldProblem>();
        var details = new MediaDetails
        {
            Alt = Alt ?? "",
            IsDecorative = IsDecorative,
            Caption = Caption ?? "",
            Author = Author ?? "",
            Credit = Credit ?? "",
            EnglishAlt = EnglishAlt ?? "",
            EnglishCaption = EnglishCaption ?? "",
            EnglishCredit = EnglishCredit ?? "",
            TakenOn = DateField.Read(TakenOn, nameof(TakenOn), problems),
            Place = Place ?? "",
        };
        return (details, problems);
    }

    private protected static T From<T>(MediaItem item, T form)
        where T : MediaForm => form with
    {
        Version = item.Version,
        Alt = item.Details.Alt,
        IsDecorative = item.Details.IsDecorative,
        Caption = item.Details.Caption,
        Author = item.Details.Author,
        Credit = item.Details.Credit,
        EnglishAlt = item.Details.EnglishAlt,
        EnglishCaption = item.Details.EnglishCaption,
        EnglishCredit = item.Details.EnglishCredit,
        TakenOn = DateField.Write(item.Details.TakenOn),
        Place = item.Details.Place,
        PersonIds = [.. item.Persons.Select(person => person.Id)],
    };
}
