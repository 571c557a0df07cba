using System.Text.Json;
using Csto.Portal.IntegrationTests.Feeds;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Api;

/// <summary>The document of the API: reviewed as it stands, held to by the answers, and the only source of its page.</summary>
[Collection(nameof(SiteFixture))]
public sealed class ApiDocumentTests(SiteFixture site)
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Document_IsAsReviewed(string language) =>
        Snapshot.ShouldMatch($"openapi.{language}.json", await site.Reader.GetStringAsync("/api/v1/openapi.json?language=" + language));

    [Fact]
    public async Task Document_IsOpenApi31AndDescribesEverything()
    {
        var document = await site.Reader.GetJsonAsync("/api/v1/openapi.json");

        document.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            path.Value.EnumerateObject().Select(verb => verb.Name).ShouldBe(["get"], path.Name);
            path.Value.GetProperty("get").GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path.Name);
            if (path.Value.GetProperty("get").TryGetProperty("parameters", out var parameters))
                parameters.EnumerateArray().Where(parameter => !parameter.ToString().Contains("\"description\"")).ShouldBeEmpty(path.Name);
        }

        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(s => s.Name.StartsWith("Api", StringComparison.Ordinal)))
        {
            if (schema.Value.TryGetProperty("properties", out var properties))
                properties.EnumerateObject().Where(property => !property.Value.ToString().Contains("\"description\"") && !property.Value.ToString().Contains("$ref")).Select(property => property.Name).ShouldBeEmpty(schema.Name);
        }
    }

    [Theory]
    [InlineData("/api/v1/publications", "/api/v1/publications")]
    [InlineData("/api/v1/publications?updatedSince=2016-01-01T00:00:00Z&limit=100", "/api/v1/publications")]
    [InlineData("/api/v1/removals?since=2016-01-01T00:00:00Z", "/api/v1/removals")]
    [InlineData("/api/v1/persons", "/api/v1/persons")]
    [InlineData("/api/v1/persons/arsenev", "/api/v1/persons/{slug}")]
    [InlineData("/api/v1/topics", "/api/v1/topics")]
    [InlineData("/api/v1/contacts", "/api/v1/contacts")]
    [InlineData("/api/v1/calendar", "/api/v1/calendar")]
    public async Task Answer_KeepsItsSchema(string address, string path)
    {
        var document = await site.Reader.GetJsonAsync("/api/v1/openapi.json");
        var schema = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");

        JsonSchemas.Faults(await site.Reader.GetJsonAsync(address), schema, document).ShouldBeEmpty();
    }

    [Fact]
    public async Task Problem_OfEveryQuestion_HasASchema()
    {
        var document = await site.Reader.GetJsonAsync("/api/v1/openapi.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var answer in path.Value.GetProperty("get").GetProperty("responses").EnumerateObject().Where(a => a.Name != "200"))
                answer.Value.GetProperty("content").EnumerateObject().ShouldHaveSingleItem($"{path.Name} {answer.Name}").Value.TryGetProperty("schema", out _).ShouldBeTrue(path.Name);
        }
    }

    [Theory]
    [InlineData("/api/", "Открытые данные портала ОДКБ", "ru")]
    [InlineData("/en/api/", "Open data of the CSTO portal", "en")]
    public async Task Page_SaysWhatTheDocumentSays(string address, string title, string language)
    {
        var document = await site.Reader.GetJsonAsync("/api/v1/openapi.json?language=" + language);
        var page = await site.Reader.GetPageAsync(address);
        var words = page.QuerySelector("main").Words();

        page.QuerySelector("h1").Words().ShouldBe(title);
        foreach (var description in Descriptions(document))
            words.ShouldContain(description);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            words.ShouldContain("GET " + path.Name);
        PageRules.Faults(page, language).ShouldBeEmpty();
    }

    private static IEnumerable<string> Descriptions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "description" or "summary", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!.Replace('\u00A0', ' ')] : Descriptions(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Descriptions),
        _ => [],
    };
}
