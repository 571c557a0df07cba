using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Csto.Portal.Web.Site.Word;

/// <summary>The lists of a document: each begins to count anew.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;
    private const int Bullets = 0;
    private const int Numbers = 1;

    /// <summary>Twentieths of a point.</summary>
    public const int Indent = 425;

    private readonly List<(bool IsNumbered, int Start)> lists = [];

    /// <returns>The number of the list, from 1.</returns>
    public int Add(bool isNumbered, int start)
    {
        lists.Add((isNumbered, start));
        return lists.Count;
    }

    public Numbering Write()
    {
        var numbering = new Numbering(Kind(Bullets, NumberFormatValues.Bullet, _ => "—"), Kind(Numbers, NumberFormatValues.Decimal, level => $"%{level + 1}."));
        for (var i = 0; i < lists.Count; i++)
        {
            var list = new NumberingInstance(new AbstractNumId { Val = lists[i].IsNumbered ? Numbers : Bullets }) { NumberID = i + 1 };
            if (lists[i].IsNumbered)
            {
                for (var level = 0; level < Levels; level++)
                    list.Append(new LevelOverride(new StartOverrideNumberingValue { Val = lists[i].Start }) { LevelIndex = level });
            }

            numbering.Append(list);
        }

        return numbering;
    }

    private static AbstractNum Kind(int id, NumberFormatValues format, Func<int, string> label)
    {
        var kind = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < Levels; level++)
        {
            kind.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = label(level) },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation
                {
                    Left = (Indent * (level + 1)).ToString(CultureInfo.InvariantCulture), Hanging = Indent.ToString(CultureInfo.InvariantCulture),
                })) { LevelIndex = level });
        }

        return kind;
    }
}
