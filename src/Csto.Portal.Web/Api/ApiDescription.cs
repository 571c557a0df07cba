using System.Reflection;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Csto.Portal.Web.Api;

/// <summary>Puts the words of <see cref="ToldAttribute"/> into the document, in the language of the request.</summary>
internal static class ApiDescription
{
    public static void Describe(OpenApiDocument document, PortalSettings settings)
    {
        document.Info = new() { Title = ApiWords.Title, Version = "1", Description = ApiWords.About };
        document.Servers = [new() { Url = settings.PublicBaseUrl.AbsoluteUri.TrimEnd('/') }];
        document.Tags = null;
        // Every question may be asked by HEAD; it is described once.
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head);
    }

    public static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Tags = null;
        if (context.Description.ActionDescriptor is not ControllerActionDescriptor action)
            return;
        operation.OperationId = $"{action.ControllerName.Replace("Api", "", StringComparison.Ordinal)}{action.ActionName}";
        operation.Summary = Told(action.MethodInfo);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description = Array.Find(action.MethodInfo.GetParameters(), one => one.Name == parameter.Name) is { } declared ? Told(declared) : null;
        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Of(status);
            // Problems come as their own type of document only.
            if (response.Content?.ContainsKey(ApiProblems.Type) == true)
                response.Content.Remove("application/json");
        }
    }

    public static void Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (Told(context.JsonPropertyInfo?.AttributeProvider) is { } property)
            schema.Description = property;
        else if (context.JsonPropertyInfo is null && Told(context.JsonTypeInfo.Type) is { } type)
            schema.Description = type;
    }

    private static string Of(string status) => status switch
    {
        "200" => ApiWords.Answer200,
        "400" => ApiWords.Answer400,
        "404" => ApiWords.Answer404,
        "410" => ApiWords.Answer410,
        "429" => ApiWords.Answer429,
        _ => ApiWords.Answer503,
    };

    private static string? Told(ICustomAttributeProvider? part) =>
        part?.GetCustomAttributes(typeof(ToldAttribute), inherit: false) is [ToldAttribute told, ..] ? told.Words : null;
}
