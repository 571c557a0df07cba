using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>Hostile in every field that is shown somewhere.</summary>
public sealed class PoisonedPortal : PortalFactory, IAsyncLifetime
{
    private readonly Random random = new(20260213);

    public int PersonId { get; private set; }

    public int TopicId { get; private set; }

    public int ContactId { get; private set; }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var newsroom = new Newsroom(this);
        var persons = new List<int>();
        var topics = new List<int>();
        for (var n = 0; n < 12; n++)
        {
            var person = new Person { Name = Some(Limits.Name), SortName = Some(Limits.Name), Slug = $"person-{n}", About = HostileText.Markdown(random, 6) };
            person.Posts.Add(new() { Title = Some(Limits.Post), HeldFrom = new(2020, 1, 1) });
            persons.Add((await newsroom.Keep(person)).Id);
            topics.Add((await newsroom.Keep(new Topic { Name = Some(Limits.Name), Slug = $"topic-{n}" })).Id);
            ContactId = (await newsroom.Keep(new PressContact
            {
                Name = Some(Limits.Name), Post = Some(Limits.Post), Phones = [new(Some(Limits.Phone), PhoneKind.Phone)], Email = Some(Limits.Email),
            })).Id;
        }

        (PersonId, TopicId) = (persons[0], topics[0]);
        var pictures = await PicturesAsync();
        for (var n = 0; n < 48; n++)
        {
            await newsroom.Publish(
                Newsroom.Text(Some(200), new DateOnly(2026, 1, 1).AddDays(n % 40), Some(500)) with
                {
                    Slug = $"hostile-{n}",
                    Body = HostileText.Markdown(random, 12) + "\n\n" + MediaDesk.Blocks(("photo", pictures[n % pictures.Count])),
                    LeadPicture = pictures[n % pictures.Count],
                    SpeakerId = n % 3 == 1 ? persons[n % 12] : null,
                    SpeechType = n % 3 == 1 ? SpeechType.Transcript : null,
                    DeliveredOn = n % 3 == 1 ? new(2026, 1, 1) : null,
                    Occasion = n % 3 == 1 ? Some(Limits.Occasion) : null,
                    Place = n % 3 == 1 ? Some(Limits.Place) : null,
                    PressContactId = ContactId,
                    MentionIds = [persons[n % 12], persons[(n + 5) % 12]],
                    TopicIds = [topics[n % 12]],
                },
                n % 3 == 1 ? PublicationKind.Speech : n % 3 == 2 ? PublicationKind.Statement : PublicationKind.News);
        }

        Clock.Now = new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Descriptions are written past the form, which would refuse some of them.</summary>
    private async Task<IReadOnlyList<string>> PicturesAsync()
    {
        var author = await this.BrowserAsync(Roles.Author);
        var references = new List<string>();
        foreach (var name in (string[])["\"><img src=x onerror=alert(1)>.jpg", "a;b\r\nc.jpg"])
        {
            var (id, reference) = await author.UploadedAsync("снимок.png", SampleFiles.Png(640 + references.Count, 480));
            references.Add(reference);
            await WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.FileName, name).SetProperty(m => m.Alt, Some(Limits.Alt)).SetProperty(m => m.Caption, Some(Limits.Caption))
                .SetProperty(m => m.Author, Some(Limits.Name)).SetProperty(m => m.Credit, Some(Limits.Name)).SetProperty(m => m.Place, Some(Limits.Place))));
        }

        return references;
    }

    /// <summary>Always something that is shown.</summary>
    private string Some(int longest) => "Ы" + HostileText.One(random, longest - 1).Replace("\uD800", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
}
