using System.Globalization;
using System.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Site.Word;

/// <summary>
/// The styles of our documents, under the English names that Word knows in every language: Title, Heading 1 to 5, Quote, Hyperlink, header, footer; those of our own
/// are Date line, Lead, Note, Small.
/// </summary>
internal static class WordStyleSheet
{
    public static string CultureOf(string language) => language == Publication.Russian ? "ru-RU" : language == Publication.English ? "en-US" : language;

    public static string Write(string language)
    {
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{CultureOf(language)}" w:eastAsia="{CultureOf(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """);
        Style(xml, "Title", "Title", "<w:keepNext/><w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>");
        for (var level = 1; level <= 5; level++)
        {
            var size = (32 - 2 * level).ToString(CultureInfo.InvariantCulture);
            Style(
                xml, FormattableString.Invariant($"Heading{level}"), FormattableString.Invariant($"heading {level}"),
                FormattableString.Invariant($"<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"{level - 1}\"/>"), $"<w:b/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        }

        Style(xml, "DateLine", "Date line", "", "<w:color w:val=\"4D586D\"/>");
        Style(xml, "Lead", "Lead", "", "<w:i/>");
        Style(xml, "Note", "Note", "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"9C2410\"/></w:pBdr>", "");
        Style(xml, "Small", "Small", "<w:spacing w:after=\"0\"/>", "");
        Style(xml, "Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>");
        Style(xml, "QuoteSource", "Quote source", "<w:ind w:left=\"567\" w:right=\"567\"/>", "");
        Style(xml, "Code", "Code", "<w:spacing w:after=\"0\"/>", "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"20\"/>");
        Style(xml, "Header", "header", "<w:spacing w:after=\"0\"/>", "<w:color w:val=\"4D586D\"/><w:sz w:val=\"18\"/>");
        Style(xml, "Footer", "footer", "<w:spacing w:after=\"0\"/>", "<w:color w:val=\"4D586D\"/><w:sz w:val=\"18\"/>");
        xml.Append("<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"174A8C\"/><w:u w:val=\"single\"/></w:rPr></w:style>");
        return xml.Append("</w:styles>").ToString();
    }

    private static void Style(StringBuilder xml, string id, string name, string paragraph, string run) => xml.Append(
        CultureInfo.InvariantCulture,
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>");
}
