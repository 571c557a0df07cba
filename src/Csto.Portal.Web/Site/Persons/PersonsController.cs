using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Persons;

/// <summary>Persons, each with speeches and mentions.</summary>
[CacheablePages(Routes.Before)]
public sealed class PersonsController(PersonReader persons, TimeProvider clock) : SiteController
{
    [Page(Routes.Persons)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new PersonsView(await persons.PersonsAsync(Language.Current, cancellationToken)));

    [Page(Routes.Person)]
    public async Task<IActionResult> Person(string slug, CancellationToken cancellationToken) =>
        await persons.PersonAsync(Language.Current, slug.ToLowerInvariant(), cancellationToken) is { } page
            ? View(new PersonPageView(page, MoscowTime.Today(clock)))
            : NotFound();

    [Page(Routes.PersonSpeeches)]
    public Task<IActionResult> Speeches(string slug, CancellationToken cancellationToken) => ListAsync(slug, true, cancellationToken);

    [Page(Routes.PersonMentions)]
    public Task<IActionResult> Mentions(string slug, CancellationToken cancellationToken) => ListAsync(slug, false, cancellationToken);

    private async Task<IActionResult> ListAsync(string slug, bool asSpeaker, CancellationToken cancellationToken) =>
        TryReadCursor(out var before)
        && await persons.PersonListAsync(Language.Current, slug.ToLowerInvariant(), asSpeaker, before, cancellationToken) is { } page
            ? View("List", new PersonListView(page, asSpeaker, before))
            : NotFound();
}
