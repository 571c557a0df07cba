namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>The page that shows the API.</summary>
    public static string Api => $"{Home}api/";

    /// <summary>Its description in OpenAPI 3.1.</summary>
    /// <param name="language">Of the descriptions.</param>
    public static string ApiDocument(string language) => $"/api/v1/openapi.json?language={language}";
}
