using System.Text;
using Csto.Portal.Core.Content;

namespace Csto.Portal.UnitTests.Content;

/// <summary>In the expected texts <c>~</c> stands for a no-break space.</summary>
public class TypographyTests
{
    [Theory]
    [InlineData("\"Слово\"", "«Слово»")]
    [InlineData("Газета \"Слово\" вышла", "Газета «Слово» вышла")]
    [InlineData("\"Газета \"Слово\" вышла\"", "«Газета „Слово“ вышла»")]
    [InlineData("\"Слово \"и дело\"\"", "«Слово „и~дело“»")]
    [InlineData("\"\"Слово\" и дело\"", "«„Слово“ и~дело»")]
    [InlineData("«Газета \"Слово\" вышла»", "«Газета „Слово“ вышла»")]
    [InlineData("\"Газета «Слово» вышла\"", "«Газета «Слово» вышла»")]
    [InlineData("„Газета \"Слово\" вышла“", "„Газета «Слово» вышла“")]
    [InlineData("«Слово» и „дело“", "«Слово» и~„дело“")]
    [InlineData("“English” and “other”", "“English” and “other”")]
    [InlineData("(\"Слово\"), \"дело\".", "(«Слово»), «дело».")]
    [InlineData("\"Альфа\"-банк", "«Альфа»-банк")]
    [InlineData("Сказал: \"Да!\" и ушёл", "Сказал: «Да!» и~ушёл")]
    [InlineData("Сказал:\"Да\"", "Сказал:«Да»")]
    [InlineData("\"...и ушёл\"", "«...и ушёл»")]
    [InlineData("\"🙂\" и 🙂\"слово\"🙂", "«🙂» и~🙂«слово»🙂")]
    public void Apply_Quotes_Paired(string text, string expected) => Shown(text).ShouldBe(expected);

    [Theory]
    [InlineData("экран 55\" и стол", "экран 55\" и~стол")]
    [InlineData("рост 6'2\"", "рост 6'2\"")]
    [InlineData("\"В 1999\" и далее", "«В~1999» и~далее")]
    [InlineData("one's, O'Neill, rock'n'roll, Жанна д'Арк", "one's, O'Neill, rock'n'roll, Жанна д'Арк")]
    [InlineData("знак \" отдельно", "знак \" отдельно")]
    [InlineData("a\"b", "a\"b")]
    [InlineData("\"Начало без конца", "«Начало без конца")]
    [InlineData("Конец без начала\"", "Конец без начала»")]
    [InlineData("\"Не закрыта, а \"эта\" закрыта", "«Не~закрыта, а~«эта» закрыта")]
    [InlineData("\"שלום\" и צה\"ל", "\"שלום\" и~צה\"ל")]
    public void Apply_DoubtfulQuotes_LeftSensible(string text, string expected) => Shown(text).ShouldBe(expected);

    [Theory]
    [InlineData("Москва - столица", "Москва~— столица")]
    [InlineData("Москва — столица", "Москва~— столица")]
    [InlineData("Москва – столица", "Москва~– столица")]
    [InlineData("пресс-центр, из-за", "пресс-центр, из-за")]
    [InlineData("- Да", "- Да")]
    [InlineData("раз\n- два", "раз\n- два")]
    [InlineData("2020-2021 годы", "2020–2021~годы")]
    [InlineData("2020-2021 гг.", "2020–2021~гг.")]
    [InlineData("документ 1995-2005 принят", "документ 1995-2005 принят")]
    [InlineData("+7-495-000-00-01", "+7-495-000-00-01")]
    [InlineData("12020-2021 годы", "12020-2021~годы")]
    public void Apply_Hyphens_BecomeDashesWhereSafe(string text, string expected) => Shown(text).ShouldBe(expected);

    [Theory]
    [InlineData("13 февраля 2026 года в Минске", "13~февраля 2026~года в~Минске")]
    [InlineData("5 тыс. человек и 20 % от 12 000", "5~тыс. человек и~20~% от~12~000")]
    [InlineData("1 000 000 рублей", "1~000~000 рублей")]
    [InlineData("2026 г. и 2020 год", "2026~г. и~2020~год")]
    [InlineData("№ 5, § 3", "№~5, §~3")]
    [InlineData("в г. Минске, 5 кг. груза", "в~г.~Минске, 5~кг. груза")]
    [InlineData("И. О. Фамилия", "И.~О.~Фамилия")]
    [InlineData("И.О. Фамилия", "И.О.~Фамилия")]
    [InlineData("встретил Фамилию И. О. вчера", "встретил Фамилию~И.~О. вчера")]
    [InlineData("А также из Минска", "А~также из~Минска")]
    [InlineData("и т. д., т. е. всё", "и~т.~д., т.~е. всё")]
    [InlineData("и в Москве, и на Волге", "и~в~Москве, и~на~Волге")]
    [InlineData("Они не для нас", "Они не~для нас")]
    [InlineData("NATO a b c", "NATO a b c")]
    [InlineData("в\nМоскве", "в\nМоскве")]
    [InlineData("в  Москве", "в  Москве")]
    [InlineData("шалаши и\u00A0в доме", "шалаши и~в~доме")]
    public void Apply_Spaces_BoundWhereAWordWouldHang(string text, string expected) => Shown(text).ShouldBe(expected);

    [Theory]
    [InlineData("https://example.org/a-b?q=\"x\"&r=1")]
    [InlineData("www.example.org/\"a\"b")]
    [InlineData("адрес: http://example.org/1999-2000.")]
    [InlineData("press-office@example.org")]
    [InlineData("o\"k\"@example.org")]
    [InlineData("`a - b \"c\"`")]
    [InlineData("многоточие...")]
    [InlineData("")]
    public void Apply_Addresses_LeftAlone(string text) => Typography.Apply(text).ShouldBe(text);

    [Fact]
    public void Apply_QuotedAddress_OnlyQuotesChange() =>
        Typography.Apply("\"https://example.org/\"").ShouldBe("«https://example.org/»");

    [Theory]
    [InlineData("\"A\" - b", "“A” – b")]
    [InlineData("(\"so\") and 'thus'", "(“so”) and ‘thus’")]
    [InlineData("the Organization's states' forces", "the Organization’s states’ forces")]
    [InlineData("the '90s", "the ’90s")]
    [InlineData("a 5\" gun, 6' long", "a 5\" gun, 6' long")]
    [InlineData("\"in 2026\"", "“in 2026”")]
    [InlineData("well-known", "well-known")]
    [InlineData("«ёлочки» и", "«ёлочки» и")]
    public void Apply_English_ByItsOwnRules(string typed, string shown)
    {
        Typography.Apply(typed, "en").ShouldBe(shown);
        Typography.Apply(shown, "en").ShouldBe(shown);
    }

    [Fact]
    public void Apply_Twice_ChangesNothingMore()
    {
        string[] pieces =
        [
            "\"", "\"", "\"", "«", "»", "„", "“", "”", " ", " ", " ", "\u00A0", "\n", "-", "—", "–", "слово", "в", "И.", "О.", "Имя", "5",
            "1999-2001", "г.", "т.", "№", "(", ")", ",", ".", "…", "!", "🙂", "שלום", "a@b.ru", "http://x/\"", "`", "12", "000", "%", "'",
        ];
        var random = new Random(20260213);
        for (var n = 0; n < 30_000; n++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 14); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]);

            var once = Typography.Apply(text.ToString());
            Typography.Apply(once).ShouldBe(once, text.ToString());
            once.Length.ShouldBe(text.Length);
        }
    }

    private static string Shown(string text) => Typography.Apply(text).Replace('\u00A0', '~');
}
