using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Offers;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>One of the files that are described together.</summary>
public sealed record DescribedForm : MediaForm
{
    public int Id { get; init; }

    /// <summary>Names of the fields whose words come from the file itself and that nobody has looked at yet.</summary>
    public string[] Taken { get; init; } = [];

    public static new DescribedForm From(MediaItem item) => From(item, new DescribedForm { Id = item.Id });

    /// <summary>Fills what is empty with what the file offers, and marks it.</summary>
    public DescribedForm Taking(OfferedDetails offer)
    {
        var taken = new List<string>(Taken);
        return this with
        {
            Caption = Filled(Caption, offer.Caption, nameof(Caption)),
            Author = Filled(Author, offer.Author, nameof(Author)),
            Credit = Filled(Credit, offer.Credit, nameof(Credit)),
            TakenOn = Filled(TakenOn, DateField.Write(offer.TakenOn) ?? "", nameof(TakenOn)),
            Place = Filled(Place, offer.Place, nameof(Place)),
            PersonIds = Persons(),
            Taken = [.. taken],
        };

        string? Filled(string? value, string offered, string name)
        {
            if (!string.IsNullOrWhiteSpace(value) || offered.Length == 0)
                return value;
            taken.Add(name);
            return offered;
        }

        int[] Persons()
        {
            var added = offer.Persons.Select(person => person.Id).Except(PersonIds).ToList();
            if (added.Count > 0)
                taken.Add(nameof(PersonIds));
            return [.. PersonIds, .. added];
        }
    }

    /// <summary>Fills what is empty with what is the same for all.</summary>
    public DescribedForm Sharing(CommonForm common) => this with
    {
        Author = Filled(Author, common.Author),
        Credit = Filled(Credit, common.Credit),
        TakenOn = Filled(TakenOn, common.TakenOn),
        Place = Filled(Place, common.Place),
        Caption = Filled(Caption, common.Caption),
        PersonIds = [.. PersonIds.Union(common.PersonIds)],
    };

    private static string? Filled(string? value, string? shared) => string.IsNullOrWhiteSpace(value) ? shared : value;
}

/// <summary>What is the same for all files of a batch.</summary>
public sealed record CommonForm
{
    public string? Caption { get; init; }

    public string? Author { get; init; }

    public string? Credit { get; init; }

    public string? TakenOn { get; init; }

    public string? Place { get; init; }

    public int[] PersonIds { get; init; } = [];
}

/// <summary>The page on which files are described together, everything as it was typed.</summary>
public sealed record DescriptionForm
{
    /// <summary>Fills in what the files offer; nothing is saved.</summary>
    public const string TakeAll = "take";

    /// <summary>Fills in what is the same for all; nothing is saved.</summary>
    public const string Share = "share";

    /// <summary>Which button was pressed: these, <c>take-12</c> for one file; anything else saves.</summary>
    public string? Do { get; init; }

    public CommonForm Common { get; init; } = new();

    public List<DescribedForm> Files { get; init; } = [];

    public static string Take(int id) => FormattableString.Invariant($"{TakeAll}-{id}");
}
