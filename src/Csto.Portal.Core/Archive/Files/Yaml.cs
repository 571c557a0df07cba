using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>YAML as the portal's files have it: camelCase names, ISO dates, no unknown and no missing fields.</summary>
internal static class Yaml
{
    /// <exception cref="YamlDotNet.Core.YamlException">The text is not of that form.</exception>
    public static T Read<T>(string text) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd"))
        .WithEnforceRequiredMembers()
        .Build()
        .Deserialize<T>(text);
}
