using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>What keeps the cards of an export from being stored.</summary>
internal static class CardRules
{
    /// <summary>Russian sentences; empty where all is well.</summary>
    public static IEnumerable<string> WhyNot(CardSet cards, NameBook names) =>
    [
        .. cards.Topics.SelectMany(t => Problems(ExportManifest.Topics, t.Slug, t.Slug, ("name", t.Name, Limits.Name))),
        .. cards.Sections.SelectMany(s => Problems(
            ExportManifest.Sections, s.Slug, s.Slug, ("title", s.Title, Limits.Name), ("description", s.Description, Limits.Explanation))),
        .. cards.Persons.SelectMany(p => Problems(
            ExportManifest.Persons,
            p.Slug,
            p.Slug,
            [("name", p.Name, Limits.Name), ("sort", p.Sort, Limits.Name), ("about", p.About, Limits.Body), ("englishAbout", p.EnglishAbout ?? "", Limits.Body), .. p.Posts.Select(x => ("posts.title", x.Title, Limits.Post))])),
        .. cards.Persons.Where(p => p.State is { } code && !names.MemberStates.ContainsKey(code))
            .Select(p => $"{ExportManifest.Persons}, «{p.Slug}», поле «state»: государства «{p.State}» нет среди участников Организации"),
        .. cards.Contacts.SelectMany(c => Problems(
            ExportManifest.Contacts,
            c.Key.ToString("D"),
            null,
            [("name", c.Printed.Name, Limits.Name), ("post", c.Printed.Post, Limits.Post), ("email", c.Printed.Email ?? "", Limits.Email), ("matters", c.Matters ?? "", Limits.Matters), ("englishMatters", c.EnglishMatters ?? "", Limits.Matters), ("note", c.Note ?? "", Limits.Matters), ("englishNote", c.EnglishNote ?? "", Limits.Matters)])),
    ];

    private static IEnumerable<string> Problems(string file, string name, string? slug, params (string Field, string Value, int Limit)[] fields)
    {
        if (slug is not null && !Slug.IsValid(slug))
            yield return $"{file}, «{name}», поле «slug»: допустимы строчные латинские буквы, цифры и одиночные дефисы, не более {Limits.Slug} знаков";
        foreach (var (field, value, limit) in fields)
        {
            if (value.Length > limit)
                yield return $"{file}, «{name}», поле «{field}»: {Plural.Of(value.Length, "знак", "знака", "знаков")}, допустимо не больше {limit}";
        }
    }
}
