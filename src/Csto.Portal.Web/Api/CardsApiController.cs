using System.ComponentModel.DataAnnotations;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>Persons, topics and whom the press calls.</summary>
public sealed class CardsApiController(PersonReader persons, ContactReader contacts, ApiMaker maker, PortalSettings settings) : ApiController(settings)
{
    [Told(nameof(ApiWords.ListPersons))]
    [Readable(Routes.ApiPersons)]
    [ProducesResponseType<IReadOnlyList<ApiPersonCard>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<IReadOnlyList<ApiPersonCard>>> Persons(
        [FromQuery, Told(nameof(ApiWords.NamesLanguage)), StringLength(8)] string? language, CancellationToken cancellationToken) =>
        TrySpeak(language, out var known)
            ? Ok((await persons.PersonsAsync(known, cancellationToken)).OrderBy(person => person.SortName, RussianOrder.Comparer).Select(maker.Card).ToList())
            : UnknownLanguage(language);

    [Told(nameof(ApiWords.OnePerson))]
    [Readable(Routes.ApiPerson)]
    [ProducesResponseType<ApiPerson>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, ApiProblems.Type)]
    public async Task<ActionResult<ApiPerson>> Person(
        [Told(nameof(ApiWords.NameSlug))] string slug,
        [FromQuery, Told(nameof(ApiWords.NamesLanguage)), StringLength(8)] string? language,
        CancellationToken cancellationToken)
    {
        if (!TrySpeak(language, out var known))
            return UnknownLanguage(language);
        return await persons.PersonAsync(known, slug.ToLowerInvariant(), cancellationToken) is { } page ? maker.Person(page.Person) : Missing();
    }

    [Told(nameof(ApiWords.ListTopics))]
    [Readable(Routes.ApiTopics)]
    [ProducesResponseType<IReadOnlyList<ApiName>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<IReadOnlyList<ApiName>>> Topics(
        [FromQuery, Told(nameof(ApiWords.NamesLanguage)), StringLength(8)] string? language, CancellationToken cancellationToken) =>
        TrySpeak(language, out var known)
            ? Ok((await persons.TopicsAsync(known, cancellationToken)).OrderBy(topic => topic.Name, RussianOrder.Comparer).Select(maker.Topic).ToList())
            : UnknownLanguage(language);

    [Told(nameof(ApiWords.ListContacts))]
    [Readable(Routes.ApiContacts)]
    [ProducesResponseType<ApiContacts>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ApiContacts>> Contacts(
        [FromQuery, Told(nameof(ApiWords.FilterOn))] DateOnly? on,
        [FromQuery, Told(nameof(ApiWords.NamesLanguage)), StringLength(8)] string? language,
        CancellationToken cancellationToken)
    {
        if (!TrySpeak(language, out var known))
            return UnknownLanguage(language);
        var found = await contacts.OnAsync(known, on, cancellationToken);
        return new ApiContacts(found.Day, [.. found.Contacts.Select(ApiMaker.PressContact)]);
    }
}
