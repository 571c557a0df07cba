using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Archive.Files;

public sealed class PieceTextTests
{
    private static readonly DateTime At = new(2026, 2, 13, 9, 30, 0, 123, DateTimeKind.Utc);

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameWhateverTheTexts()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var piece = Piece(new RandomText(seed));
            var main = PieceText.ReadMain(Through(PieceText.WriteMain(piece)), "news/a.md");
            var others = piece.Editions.Skip(1).Select(e => PieceText.ReadOther(Through(PieceText.WriteOther(piece, e)), piece.Key));
            var read = main.Piece with { Editions = [main.Piece.Main, .. others] };

            main.OtherEditions.ShouldBe(piece.Editions.Skip(1).Select(e => e.Standing!.Number), $"seed {seed}");
            read.Editions.Select(e => e.Body).ShouldBe(piece.Editions.Select(e => e.Body), $"seed {seed}");
            read.Editions.Select(e => (e.Title, e.Lead, e.Place, e.ChangeNote, e.Standing!.Footer))
                .ShouldBe(piece.Editions.Select(e => (e.Title, e.Lead, e.Place, e.ChangeNote, e.Standing!.Footer)), $"seed {seed}");
            read.Standing!.Gone.ShouldBe(piece.Standing!.Gone, $"seed {seed}");
            PieceText.Fingerprint(read).ShouldBe(PieceText.Fingerprint(piece), $"seed {seed}");
        }
    }

    [Fact]
    public void Cards_ReadOfWhatWasWritten_AreTheSameWhateverTheTexts()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new RandomText(seed);
            PersonRecord[] persons = [new("a", random.Next(), random.Next(), "RU", random.Next(30), random.Some(() => new PostRecord(random.Next(), null, new(2020, 1, 2))))];
            ContactRecord[] contacts = [new(Guid.NewGuid(), Contact(random), new(2020, 1, 2), null, 3)];

            var read = CardText.ReadPersons(Through(CardText.Write(persons)));
            (read[0] with { Posts = [] }).ShouldBe(persons[0] with { Posts = [] }, $"seed {seed}");
            read[0].Posts.ShouldBe(persons[0].Posts, $"seed {seed}");
            CardText.ReadContacts(Through(CardText.Write(contacts))).ShouldBe(contacts, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("---\n")]
    [InlineData("---")]
    [InlineData("\uFEFFа\n\n\n")]
    [InlineData("а\r\nб\r\n")]
    [InlineData("а\u0085б\u2028в")]
    public void Parse_AnyBody_IsKeptToTheLastCharacter(string body)
    {
        var text = new MarkdownFile("title: А\n", body).ToString();

        MarkdownFile.Parse(text).ShouldBe(new MarkdownFile("title: А\n", body));
        MarkdownFile.Parse("\uFEFF" + text).Body.ShouldBe(body);
    }

    [Fact]
    public void Parse_FileRewrittenOnWindows_HasLinesOfThePortal() =>
        MarkdownFile.Parse("---\r\ntitle: А\r\n---\r\nпервая\r\nвторая\r\n").ShouldBe(new MarkdownFile("title: А\n", "первая\nвторая\n"));

    [Fact]
    public void ReadMain_WrittenByHand_IsADraftRecognisedByItsPlace()
    {
        var read = PieceText.ReadMain("---\nkind: news\ntitle: Заголовок\n---\nТекст.\n", "news/a.md").Piece;

        read.Standing.ShouldBeNull();
        read.Main.Body.ShouldBe("Текст.");
        read.Key.ShouldBe(PieceText.ReadMain("---\nkind: speech\ntitle: Другой\n---\n", "news/a.md").Piece.Key);
        read.Key.ShouldNotBe(PieceText.ReadMain("---\nkind: news\ntitle: Заголовок\n---\n", "news/b.md").Piece.Key);
    }

    [Theory]
    [InlineData("kind: news\ntitle: А\ndate: завтра", "строка 4, поле «date»: ожидается дата вида 2026-02-13")]
    [InlineData("kind: news\ntitel: А", "строка 2, поле «title»: поле обязательно, но его нет")]
    [InlineData("kind: news\ntitle: А\nauthor: Я", "строка 4, поле «author»: такого поля нет; исправьте название или уберите поле")]
    [InlineData("kind: poem\ntitle: А", "строка 2, поле «kind»: ожидается одно из: news, speech, statement")]
    [InlineData("kind: 1\ntitle: А", "строка 2, поле «kind»: ожидается одно из: news, speech, statement")]
    [InlineData("kind: news\ntitle: А\ntitle: Б", "строка 4: поле указано дважды")]
    [InlineData("kind: news\ntitle: [А]", "строка 3, поле «title»: ожидается одно значение")]
    [InlineData("kind: news\ntitle: А\nedition:\n  number: ноль", "строка 5, поле «edition.number»: ожидается целое число")]
    [InlineData("kind: news\ntitle: А\npersons: &a [x]\ntopics: *a", "строка 5: ссылки YAML (*имя) не поддерживаются; повторите значение")]
    public void ReadMain_BrokenFields_NamesLineAndField(string front, string sentence) =>
        Should.Throw<BrokenFileException>(() => PieceText.ReadMain($"---\n{front}\n---\n", "a.md")).Message.ShouldBe(sentence);

    [Theory]
    [InlineData("title: \"не закрыто\n")]
    [InlineData("\ttitle: А\n")]
    [InlineData("- а\n- б\n")]
    [InlineData("просто слова\n")]
    public void ReadMain_NotYaml_NamesTheLine(string front) =>
        Should.Throw<BrokenFileException>(() => PieceText.ReadMain($"---\n{front}---\n", "a.md")).Message.ShouldStartWith("строка ");

    [Fact]
    public void ReadMain_ThousandsOfBrackets_IsRefusedAndNotOverflowing() =>
        Should.Throw<BrokenFileException>(() => PieceText.ReadMain($"---\ntitle: {new string('[', 100_000)}\n---\n", "a.md"))
            .Message.ShouldContain("слишком глубокая вложенность");

    [Fact]
    public void ReadMain_WithoutFences_SaysWhatIsExpected()
    {
        Should.Throw<BrokenFileException>(() => PieceText.ReadMain("title: А", "a.md")).Message.ShouldContain("должен начинаться строкой «---»");
        Should.Throw<BrokenFileException>(() => PieceText.ReadMain("---\ntitle: А", "a.md")).Message.ShouldContain("нет закрывающей строки");
    }

    /// <summary>As bytes of a file and back: half a character, which no file can hold, is not among the pieces.</summary>
    private static string Through(string text) => Utf8.Read(Utf8.Lenient.GetBytes(text));

    private static PieceRecord Piece(RandomText random)
    {
        var number = 0;
        return new()
        {
            Key = Guid.NewGuid(),
            Kind = PublicationKind.Speech,
            Editions = [Edition(random, ++number), .. random.Some(() => Edition(random, ++number))],
            Standing = new()
            {
                Language = "ru",
                Section = "speeches",
                Visibility = Visibility.Gone,
                Date = new(2026, 2, 13),
                Slug = "slug",
                Sequence = random.Below(1000),
                Created = At,
                FirstLive = random.Maybe<DateTime?>(() => At),
                Gone = random.Maybe(() => random.Next()),
                GoneTo = random.Maybe<Guid?>(() => Guid.NewGuid()),
                Live = random.Maybe<int?>(() => 1),
                OldAddresses = random.Some(() => new OldAddress("/news/" + random.Below(10), At)),
                Archive = random.Some(() => new ArchiveTrace("abc", random.Below(2) == 0, new(2016, 1, 2), random.Next(), At, 1, random.Below(2) == 0)),
            },
        };
    }

    private static EditionRecord Edition(RandomText random, int number) => new()
    {
        Title = random.Next(),
        Lead = random.Next(),
        Body = random.Next(30),
        Date = random.Maybe<DateOnly?>(() => new(2026, 2, 13)),
        Type = random.Maybe<SpeechType?>(() => SpeechType.PreparedText),
        Place = random.Maybe(() => random.Next()),
        Contact = random.Maybe<Guid?>(() => Guid.NewGuid()),
        Persons = random.Some(() => "person-" + random.Below(100)),
        MemberStates = ["RU", "NO"],
        Significance = random.Maybe<ChangeSignificance?>(() => ChangeSignificance.Major),
        ChangeNote = random.Maybe(() => random.Next()),
        Standing = new()
        {
            Number = number,
            State = EditionState.Superseded,
            Footer = random.Maybe(() => Contact(random)),
            Created = At,
            Changed = At.AddTicks(random.Below(10_000_000)),
            GoesOutAnyway = random.Below(2) == 0,
            By = new Dictionary<string, string> { [Credits.Created] = random.Next(), [Credits.Approved] = "Анна" },
        },
    };

    private static ContactFooter Contact(RandomText random) =>
        new(random.Next(), random.Next(), random.Some(() => new ContactPhone("+7-495-000-00-01", PhoneKind.PhoneAndFax)), random.Maybe(() => random.Next()));
}
