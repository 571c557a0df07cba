using System.Globalization;
using System.Text.Json;

namespace Csto.Portal.IntegrationTests.Api;

/// <summary>As much of JSON Schema 2020-12 as the document of the API uses; what it does not know it refuses.</summary>
internal static class JsonSchemas
{
    private static readonly string[] Known = ["$ref", "type", "properties", "required", "items", "oneOf", "enum", "format", "description", "pattern"];

    public static IEnumerable<string> Faults(JsonElement value, JsonElement schema, JsonElement document, string at = "$")
    {
        foreach (var word in schema.EnumerateObject().Select(word => word.Name).Except(Known))
            yield return $"{at}: the test does not know «{word}»";
        if (schema.TryGetProperty("$ref", out var reference))
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            if (choices.EnumerateArray().Count(choice => !Faults(value, choice, document, at).Any()) != 1)
                yield return $"{at}: not one of the choices: {value}";
            yield break;
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number")))
            yield return $"{at}: {TypeOf(value)} instead of {type}";
        if (schema.TryGetProperty("enum", out var members) && members.EnumerateArray().All(member => member.ToString() != value.ToString()))
            yield return $"{at}: {value} is none of {members}";
        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("format", out var format) && !HasFormat(value.GetString()!, format.GetString()!))
            yield return $"{at}: {value} is no {format}";
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in value.EnumerateObject())
            {
                if (!properties.TryGetProperty(property.Name, out var own))
                    yield return $"{at}.{property.Name}: not in the schema";
                else
                    foreach (var fault in Faults(property.Value, own, document, $"{at}.{property.Name}"))
                        yield return fault;
            }

            if (schema.TryGetProperty("required", out var required))
            {
                foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                    yield return $"{at}.{name}: missing";
            }
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var fault in value.EnumerateArray().SelectMany((one, i) => Faults(one, items, document, $"{at}[{i}]")))
                yield return fault;
        }
    }

    private static IEnumerable<string?> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "boolean",
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text.Contains('T'),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        _ => false,
    };
}
