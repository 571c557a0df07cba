using System.Text;
using System.Xml;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Shared;

/// <summary>Texts and documents for programs.</summary>
public static class MachineText
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>Quotes and dashes as on the page; no-break spaces would only be copied along.</summary>
    public static string OneLine(string text, string language) => Clean(Typography.Apply(text, language)).Replace('\u00A0', ' ').ReplaceLineEndings(" ").Trim();

    /// <summary>Without what XML cannot hold: control characters and halves of characters. JSON and HTML lose nothing by it.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }

    /// <summary>A document in UTF-8.</summary>
    public static string Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            write(xml);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
                return false;
        }

        return true;
    }
}
