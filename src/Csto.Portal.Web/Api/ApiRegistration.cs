using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Csto.Portal.Web.Api;

internal static class ApiRegistration
{
    /// <summary>The name of the document, which is the version of the API.</summary>
    public const string Document = "v1";

    public static IServiceCollection AddApi(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton<ApiMaker>()
        .Configure<ApiBehaviorOptions>(api => api.InvalidModelStateResponseFactory = Refuse)
        // Numbers are written as numbers, and the document says so.
        .ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict)
        .AddOpenApi(Document, openApi =>
        {
            openApi.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            openApi.ShouldInclude = question => question.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                ApiDescription.Describe(document, settings);
                return Task.CompletedTask;
            });
            openApi.AddOperationTransformer((operation, context, _) =>
            {
                ApiDescription.Describe(operation, context);
                return Task.CompletedTask;
            });
            openApi.AddSchemaTransformer((schema, context, _) =>
            {
                ApiDescription.Describe(schema, context);
                return Task.CompletedTask;
            });
        });

    /// <summary>What could not be read, by name; its value is not repeated.</summary>
    private static IActionResult Refuse(ActionContext context)
    {
        ApiProblems.Speak(context.HttpContext.Request);
        var wrong = context.ModelState.Where(field => field.Value?.Errors.Count > 0).Select(field => field.Key);
        return ApiProblems.Of(context.HttpContext, StatusCodes.Status400BadRequest, ApiWords.BadTitle, Sentence.Text(ApiWords.BadParameter, string.Join(", ", wrong)));
    }
}
