using System.Buffers;
using System.Globalization;
using System.Xml;
using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

internal sealed partial class StoryReader
{
    private const int MostFields = 60;

    private static readonly SearchValues<char> PrivateUse = SearchValues.Create([.. Enumerable.Range(0xE000, 0x1900).Select(c => (char)c)]);

    private readonly char[] chunk = new char[4096];

    private sealed class RunLook
    {
        public Look Own { get; } = new();

        public Look Style { get; set; } = Look.Plain;

        public string? Font { get; set; }

        public string? Position { get; set; }

        /// <summary>The mark of a note is given as text: the note brings its own.</summary>
        public bool IsOwnMark { get; set; }
    }

    private void Run(Line line, string? link)
    {
        var look = new RunLook();
        reader.Children(Limits, () => InRun(line, look, link));
    }

    private void InRun(Line line, RunLook look, string? link)
    {
        switch (reader.Vocabulary(), reader.LocalName)
        {
            case (Vocabulary.Word, "rPr"): reader.Children(Limits, () => RunProperty(look)); return;
            case (Vocabulary.Word, "t"): Text(line, look, link); return;
            case (Vocabulary.Word, "drawing" or "pict"): Graphic(line); return;
            case (Vocabulary.Word, "ruby"): reader.Children(Limits, () => Ruby(line, link)); return;
            case (Vocabulary.Compatibility, "AlternateContent"): Alternatives(() => InRun(line, look, link)); return;
            case (Vocabulary.Word, "object"): Counts.Objects++; break;
            case (Vocabulary.Word, "tab" or "ptab"): Say(line, look, link, " "); break;
            case (Vocabulary.Word, "noBreakHyphen"): Say(line, look, link, "\u2011"); break;
            case (Vocabulary.Word, "cr"): Break(line); break;
            case (Vocabulary.Word, "br") when reader.Attribute("type") is null or "textWrapping": Break(line); break;
            case (Vocabulary.Word, "br"): Say(line, look, link, " "); break;
            case (Vocabulary.Word, "sym"): Sign(line, look, link); break;
            case (Vocabulary.Word, "footnoteReference" or "endnoteReference"): Note(line, look); break;
            case (Vocabulary.Word, "fldChar"): FieldMark(); break;
            case (Vocabulary.Word, "instrText"):
                if (fields is [.., var field])
                    field.Instruct(ShortText());
                else
                    break;
                return;
            case (Vocabulary.Word, "commentReference"):
                if (reader.Attribute("id") is { } id)
                    line.Comments.Add(id);
                break;
        }

        reader.PassOver();
    }

    private void RunProperty(RunLook look)
    {
        switch (reader.IsWord() ? reader.LocalName : "")
        {
            case "rStyle": look.Style = source.Styles.Of(reader.Val()); break;
            case "rFonts": look.Font = reader.Attribute("ascii") ?? reader.Attribute("hAnsi"); break;
            case "vertAlign": look.Position = reader.Val(); break;
            case "u": Counts.HasUnderlines |= reader.IsOn(); break;
            case "strike" or "dstrike": Counts.HasStruck |= reader.IsOn(); break;
            case "highlight": Counts.HasColours |= reader.IsOn(); break;
            case "color": Counts.HasColours |= reader.Val() is not (null or "auto" or "000000"); break;
            case "rPrChange": break;
            default: WordStyles.ReadProperty(reader, look.Own); break;
        }

        reader.PassOver();
    }

    /// <summary>In pieces, because a single text may be as long as the file.</summary>
    private void Text(Line line, RunLook look, string? link)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            for (int read; (read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                Say(line, look, link, chunk.AsSpan(0, read));
        }
    }

    private string ShortText()
    {
        if (reader.IsEmptyElement)
            return "";
        var (depth, text) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && text.Length < 4096)
                text += new string(chunk, 0, reader.ReadValueChunk(chunk, 0, chunk.Length));
        }

        return text;
    }

    private void Say(Line line, RunLook look, string? link, ReadOnlySpan<char> words)
    {
        if (look.IsOwnMark || !fields.TrueForAll(f => f.ShowsResult))
            return;
        if (look.Own.Hidden ?? look.Style.Hidden ?? line.Style.Hidden ?? false)
        {
            Counts.HasHidden = true;
            return;
        }

        source.Count(words.Length);
        if (source.IsFull)
            return;
        if (look.Position is not null && words.Length <= 4)
            words = look.Position switch { "superscript" => Symbols.Raised(words.ToString()), "subscript" => Symbols.Lowered(words.ToString()), _ => words };
        if (words.ContainsAny(PrivateUse))
            words = Known(words, look.Font);
        source.Passages.Append(words);
        line.Words.Append(words, MarksOf(line, look), link ?? fields.FindLast(f => f.Link is not null)?.Link);
    }

    private string Known(ReadOnlySpan<char> words, string? font)
    {
        var known = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
            known.Append(PrivateUse.Contains(c) ? Sign(font, c) : c.ToString());
        return known.ToString();
    }

    private string Sign(string? font, int code)
    {
        var sign = Symbols.Of(font, code);
        Counts.UnknownSigns += sign[0] == Symbols.Unknown ? 1 : 0;
        return sign;
    }

    private void Sign(Line line, RunLook look, string? link)
    {
        if (int.TryParse(reader.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            Say(line, look, link, Sign(reader.Attribute("font"), code));
    }

    /// <summary>Toggles of the paragraph's and the run's style undo each other (ECMA-376, 17.7.3); what the run says itself counts.</summary>
    private static Marks MarksOf(Line line, RunLook look) =>
        (look.Own.Bold ?? ((look.Style.Bold ?? false) ^ (line.Style.Bold ?? false)) ? Marks.Bold : Marks.None)
        | (look.Own.Italic ?? ((look.Style.Italic ?? false) ^ (line.Style.Italic ?? false)) ? Marks.Italic : Marks.None);

    private void Break(Line line)
    {
        if (!fields.TrueForAll(f => f.ShowsResult))
            return;
        line.Words.Break();
        source.Passages.Append(" ");
    }

    private void Note(Line line, RunLook look)
    {
        if (source.NumberOf(reader.LocalName == "endnoteReference", reader.Attribute("id")) is { } number)
            line.Words.Note(number);
        look.IsOwnMark = reader.Attribute("customMarkFollows") is { } own && own is not ("0" or "false" or "off");
    }

    private void FieldMark()
    {
        switch (reader.Attribute("fldCharType"))
        {
            case "begin":
                fields.Add(new());
                if (fields.Count > MostFields)
                    throw new WordRefusedException(WordRefusal.Suspicious);
                break;
            case "separate" when fields is [.., var field]:
                field.Separate(SafeLink);
                break;
            case "end" when fields.Count > 0:
                fields.RemoveAt(fields.Count - 1);
                break;
        }
    }

    /// <summary>Of a text with its reading above it the text.</summary>
    private void Ruby(Line line, string? link)
    {
        if (reader.IsWord() && reader.LocalName == "rubyBase")
            reader.Children(Limits, () => InParagraph(line, link));
        else
            reader.PassOver();
    }

    /// <summary>A formula as the letters it is made of.</summary>
    private void Formula(Line line)
    {
        Counts.Formulas++;
        var look = new RunLook();
        void Part()
        {
            if (reader.Vocabulary() == Vocabulary.Math && reader.LocalName == "t")
                Text(line, look, link: null);
            else
                reader.Children(Limits, Part);
        }

        reader.Children(Limits, Part);
    }
}
