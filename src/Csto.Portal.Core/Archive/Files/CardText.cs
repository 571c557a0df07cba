using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>Topics, persons, contacts and sections as YAML files: a list each.</summary>
internal static class CardText
{
    public static string Write(IReadOnlyCollection<TopicRecord> topics) => new YamlWriter()
        .Items(topics, (item, topic) => item.Field("slug", topic.Slug).Field("name", topic.Name).Field("english", topic.English)).ToString();

    public static IReadOnlyList<TopicRecord> ReadTopics(string text) => Read(
        text, item => new TopicRecord(item.Required("slug"), item.Required("name"), item.Text("english")), topic => topic.Slug, "slug");

    public static string Write(IReadOnlyCollection<PersonRecord> persons) => new YamlWriter()
        .Items(persons, (item, person) => item
            .Field("slug", person.Slug)
            .Field("name", person.Name)
            .Field("english", person.English)
            .Field("sort", person.Sort)
            .Field("state", person.State)
            .Field("about", person.About.Length == 0 ? null : person.About)
            .Field("englishAbout", person.EnglishAbout)
            .Items("posts", person.Posts, (post, held) => post.Field("title", held.Title).Field("english", held.English).Field("from", held.From).Field("to", held.To)))
        .ToString();

    public static IReadOnlyList<PersonRecord> ReadPersons(string text) => Read(
        text,
        item => new PersonRecord(
            item.Required("slug"),
            item.Required("name"),
            item.Required("sort"),
            item.Text("state"),
            item.Text("about") ?? "",
            [.. item.Items("posts").Select(ReadPost)],
            item.Text("english"),
            item.Text("englishAbout")),
        person => person.Slug,
        "slug");

    public static string Write(IReadOnlyCollection<ContactRecord> contacts) => new YamlWriter()
        .Items(contacts, (item, contact) =>
        {
            item.Field("key", contact.Key);
            WriteContact(item, contact.Printed);
            item.Field("english", contact.English).Field("englishPost", contact.EnglishPost)
                .Field("matters", contact.Matters).Field("englishMatters", contact.EnglishMatters).Field("hours", contact.Hours)
                .Field("note", contact.Note).Field("englishNote", contact.EnglishNote)
                .Field("from", contact.From).Field("to", contact.To).Field("position", contact.Position);
        }).ToString();

    public static IReadOnlyList<ContactRecord> ReadContacts(string text) => Read(
        text,
        item => new ContactRecord(
            item.Key("contact", "key") ?? throw item.Wrong("key", "поле обязательно"),
            ReadContact(item),
            item.Day("from"),
            item.Day("to"),
            item.Number("position"),
            item.Text("english"),
            item.Text("englishPost"))
        {
            Matters = item.Text("matters"),
            EnglishMatters = item.Text("englishMatters"),
            Hours = ReadHours(item),
            Note = item.Text("note"),
            EnglishNote = item.Text("englishNote"),
        },
        contact => contact.Key.ToString(),
        "key");

    public static string Write(IReadOnlyCollection<SectionRecord> sections) => new YamlWriter()
        .Items(sections, (item, section) => item
            .Field("slug", section.Slug)
            .Field("title", section.Title)
            .Field("description", section.Description)
            .Field("english", section.English)
            .Field("englishDescription", section.EnglishDescription)
            .Field<PublicationKind>("kind", section.Kind)
            .Field("position", section.Position))
        .ToString();

    public static IReadOnlyList<SectionRecord> ReadSections(string text) => Read(
        text,
        item => new SectionRecord(
            item.Required("slug"),
            item.Required("title"),
            item.Text("description") ?? "",
            item.Choice<PublicationKind>("kind") ?? throw item.Wrong("kind", "поле обязательно"),
            item.Number("position") ?? 0,
            item.Text("english"),
            item.Text("englishDescription")),
        section => section.Slug,
        "slug");

    public static void WriteContact(YamlWriter yaml, ContactFooter contact) => yaml
        .Field("name", contact.Name)
        .Field("post", contact.Post)
        .Items("phones", contact.Phones, (item, phone) => item.Field("number", phone.Number).Field<PhoneKind>("kind", phone.Kind))
        .Field("email", contact.Email);

    public static ContactFooter ReadFooter(YamlFields fields)
    {
        var footer = ReadContact(fields);
        fields.NothingElse();
        return footer;
    }

    private static ContactFooter ReadContact(YamlFields fields) => new(
        fields.Required("name"), fields.Text("post") ?? "", [.. fields.Items("phones").Select(ReadPhone)], fields.Text("email"));

    private static string? ReadHours(YamlFields item) => item.Text("hours") switch
    {
        null => null,
        var text when WorkingHours.TryParse(text, out var hours) is null => hours!.ToString(),
        _ => throw item.Wrong("hours", "дни и часы пишут так: пн–чт 9:00–18:00, пт 9:00–16:45"),
    };

    private static ContactPhone ReadPhone(YamlFields item)
    {
        var phone = new ContactPhone(item.Required("number"), item.Choice<PhoneKind>("kind") ?? PhoneKind.Phone);
        item.NothingElse();
        return phone;
    }

    private static PostRecord ReadPost(YamlFields item)
    {
        var post = new PostRecord(item.Required("title"), item.Day("from"), item.Day("to"), item.Text("english"));
        item.NothingElse();
        return post;
    }

    private static List<T> Read<T>(string text, Func<YamlFields, T> read, Func<T, string> keyOf, string keyField)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var records = new List<T>();
        foreach (var item in YamlFields.Sequence(text))
        {
            var record = read(item);
            item.NothingElse();
            if (!keys.Add(keyOf(record)))
                throw item.Wrong(keyField, $"«{keyOf(record)}» встречается дважды");
            records.Add(record);
        }

        return records;
    }
}
