using System.Text;
using AngleSharp.Html.Parser;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Journal;
using Csto.Portal.Web.Site.Press;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>What leaves the portal as something else than a page: a card holds no line of its own, a table no formula.</summary>
public sealed class HostileExportsTests
{
    [Fact]
    public void Card_OfHostileContacts_HasNoLineOfItsOwn()
    {
        var random = new Random(7);
        for (var n = 0; n < 5_000; n++)
        {
            var card = new ContactFooter(HostileText.One(random), HostileText.One(random), [new(HostileText.One(random), PhoneKind.Phone)], HostileText.One(random));
            CardFaults(VCard.Write(card, new(card.Post, null, card.Name), new("https://portal.test/press/contacts/1.vcf"), new("https://portal.test/press/"))).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Journal_OfHostileNames_HoldsNoFormula()
    {
        var random = new Random(8);
        for (var n = 0; n < 5_000; n++)
        {
            var entry = new AuditEntry
            {
                At = DateTime.UnixEpoch,
                ActorName = HostileText.One(random),
                Action = AuditAction.SignedIn,
                SubjectType = AuditSubject.User,
                SubjectTitle = HostileText.One(random),
                Changes = [new("Поле", HostileText.One(random), HostileText.One(random))],
            };
            var cells = Cells(JournalCsv.LinesOf(entry));
            cells.Count.ShouldBe(11);
            foreach (var cell in cells)
                (cell.TrimStart('\u00AD', '\u200B', '\u200D', '\u202E', ' ', '\t', '\0', '\u0001') is ['=' or '+' or '-' or '@', ..]).ShouldBeFalse(cell);
        }
    }

    [Fact]
    public void Guard_SeesEveryKindOfFault()
    {
        string[] faults =
        [
            "<script>alert(1)</script>", "<script src='https://evil.example/x.js'></script>", "<script type='application/ld+json'>{</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
            "<a href='//evil.example'>x</a>", "<a href='/\\evil.example'>x</a>", "<p style='color:red'>x</p>", "<iframe src='https://evil.example'></iframe>", "<base href='/'>", "<svg><animate onbegin=alert(1)></svg>",
            "<form action='javascript:alert(1)'></form>", "<button formaction='data:text/html,x'>x</button>", "<link rel=stylesheet href='//evil.example/x.css'>", "<meta http-equiv=refresh content='0'>",
        ];
        foreach (var html in faults)
            ScriptGuard.Fault(new HtmlParser().ParseDocument("<!DOCTYPE html><title>x</title><body>" + html)).ShouldNotBeNull(html);
    }

    /// <summary>RFC 6350: every line is a property that the card has by itself, or goes on with the one before.</summary>
    internal static IEnumerable<string> CardFaults(string card)
    {
        string[] own = ["BEGIN", "VERSION", "KIND", "UID", "SOURCE", "FN", "ORG", "TITLE", "TEL", "EMAIL", "NOTE", "URL", "LANG", "END"];
        var names = card.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != ' ').Select(line => line.Split(':', ';')[0]).ToList();
        if (card.Replace("\r\n", "", StringComparison.Ordinal).IndexOfAny(['\r', '\n']) >= 0)
            yield return "a bare line end";
        foreach (var name in names.Where(name => !own.Contains(name)))
            yield return $"a property {name}";
        foreach (var name in own.Except(["TEL"]).Where(name => names.Count(n => n == name) > 1))
            yield return $"{name} twice";
    }

    /// <summary>As a spreadsheet reads one line (RFC 4180, with semicolons).</summary>
    private static List<string> Cells(string line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length - 2; i++)
        {
            if (line[i] == '"' && isQuoted && line[i + 1] == '"')
                cell.Append(line[++i]);
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ';' && !isQuoted)
                (_, cell) = (Add(cells, cell), new());
            else
                cell.Append(line[i]);
        }

        Add(cells, cell);
        isQuoted.ShouldBeFalse();
        return cells;
    }

    private static bool Add(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        return true;
    }
}
