namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    private const string ApiRoot = "/api/v1";

    /// <summary>The page that shows the API.</summary>
    public const string Api = "/api";

    public const string ApiDocument = ApiRoot + "/openapi.json";
    public const string ApiPublications = ApiRoot + "/publications";
    public const string ApiPublication = ApiPublications + "/{id:guid}";
    public const string ApiEditions = ApiPublication + "/editions";
    public const string ApiEdition = ApiEditions + "/{number:int:min(1)}";
    public const string ApiRemovals = ApiRoot + "/removals";
    public const string ApiPersons = ApiRoot + "/persons";
    public const string ApiPerson = ApiPersons + "/{slug}";
    public const string ApiTopics = ApiRoot + "/topics";
    public const string ApiContacts = ApiRoot + "/contacts";
    public const string ApiCalendar = ApiRoot + "/calendar";

    /// <summary>Whatever else.</summary>
    public const string ApiNothing = ApiRoot + "/{**rest}";
}
