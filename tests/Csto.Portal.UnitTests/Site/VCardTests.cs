using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Site.Press;

namespace Csto.Portal.UnitTests.Site;

public sealed class VCardTests
{
    private static readonly Uri Source = new("https://portal.test/press/contacts/1.vcf");
    private static readonly Uri Page = new("https://portal.test/press/");

    private static readonly ContactDetails Nothing = new(null, null, null);

    [Fact]
    public void Write_MattersAndHours_AreTheNote() =>
        VCard.Write(new("Анна", "Пост", [], null), new("Аккредитация, съёмка", "Mo-Th 09:00-18:00, Fr 09:00-16:45", "В праздники — по мобильному"), Source, Page)
            .Replace("\r\n ", "").Split("\r\n").ShouldContain(@"NOTE:Аккредитация\, съёмка\nЧасы работы (Москва): пн–чт 9:00–18:00\, пт 9:00–16:45\nВ праздники — по мобильному");

    [Fact]
    public void Write_SpecialCharacters_AreEscaped() =>
        Unfolded(new("Иванова, Анна", "Отдел; связи\nс прессой \\ дежурный", [], null)).ShouldContain(
            @"TITLE:Отдел\; связи\nс прессой \\ дежурный");

    [Fact]
    public void Write_LongLines_AreFoldedAt75OctetsBetweenCharacters()
    {
        var post = string.Concat(Enumerable.Repeat("Ответственный за связи с прессой 🕊️ и не только ", 5)).Trim();
        var text = VCard.Write(new("Анна", post, [], null), Nothing, Source, Page);

        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldNotContain("\uFFFD");
        text.Replace("\r\n", "").ShouldNotContain("\n");
        text.Replace("\r\n ", "").ShouldContain("TITLE:" + post + "\r\n");
    }

    [Fact]
    public void Write_PhonesOfEveryKind_CarryTheirTypes() =>
        Unfolded(new("Анна", "Пост", [
            new("+7 (000) 000-00-01", PhoneKind.Phone),
            new("8-000-000-00-02", PhoneKind.PhoneAndFax),
            new("+7-000-000-00-03", PhoneKind.Fax),
            new("+7-000-000-00-04", PhoneKind.Mobile),
            new("добавочный", PhoneKind.Phone)], null)).Where(line => line.StartsWith("TEL", StringComparison.Ordinal)).ShouldBe(
        [
            "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+70000000001",
            "TEL;VALUE=uri;TYPE=\"work,voice,fax\":tel:80000000002",
            "TEL;VALUE=uri;TYPE=\"work,fax\":tel:+70000000003",
            "TEL;VALUE=uri;TYPE=\"work,cell\":tel:+70000000004",
        ]);

    private static string[] Unfolded(ContactFooter card) => VCard.Write(card, Nothing, Source, Page).Replace("\r\n ", "").Split("\r\n");
}
