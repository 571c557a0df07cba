namespace Csto.Portal.Web.Shared;

/// <summary>The templates behind <see cref="Links"/>, for the attributes of controllers.</summary>
public static partial class Routes
{
    /// <summary>The section that holds all kinds.</summary>
    public const string Archive = "archive";

    /// <summary>The query parameter that says where a page of a list begins.</summary>
    public const string Before = "before";

    public const string Home = "/";

    private const string Section = "/{section:regex(^(news|speeches|statements|archive)$)}";
    private const string Kind = "/{section:regex(^(news|speeches|statements)$)}";
    private const string YearPart = @"/{year:regex(^\d{{4}}$)}";
    private const string MonthPart = @"/{month:regex(^\d{{1,2}}$)}";
    private const string DayPart = @"/{day:regex(^\d{{1,2}}$)}";

    public const string List = Section;
    public const string Year = Section + YearPart;
    public const string Month = Year + MonthPart;
    public const string Day = Month + DayPart;

    public const string Item = Kind + YearPart + MonthPart + DayPart + "/{slug}";

    public const string Edition = Item + "/editions/{number:int:min(1)}";
    public const string EditionChanges = Edition + "/changes";

    public const string Persons = "/persons";
    public const string Person = "/persons/{slug}";
    public const string PersonSpeeches = "/persons/{slug}/speeches";
    public const string PersonMentions = "/persons/{slug}/mentions";

    public const string Topics = "/topics";
    public const string Topic = "/topics/{slug}";

    public const string Press = "/press";
    public const string ContactCard = "/press/contacts/{id:int}.vcf";
}
