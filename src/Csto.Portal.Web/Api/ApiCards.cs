using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Api;

[Told(nameof(ApiWords.PersonCard))]
public sealed record ApiPersonCard(
    [property: Told(nameof(ApiWords.NameName))] string Name,
    [property: Told(nameof(ApiWords.PersonSortName))] string SortName,
    [property: Told(nameof(ApiWords.NameSlug))] string Slug,
    [property: Told(nameof(ApiWords.NameUrl))] Uri Url,
    [property: Told(nameof(ApiWords.PersonPost))] string? Post);

[Told(nameof(ApiWords.Person))]
public sealed record ApiPerson(
    [property: Told(nameof(ApiWords.NameName))] string Name,
    [property: Told(nameof(ApiWords.NameSlug))] string Slug,
    [property: Told(nameof(ApiWords.NameUrl))] Uri Url,
    [property: Told(nameof(ApiWords.PersonState))] string? MemberState,
    [property: Told(nameof(ApiWords.PersonAbout))] string About,
    [property: Told(nameof(ApiWords.PersonPosts))] IReadOnlyList<ApiPost> Posts);

[Told(nameof(ApiWords.Post))]
public sealed record ApiPost(
    [property: Told(nameof(ApiWords.PostTitle))] string Title,
    [property: Told(nameof(ApiWords.PostFrom))] DateOnly? From,
    [property: Told(nameof(ApiWords.PostTo))] DateOnly? To);

[Told(nameof(ApiWords.Contact))]
public sealed record ApiContact(
    [property: Told(nameof(ApiWords.ContactName))] string Name,
    [property: Told(nameof(ApiWords.ContactPost))] string Post,
    [property: Told(nameof(ApiWords.ContactPhones))] IReadOnlyList<ApiPhone> Phones,
    [property: Told(nameof(ApiWords.ContactEmail))] string? Email);

[Told(nameof(ApiWords.PressContact))]
public sealed record ApiPressContact(
    [property: Told(nameof(ApiWords.ContactName))] string Name,
    [property: Told(nameof(ApiWords.ContactPost))] string Post,
    [property: Told(nameof(ApiWords.ContactPhones))] IReadOnlyList<ApiPhone> Phones,
    [property: Told(nameof(ApiWords.ContactEmail))] string? Email,
    [property: Told(nameof(ApiWords.ContactMatters))] string? Matters,
    [property: Told(nameof(ApiWords.ContactHours))] IReadOnlyList<ApiHours> Hours,
    [property: Told(nameof(ApiWords.ContactNote))] string? Note);

[Told(nameof(ApiWords.Hours))]
public sealed record ApiHours(
    [property: Told(nameof(ApiWords.HoursDays))] IReadOnlyList<string> Days,
    [property: Told(nameof(ApiWords.HoursOpens))] string Opens,
    [property: Told(nameof(ApiWords.HoursCloses))] string Closes);

[Told(nameof(ApiWords.Phone))]
public sealed record ApiPhone(
    [property: Told(nameof(ApiWords.PhoneNumber))] string Number,
    [property: Told(nameof(ApiWords.PhoneKind))] string Kind);

[Told(nameof(ApiWords.Contacts))]
public sealed record ApiContacts(
    [property: Told(nameof(ApiWords.ContactsOn))] DateOnly On,
    [property: Told(nameof(ApiWords.ContactsItems))] IReadOnlyList<ApiPressContact> Items);

[Told(nameof(ApiWords.Calendar))]
public sealed record ApiCalendar(
    [property: Told(nameof(ApiWords.CalendarYear))] int Year,
    [property: Told(nameof(ApiWords.CalendarDays))] IReadOnlyList<ApiDay> Days,
    [property: Told(nameof(ApiWords.CalendarYears))] IReadOnlyList<ApiYear> Years);

[Told(nameof(ApiWords.Day))]
public sealed record ApiDay(
    [property: Told(nameof(ApiWords.DayDate))] DateOnly Date,
    [property: Told(nameof(ApiWords.DayCount))] int Count,
    [property: Told(nameof(ApiWords.DayUrl))] Uri Url);

[Told(nameof(ApiWords.Year))]
public sealed record ApiYear(
    [property: Told(nameof(ApiWords.CalendarYear))] int Year,
    [property: Told(nameof(ApiWords.DayCount))] int Count);
