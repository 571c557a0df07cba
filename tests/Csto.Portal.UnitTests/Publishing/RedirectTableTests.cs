using System.Text;
using Csto.Portal.Core.Publishing.Addresses;

namespace Csto.Portal.UnitTests.Publishing;

public sealed class RedirectTableTests
{
    [Theory]
    [InlineData("/a;/b\n/c;/d")]
    [InlineData("/a,/b\r\n/c,/d\r\n")]
    [InlineData("/a\t/b\n\n/c\t/d")]
    [InlineData("Старый адрес;Новый адрес\n/a;/b\n/c;/d")]
    [InlineData("old,new\n/a,/b\n/c,/d")]
    [InlineData("\uFEFFold;new;раз\n/a;/b;5\n/c;/d;7")]
    [InlineData(" /a ; \"/b\" \n\"/c\";/d;\n")]
    public void Read_AnySpelling_GivesThePairs(string text) =>
        RedirectTable.Read(Encoding.UTF8.GetBytes(text)).ShouldSatisfyAllConditions(
            table => table.Problems.ShouldBeEmpty(),
            table => table.Lines.Select(l => (l.Old, l.New)).ShouldBe([("/a", "/b"), ("/c", "/d")]));

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Read_Encodings_AreToldApart(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Старый;Новый\n/новости/ёлка;/news/")];

        RedirectTable.Read(bytes).Lines.ShouldHaveSingleItem().Old.ShouldBe("/новости/ёлка");
    }

    [Fact]
    public void Read_QuotedSeparator_StaysInTheAddress() =>
        RedirectTable.Read("\"/a,b\"\"c\",/d"u8).Lines.ShouldHaveSingleItem().Old.ShouldBe("/a,b\"c");

    [Theory]
    [InlineData("/a;/b\n/c", 2, "нужны два адреса")]
    [InlineData("/a;/b\n;/d", 2, "нет старого адреса")]
    [InlineData("/a;/b\n\n/c;/d;/e", 3, "больше двух адресов")]
    [InlineData("/a;\"/b", 1, "кавычка")]
    [InlineData("", 0, "пуста")]
    [InlineData("/a;/b\0", 0, "двоичный")]
    public void Read_BrokenLine_IsNamed(string text, int line, string words)
    {
        var problem = RedirectTable.Read(Encoding.UTF8.GetBytes(text)).Problems.ShouldHaveSingleItem();

        problem.Number.ShouldBe(line);
        problem.Message.ShouldContain(words);
    }

    [Fact]
    public void Read_LineWithoutNewAddress_IsPassedOver()
    {
        var table = RedirectTable.Read("old;new;times\n/a;;17\n/b;/c;2"u8);

        table.Unanswered.ShouldBe(1);
        table.Lines.ShouldHaveSingleItem().Old.ShouldBe("/b");
    }
}
