using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>Entries as JSON, an object a line; names of actions and subjects as they are stored.</summary>
internal static class JournalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string LineOf(AuditEntry entry) => JsonSerializer.Serialize(entry, Options) + "\n";
}
