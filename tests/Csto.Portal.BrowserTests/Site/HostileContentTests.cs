using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>
/// A sample of what <see cref="HostileText"/> writes, in a real browser with a detector: nothing opens a dialog, and nothing even asks the content
/// security policy to forbid it, for what the policy forbids has reached the page already.
/// </summary>
public sealed class HostileContentTests(HostileContentTests.PoisonedSite site) : IClassFixture<HostileContentTests.PoisonedSite>
{
    private const string Detector =
        "window.__caught = []; document.addEventListener('securitypolicyviolation', e => e.violatedDirective === 'img-src' || window.__caught.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));";

    [BrowserFact]
    public async Task Pages_OfHostileContent_RunNothing()
    {
        await using var visit = await site.OpenAsync();
        await visit.Context.AddInitScriptAsync(Detector);
        var dialogs = new List<string>();
        visit.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add($"{visit.Page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        string[] pages = ["/", "/news/", "/archive/", "/press/", "/persons/", "/persons/person-0/", "/topics/", "/topics/topic-0/", .. site.Items];
        foreach (var page in pages)
        {
            await visit.Page.GotoAsync(page);
            // What waits for the pointer, the focus or a click.
            await visit.Page.EvaluateAsync("() => { for (const e of document.querySelectorAll('main *')) { e.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); e.focus?.(); } }");
            (await visit.Page.EvaluateAsync<string[]>("() => window.__caught")).ShouldBeEmpty(page);
            new Uri(visit.Page.Url).Authority.ShouldBe(site.Address.Authority);
        }

        dialogs.ShouldBeEmpty();
    }

    /// <summary>The detector sees what it is there for.</summary>
    [BrowserFact]
    public async Task Detector_OnAScriptPutIntoThePage_Sees()
    {
        await using var visit = await site.OpenAsync();
        await visit.Context.AddInitScriptAsync(Detector);
        await visit.Page.GotoAsync("/");
        await visit.Page.EvaluateAsync("() => { document.body.insertAdjacentHTML('beforeend', '<img src=/none onerror=alert(1)>'); }");
        await visit.Page.WaitForFunctionAsync("() => window.__caught.length > 0");
    }

    public sealed class PoisonedSite : LivePortal
    {
        private const int Pieces = 40;
        private static readonly Actor Editor = new(null, "Анна Вершинина");
        private readonly Random random = new(20260213);

        public IReadOnlyList<string> Items => [.. Enumerable.Range(0, Pieces).Select(n => $"/news/2026/02/{n % 12 + 1:00}/hostile-{n}")];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            if (Chromium.WhyAbsent is not null)
                return;
            var (person, topic, contact) = await Portal.WithDatabaseAsync(async db =>
            {
                var person = new Person { Name = Some(Limits.Name), SortName = Some(Limits.Name), Slug = "person-0", About = HostileText.Markdown(random, 12) };
                person.Posts.Add(new() { Title = Some(Limits.Post) });
                var topic = new Topic { Name = Some(Limits.Name), Slug = "topic-0" };
                var contact = new PressContact { Name = Some(Limits.Name), Post = Some(Limits.Post), Phones = [new(Some(Limits.Phone), PhoneKind.Phone)], Email = Some(Limits.Email) };
                db.AddRange(person, topic, contact);
                await db.SaveChangesAsync();
                return (person.Id, topic.Id, contact.Id);
            });
            for (var n = 0; n < Pieces; n++)
            {
                var content = new EditionContent
                {
                    Title = Some(200),
                    Lead = Some(500),
                    Body = HostileText.Markdown(random, 40).Replace("\uD800", "", StringComparison.Ordinal),
                    PublishedOn = new(2026, 2, n % 12 + 1),
                    Slug = $"hostile-{n}",
                    PressContactId = contact,
                    MentionIds = [person],
                    TopicIds = [topic],
                };
                var draft = (await Portal.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(PublicationKind.News, content, Editor, default))).ShouldBeOfType<Outcome.Done>();
                (await Portal.WithAsync<Publisher, Outcome>(p => p.PublishAsync(draft.PublicationId, draft.Basis, Editor, default))).ShouldBeOfType<Outcome.Done>();
            }
        }

        private string Some(int longest) => "Ы" + HostileText.One(random, longest - 1).Replace("\uD800", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
    }
}
