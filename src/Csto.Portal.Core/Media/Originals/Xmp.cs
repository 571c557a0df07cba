using System.Globalization;
using System.Text;
using System.Xml;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>
/// The words of a photograph as an XMP packet (ISO 16684-1) with the properties of IPTC's photo metadata standard: what Photoshop, Lightroom
/// and picture desks read.
/// </summary>
internal static class Xmp
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string Core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private const string Extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    /// <summary>Said once, or each element would say its own.</summary>
    private static readonly (string Prefix, string Space)[] Spaces =
        [("dc", Dc), ("photoshop", Photoshop), ("xmpRights", Rights), ("Iptc4xmpCore", Core), ("Iptc4xmpExt", Extension)];

    public static byte[] Write(PhotoWords words)
    {
        var packet = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        using (var xml = XmlWriter.Create(packet, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", CheckCharacters = false }))
            Write(xml, words);
        return Encoding.UTF8.GetBytes(packet.Append("\n<?xpacket end=\"r\"?>").ToString());
    }

    private static void Write(XmlWriter xml, PhotoWords words)
    {
        xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteStartElement("rdf", "Description", Rdf);
        xml.WriteAttributeString("rdf", "about", Rdf, "");
        foreach (var (prefix, space) in Spaces)
            xml.WriteAttributeString("xmlns", prefix, null, space);
        Alternatives(xml, "description", words.Caption);
        List(xml, "dc", "creator", Dc, "Seq", words.Author.Length > 0 ? [words.Author] : []);
        Alternatives(xml, "rights", words.Copyright);
        Simple(xml, "dc", "source", Dc, words.Source);
        Simple(xml, "photoshop", "Headline", Photoshop, words.Headline);
        Simple(xml, "photoshop", "Credit", Photoshop, words.Credit);
        Simple(xml, "photoshop", "DateCreated", Photoshop, words.TakenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Simple(xml, "Iptc4xmpCore", "Location", Core, words.Place);
        List(xml, "Iptc4xmpExt", "PersonInImage", Extension, "Bag", words.Persons);
        Simple(xml, "xmpRights", "Marked", Rights, words.Copyright.Length > 0 ? "True" : "");
        Simple(xml, "xmpRights", "WebStatement", Rights, words.Terms);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Simple(XmlWriter xml, string prefix, string name, string space, string text)
    {
        if (text.Length > 0)
            xml.WriteElementString(prefix, name, space, Clean(text));
    }

    private static void Alternatives(XmlWriter xml, string name, string text)
    {
        if (text.Length == 0)
            return;
        xml.WriteStartElement("dc", name, Dc);
        xml.WriteStartElement("rdf", "Alt", Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void List(XmlWriter xml, string prefix, string name, string space, string sort, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        xml.WriteStartElement(prefix, name, space);
        xml.WriteStartElement("rdf", sort, Rdf);
        foreach (var item in items)
            xml.WriteElementString("rdf", "li", Rdf, Clean(item));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>XML holds no control characters and no halves of pairs.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is '\n' or '\t' or >= 0x20 and not (0xFFFE or 0xFFFF))
        .Select(rune => rune.ToString()));
}
