using Csto.Portal.Core.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("13 февраля в Москве состоялась встреча экспертов.", "В Москве состоялась встреча экспертов")]
    [InlineData("3 декабря 2025 года состоялось заседание группы.", "Состоялось заседание группы")]
    [InlineData("31 октября 2025 г. в Астане прошла встреча. Стороны довольны.", "В Астане прошла встреча")]
    [InlineData("26 и 27 ноября 2025 года в Ереване прошла конференция.", "В Ереване прошла конференция")]
    [InlineData("В период с 25 по 27 июля на полигоне прошло учение.", "На полигоне прошло учение")]
    [InlineData("С 30 апреля по 2 мая 2024 года в Бишкеке работала делегация.", "В Бишкеке работала делегация")]
    [InlineData("Делегация посетила г. Минск и встретилась с И. И. Ивановым. Визит завершён.", "Делегация посетила г. Минск и встретилась с И. И. Ивановым")]
    [InlineData("Секретариат Организации Договора о коллективной безопасности (ОДКБ) провёл семинар.", "Секретариат ОДКБ провёл семинар")]
    [InlineData("5 марта 2024 года.", "5 марта 2024 года")]
    public void From_ShortSentence_IsWholeWithoutItsDate(string text, string expected) => Headline.From(text).ShouldBe(expected);

    [Fact]
    public void From_LongSentence_EndsWithAPhraseAndAnEllipsis()
    {
        var headline = Headline.From(
            "В столице прошла встреча руководителей рабочих групп, которые отвечают за подготовку совместных учений государств на ближайшие три года и далее.");

        headline.ShouldBe("В столице прошла встреча руководителей рабочих групп, которые отвечают за подготовку совместных учений государств…");
    }

    [Fact]
    public void From_LongQuotation_IsCutBeforeItOpens()
    {
        var headline = Headline.From(
            "В столице открылась научная конференция «Развитие правовых основ взаимодействия государств при ликвидации последствий стихийных бедствий и катастроф».");

        headline.ShouldBe("В столице открылась научная конференция…");
    }

    [Theory]
    [InlineData("«Развитие правовых основ взаимодействия государств при ликвидации последствий стихийных бедствий и крупных катастроф природного происхождения» — тема встречи.")]
    [InlineData("(Развитие правовых основ взаимодействия государств при ликвидации последствий стихийных бедствий и крупных катастроф природного происхождения) вот тема встречи.")]
    public void From_SentenceThatOpensWithALongQuotation_ClosesIt(string text)
    {
        var headline = Headline.From(text);

        headline.Length.ShouldBeLessThanOrEqualTo(Headline.MaxLength);
        (headline.EndsWith("…»", StringComparison.Ordinal) || headline.EndsWith("…)", StringComparison.Ordinal)).ShouldBeTrue(headline);
    }

    [Fact]
    public void Cut_OneEndlessWord_KeepsTheLimitAndWholeCharacters()
    {
        var headline = Headline.Cut(string.Concat(Enumerable.Repeat("😀", 500)), 120);

        headline.Length.ShouldBeLessThanOrEqualTo(120);
        headline.EnumerateRunes().ShouldAllBe(r => r.Value == 0x1F600 || r.Value == '…');
    }

    [Fact]
    public void From_NameAtTheLimit_IsNotCutInTwo() =>
        Headline.From("Состоялся брифинг заместителя начальника Объединённого координационного штаба учения полковника Аркадия Викторовича Образцова о ходе подготовки.")
            .ShouldBe("Состоялся брифинг заместителя начальника Объединённого координационного штаба учения…");

    [Fact]
    public void Cut_TextThatFits_LosesOnlyItsFullStop() => Headline.Cut("Учение завершено.", 120).ShouldBe("Учение завершено");
}
