using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    public static string Search => $"{Prefix}/search";

    /// <summary>What a question that is being typed may become, as JSON.</summary>
    public static string Suggestions => $"{Prefix}/search/suggestions";

    /// <summary>The one address of a question to the search: what has its usual value is left out.</summary>
    public static string SearchFor(SearchRequest request) => DeskLinks.With(
        Search,
        (Routes.SearchBy.Text, request.Text),
        (Routes.SearchBy.Kind, request.Kind is { } kind ? PublicationAddress.Segment(kind) : null),
        (Routes.SearchBy.Language, request.Language),
        (Routes.SearchBy.Person, request.Person),
        (Routes.SearchBy.Topic, request.Topic),
        (Routes.SearchBy.State, request.State),
        (Routes.SearchBy.From, request.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (Routes.SearchBy.To, request.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (Routes.SearchBy.Order, request.ByRelevance ? Routes.SearchBy.Relevance : null),
        (Routes.SearchBy.Page, request.Page > 1 ? request.Page.ToString(CultureInfo.InvariantCulture) : null));
}
