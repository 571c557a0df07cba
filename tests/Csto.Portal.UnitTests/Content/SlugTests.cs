using Csto.Portal.Core.Content;

namespace Csto.Portal.UnitTests.Content;

public class SlugTests
{
    [Theory]
    [InlineData("Заявление Генерального секретаря", "zaiavlenie-generalnogo-sekretaria")]
    [InlineData("Съезд, ёлка, щука, объём, Юрий, Эхо, мышь, цех, хор", "sieezd-elka-shchuka-obieem-iurii-ekho-mysh-tsekh-khor")]
    [InlineData("  — «Взаимодействие-2026»: учения!  ", "vzaimodeistvie-2026-ucheniia")]
    [InlineData("СТО № 5", "sto-no-5")]
    [InlineData("Сустрэча ў Мінску", "sustrecha-u-minsku")]
    [InlineData("Қазақстан, Әскер, Ғылым, Өңір, Ұлт, Үкімет, Һ", "qazaqstan-asker-gylym-onir-ult-ukimet-h")]
    [InlineData("Ҳамкорӣ, ҷаласа, дӯст", "hamkori-jalasa-dust")]
    [InlineData("Հայաստան, ուժ, Երևան", "hayastan-uzh-erevan")]
    [InlineData("Café d'Or, Müller, Øresund, Łódź", "cafe-dor-muller-oresund-lodz")]
    [InlineData("Йод и\u0306од, за\u0301мок, сло\u00ADво", "iod-iod-zamok-slovo")]
    [InlineData("🙂🙂", "")]
    [InlineData("שלום עולם", "")]
    [InlineData("中文", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("\uD800слово\uDC00", "slovo")]
    [InlineData("2026", "2026")]
    public void From_Title_TransliteratedByTable(string? title, string slug) => Slug.From(title).ShouldBe(slug);

    [Fact]
    public void From_LongTitle_CutAtWord()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("слово", 40)));

        slug.Length.ShouldBeLessThanOrEqualTo(Slug.MaxLength);
        slug.ShouldEndWith("-slovo");
        Slug.IsValid(slug).ShouldBeTrue();
    }

    [Fact]
    public void From_OneLongWord_CutAnywhere() => Slug.From(new string('щ', 50)).Length.ShouldBe(Slug.MaxLength);

    [Fact]
    public void From_WordEndsExactlyAtLimit_Kept()
    {
        var title = new string('a', Slug.MaxLength);

        Slug.From(title + " b").ShouldBe(title);
    }

    [Fact]
    public void FromOrDefault_NothingToSpell_FallsBack()
    {
        Slug.FromOrDefault("🙂", "novost").ShouldBe("novost");
        Slug.FromOrDefault("Да", "novost").ShouldBe("da");
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-2", true)]
    [InlineData("12", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("а", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    public void IsValid_Slug_ToldApart(string? slug, bool valid) => Slug.IsValid(slug).ShouldBe(valid);

    [Fact]
    public void WithSuffix_LongSlug_StaysWithinLength()
    {
        var slug = Slug.WithSuffix(string.Join('-', Enumerable.Repeat("slovo", 13)) + "-sl", 12);

        slug.Length.ShouldBeLessThanOrEqualTo(Slug.MaxLength);
        slug.ShouldEndWith("-slovo-12");
        Slug.WithSuffix("novost", 2).ShouldBe("novost-2");
    }

    [Fact]
    public void From_AnyText_GivesValidOrEmpty()
    {
        var random = new Random(7);
        for (var n = 0; n < 20_000; n++)
        {
            var title = new string([.. Enumerable.Range(0, random.Next(120)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x500 : 0x10000))]);
            var slug = Slug.From(title);

            (slug.Length == 0 || Slug.IsValid(slug)).ShouldBeTrue(slug);
            (slug.Length == 0 || Slug.IsValid(Slug.WithSuffix(slug, random.Next(2, 5000)))).ShouldBeTrue(slug);
        }
    }
}
