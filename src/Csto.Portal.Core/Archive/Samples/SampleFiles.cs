using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>The sample content as it stands in this assembly: fictional persons, events that never happened, numbers that nobody answers.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<SampleTopic> Topics => Yaml.Read<List<SampleTopic>>(Text("_topics.yaml"));

    public static IReadOnlyList<SampleContact> Contacts => Yaml.Read<List<SampleContact>>(Text("_contacts.yaml"));

    public static IReadOnlyList<SamplePerson> Persons => Yaml.Read<List<SamplePerson>>(Text("_persons.yaml"));

    /// <summary>Oldest first, those of one day in the order they went out.</summary>
    public static IReadOnlyList<MarkdownFile> Publications =>
    [
        .. typeof(SampleFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => MarkdownFile.Parse(Text(name[Prefix.Length..]))),
    ];

    private const string Prefix = "Samples/";

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SampleFiles).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}

internal sealed record SampleTopic
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public Topic ToTopic() => new() { Slug = Slug, Name = Name };
}

internal sealed record SampleContact
{
    /// <summary>By which publications name it.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Post { get; init; }

    public required List<SamplePhone> Phones { get; init; }

    public string? Email { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public PressContact ToContact(int position) => new()
    {
        Name = Name,
        Post = Post,
        Phones = [.. Phones.Select(phone => new ContactPhone(phone.Number, phone.Kind))],
        Email = Email,
        ValidFrom = From,
        ValidTo = To,
        Position = position,
    };
}

internal sealed record SamplePhone
{
    public required string Number { get; init; }

    public required PhoneKind Kind { get; init; }
}

internal sealed record SamplePerson
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Surname first.</summary>
    public required string Sort { get; init; }

    public required string State { get; init; }

    public string About { get; init; } = "";

    public List<SamplePost> Posts { get; init; } = [];

    public Person ToPerson(MemberState state)
    {
        var person = new Person { Slug = Slug, Name = Name, SortName = Sort, MemberState = state, About = About.Trim() };
        person.Posts.AddRange(Posts.Select(post => new PersonPost { Title = post.Title, HeldFrom = post.From, HeldTo = post.To }));
        return person;
    }
}

internal sealed record SamplePost
{
    public required string Title { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
