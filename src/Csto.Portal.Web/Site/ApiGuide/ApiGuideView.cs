using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.OpenApi;

namespace Csto.Portal.Web.Site.ApiGuide;

/// <param name="Document">In the language of the page.</param>
/// <param name="DocumentLanguage">Its tag.</param>
public sealed record ApiGuideView(OpenApiDocument Document, string DocumentLanguage) : IPage
{
    public PageHead Head => new()
    {
        Title = Document.Info.Title!,
        Description = ApiWords.PageDescription,
        Path = Links.Api,
        Crumbs = [new(CommonWords.Home, Links.Home), new(Document.Info.Title!, null)],
    };

    public string DocumentAddress => Links.ApiDocument(DocumentLanguage);

    public IEnumerable<ApiQuestion> Questions =>
        from path in Document.Paths
        from operation in path.Value.Operations ?? []
        where operation.Key == HttpMethod.Get
        select new ApiQuestion(path.Key, operation.Value);

    public IEnumerable<ApiShape> Shapes =>
        (Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Where(schema => schema.Value.Properties is { Count: > 0 }).Select(schema => new ApiShape(schema.Key, schema.Value));

    /// <summary>What a value is, in the words of JSON Schema; of an array what it holds.</summary>
    public static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference { Reference.Id: { } name } => name,
        { OneOf.Count: > 0 } => string.Join(" | ", schema.OneOf.Select(TypeOf)),
        { Enum.Count: > 0 } => string.Join(" | ", schema.Enum.Select(value => value?.ToString() ?? "null")),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Array) => $"{TypeOf(schema.Items)}[]",
        { Type: { } type } => string.Join(" | ", type.ToIdentifiers()) + (schema.Format is { } format ? $" ({format})" : ""),
        _ => "",
    };
}

/// <param name="Path">As the document has it.</param>
public sealed record ApiQuestion(string Path, OpenApiOperation Operation)
{
    public string Id => "op-" + Operation.OperationId;

    public IReadOnlyList<IOpenApiParameter> Parameters => [.. Operation.Parameters ?? []];

    public IEnumerable<(string Status, string Meaning, string Type)> Answers => (Operation.Responses ?? []).Select(answer =>
        (answer.Key, answer.Value.Description ?? "", ApiGuideView.TypeOf(answer.Value.Content?.Values.FirstOrDefault()?.Schema)));
}

public sealed record ApiShape(string Name, IOpenApiSchema Schema)
{
    public string Id => "shape-" + Name;

    public IEnumerable<(string Name, string Type, string Meaning)> Properties =>
        Schema.Properties!.Select(property => (property.Key, ApiGuideView.TypeOf(property.Value), property.Value.Description ?? ""));
}
