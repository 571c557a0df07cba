using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content;

/// <summary>Form 1 byte by byte, as docs/authenticity.md says it: a change that fails these needs a new form.</summary>
public sealed class CanonicalTextTests
{
    [Fact]
    public void Write_News_IsExactlyThis() => Written(new()
    {
        Language = "ru",
        Kind = PublicationKind.News,
        PublishedOn = new(2026, 2, 13),
        Title = "Заседание  «Совета»",
        Lead = "Первый\u00A0абзац.",
        Speaker = "Не печатается",
        Place = "Не печатается",
        Body = "# Порядок\n\nТекст **важный** и [ссылка](https://example.org).\nС новой строки.\n\n\n- раз\n- два\n",
    }).ShouldBe(
        "Form: csto-portal-text/1\nLanguage: ru\nKind: news\nDate: 2026-02-13\nTitle: Заседание «Совета»\nLead: Первый абзац.\n\n"
        + "Порядок\n\nТекст важный и ссылка. С новой строки.\n\n— раз\n— два\n");

    [Fact]
    public void Write_Speech_NamesSpeakerAndOccasion() => Written(new()
    {
        Language = "ru",
        Kind = PublicationKind.Speech,
        PublishedOn = new(2026, 2, 13),
        Title = "Речь",
        Speaker = "Павел Арсеньев",
        SpeechType = SpeechType.PreparedText,
        Occasion = "Заседание",
        Place = "Москва",
        DeliveredOn = new(2026, 2, 12),
    }).ShouldBe(
        "Form: csto-portal-text/1\nLanguage: ru\nKind: speech\nDate: 2026-02-13\nTitle: Речь\nSpeaker: Павел Арсеньев\nType: prepared-text\nOccasion: Заседание\n"
        + "Place: Москва\nDelivered: 2026-02-12\n");

    [Fact]
    public void Write_EveryBlock_IsAsDescribed() => Written(new()
    {
        Language = "ru",
        Kind = PublicationKind.Statement,
        PublishedOn = new(2026, 2, 13),
        Title = "З",
        Body = ":::greeting Уважаемые участники!\nТекст.[^1]\n:::\n\n:::quote Иван Иванов\nСлова.\n:::\n\n1. раз\n2. два\n\n| А | Б |\n| --- | --- |\n| в | г |\n\n:::contact\n:::\n\n[^1]: Сноска.",
    }).Split("\n\n", 2)[1].ShouldBe("Уважаемые участники!\n\nТекст.[1]\n\nСлова.\n— Иван Иванов\n\n1. раз\n2. два\n\nА | Б\nв | г\n\n[1] Сноска.\n");

    [Theory]
    [InlineData("и\u0306од", "йод")]
    [InlineData("а\u00A0б\u202Fв\u2009г\tд", "а б в г д")]
    [InlineData("со\u00ADгла\u200Bсие\uFEFF", "согласие")]
    [InlineData("  а  \r\n\r\n\r\n\u2028 б ", "а\n\nб")]
    [InlineData("а\rб", "а\nб")]
    [InlineData("", "")]
    public void Clean_WhatLooksAlike_IsAlike(string text, string clean)
    {
        CanonicalText.Clean(text).ShouldBe(clean);
        CanonicalText.Clean(clean).ShouldBe(clean);
    }

    [Fact]
    public void Clean_HalfOfAPair_IsTheReplacementCharacter() => CanonicalText.Clean("а\uD800").ShouldBe("а\uFFFD");

    [Fact]
    public void Sha256_IsThatOfTheBytes() =>
        CanonicalText.Sha256("abc"u8.ToArray()).ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private static string Written(ProvedText text) => Encoding.UTF8.GetString(CanonicalText.Write(text));
}
