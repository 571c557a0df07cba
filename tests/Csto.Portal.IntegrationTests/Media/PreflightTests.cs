using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>What the last look before a scheduled text goes out says of its files.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task Check_OfATextWithFiles_NamesWhatIsMissingAndWhatNobodyDescribed()
    {
        await using var desk = await Desk.OpenAsync();
        await Keep(desk, 'a', "описан.jpg", alt: "Зал заседаний");
        await Keep(desk, 'b', "украшение.jpg", isDecorative: true);
        await Keep(desk, 'c', "без описания.jpg");
        var body = MediaDesk.Blocks(("photo", Reference('a')), ("album", $"{Reference('b')} {Reference('c')}"), ("document", Reference('d')));
        var draft = (await desk.Create(Desk.Text with { Body = body })).ShouldBeDone();

        var problems = await desk.With(db => new Preflight(db, new PublicationChecks(db)).CheckAsync(
            draft.PublicationId, new DateTime(2026, 2, 13, 12, 0, 0, DateTimeKind.Utc), default));

        var messages = problems!.Where(p => p.Field == nameof(EditionContent.Body)).Select(p => p.Message).ToList();
        messages.Count.ShouldBe(2);
        messages[0].ShouldContain(Reference('d'));
        messages[1].ShouldContain("«без описания.jpg» нет описания");
    }

    private static string Reference(char digit) => new(digit, 16);

    private static Task<int> Keep(Desk desk, char digit, string name, string alt = "", bool isDecorative = false) => desk.With(db =>
    {
        db.MediaAssets.Add(new MediaAsset
        {
            Sha256 = new string(digit, 64),
            Kind = MediaKind.Picture,
            ContentType = "image/jpeg",
            Bytes = 1000,
            FileName = name,
            Alt = alt,
            IsDecorative = isDecorative,
            VariantsMade = "1/50,50/50,50",
            UploadedAt = desk.Clock.Now.UtcDateTime,
        }).Property(m => m.VariantsDueAt).CurrentValue = null;
        return db.SaveChangesAsync();
    });
}
