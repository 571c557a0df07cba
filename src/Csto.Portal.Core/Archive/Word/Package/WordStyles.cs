using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Csto.Portal.Core.Archive.Word.Package;

/// <summary>What a paragraph or a run looks like; null where nothing is said.</summary>
internal sealed record Look
{
    public static readonly Look Plain = new();

    public bool? Bold { get; set; }

    public bool? Italic { get; set; }

    public bool? Hidden { get; set; }

    /// <summary>1 to 9; 0: said to be none.</summary>
    public int? Outline { get; set; }

    public int? List { get; set; }

    public int? ListLevel { get; set; }

    public string? Align { get; set; }
}

internal enum StyleRole
{
    None,
    Title,
    Quote,

    /// <summary>A line of a table of contents.</summary>
    Contents,
}

internal sealed record Style(string Id, string Name, string? BasedOn, Look Look);

/// <summary>The styles of the file, each with what it takes from those it is based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    /// <summary>Word writes the English name whatever its language, other programs their own.</summary>
    private static readonly Regex HeadingName = Named(@"^(?:heading|заголовок)\s*(?<level>[1-9])$");
    private static readonly Regex TitleName = Named("^(?:title|название|заголовок документа|заглавие)$");
    private static readonly Regex QuoteName = Named("^(?:quote|intense quote|block text|quotations|цитата|выделенная цитата)$");
    private static readonly Regex ContentsName = Named(@"^(?:toc|оглавление|contents|содержание)\s*[1-9]$|^toc heading$|^заголовок оглавления$");

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Look Look, StyleRole Role)> resolved = new(StringComparer.Ordinal);

    /// <summary>The id of the style of paragraphs that name none.</summary>
    public string? Default { get; private set; }

    public static WordStyles Read(XmlReader? reader, WordLimits limits)
    {
        var read = new WordStyles();
        if (reader is null)
            return read;
        reader.MoveToContent();
        reader.Children(limits, () =>
        {
            if (reader.IsWord() && reader.LocalName == "style")
                read.Add(reader, limits);
            else
                reader.PassOver();
        });
        return read;
    }

    public Look Of(string? id) => Resolve(id).Look;

    public StyleRole RoleOf(string? id) => Resolve(id).Role;

    /// <summary>Reads <c>w:pPr</c> or <c>w:rPr</c> of a style; the reader stands on it.</summary>
    private static void ReadLook(XmlReader reader, WordLimits limits, Look look) => reader.Children(limits, () =>
    {
        if (!reader.IsWord())
        {
            reader.PassOver();
            return;
        }

        switch (reader.LocalName)
        {
            case "numPr": reader.Children(limits, () => ReadNumbering(reader, look)); break;
            case "pPrChange" or "rPrChange": reader.PassOver(); break;
            default:
                ReadProperty(reader, look);
                reader.PassOver();
                break;
        }
    });

    internal static void ReadNumbering(XmlReader reader, Look look)
    {
        if (reader.IsWord() && reader.LocalName == "numId")
            look.List = reader.Number();
        else if (reader.IsWord() && reader.LocalName == "ilvl")
            look.ListLevel = Math.Clamp(reader.Number() ?? 0, 0, 8);
        reader.PassOver();
    }

    internal static void ReadProperty(XmlReader reader, Look look)
    {
        switch (reader.LocalName)
        {
            case "b": look.Bold = reader.IsOn(); break;
            case "i": look.Italic = reader.IsOn(); break;
            case "vanish": look.Hidden = reader.IsOn(); break;
            case "outlineLvl": look.Outline = reader.Number() is >= 0 and <= 8 and var level ? level + 1 : 0; break;
            case "jc": look.Align = reader.Val(); break;
        }
    }

    private void Add(XmlReader reader, WordLimits limits)
    {
        var (id, type) = (reader.Attribute("styleId"), reader.Attribute("type"));
        if (type == "paragraph" && reader.Attribute("default") is "1" or "true")
            Default ??= id;
        var (name, basedOn, look) = ("", (string?)null, new Look());
        reader.Children(limits, () =>
        {
            switch (reader.IsWord() ? reader.LocalName : "")
            {
                case "name": name = reader.Val() ?? ""; break;
                case "basedOn": basedOn = reader.Val(); break;
                case "pPr" or "rPr": ReadLook(reader, limits, look); return;
            }

            reader.PassOver();
        });
        if (id is not null)
            styles.TryAdd(id, new(id, name, basedOn, look));
    }

    private (Look Look, StyleRole Role) Resolve(string? id)
    {
        if (id is null)
            return (Look.Plain, StyleRole.None);
        if (resolved.TryGetValue(id, out var known))
            return known;

        var (look, role) = (new Look(), StyleRole.None);
        var at = id;
        for (var i = 0; i < LongestChain && at is not null; i++)
        {
            // A style that is named but not described still tells by its name what it is.
            var style = styles.GetValueOrDefault(at) ?? new Style(at, at, null, Look.Plain);
            var heading = Match(HeadingName, style);
            look = new Look
            {
                Bold = look.Bold ?? style.Look.Bold,
                Italic = look.Italic ?? style.Look.Italic,
                Hidden = look.Hidden ?? style.Look.Hidden,
                Outline = look.Outline ?? style.Look.Outline ?? heading,
                List = look.List ?? style.Look.List,
                ListLevel = look.ListLevel ?? style.Look.ListLevel,
                Align = look.Align ?? style.Look.Align,
            };
            if (role == StyleRole.None)
                role = RoleByName(style);
            at = style.BasedOn;
        }

        return resolved[id] = (look, role);
    }

    private static int? Match(Regex pattern, Style style)
    {
        var match = pattern.Match(style.Name);
        if (!match.Success)
            match = pattern.Match(style.Id);
        return match.Success ? int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture) : null;
    }

    private static StyleRole RoleByName(Style style) =>
        TitleName.IsMatch(style.Name) ? StyleRole.Title
        : QuoteName.IsMatch(style.Name) ? StyleRole.Quote
        : ContentsName.IsMatch(style.Name) ? StyleRole.Contents
        : StyleRole.None;

    private static Regex Named(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
