using Csto.Portal.Core.Archive.Files;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>
/// The sample content as it stands in this assembly, in the form of exports (docs/export.md): fictional persons, events that never happened,
/// numbers that nobody answers.
/// </summary>
internal static class SampleFiles
{
    public static IReadOnlyList<TopicRecord> Topics => CardText.ReadTopics(Text("_topics.yaml"));

    public static IReadOnlyList<ContactRecord> Contacts => CardText.ReadContacts(Text("_contacts.yaml"));

    public static IReadOnlyList<PersonRecord> Persons => CardText.ReadPersons(Text("_persons.yaml"));

    /// <summary>Oldest first, those of one day in the order they went out.</summary>
    public static IReadOnlyList<PieceRecord> Publications =>
    [
        .. typeof(SampleFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal) && !name.EndsWith(English, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => PieceText.ReadMain(Text(name[Prefix.Length..]), name).Piece),
    ];

    /// <summary>In English, by the keys of their originals.</summary>
    public static IReadOnlyDictionary<Guid, PieceRecord> Translations => typeof(SampleFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(English, StringComparison.Ordinal))
        .ToDictionary(
            name => NamedKey.Of("publication", name[..^English.Length] + ".md"),
            name => PieceText.ReadMain(Text(name[Prefix.Length..]), name).Piece);

    private const string Prefix = "Samples/";
    private const string English = ".en.md";

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SampleFiles).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
