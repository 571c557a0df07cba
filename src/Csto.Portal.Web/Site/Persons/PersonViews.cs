using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Persons;

/// <summary>All persons under their first letters.</summary>
public sealed record PersonsView(IReadOnlyList<PersonListItem> Persons) : IPage
{
    public PageHead Head => new()
    {
        Title = PersonsWords.Title,
        Description = PersonsWords.Description,
        Path = Links.Persons,
        IsIndexed = Persons.Count > 0,
    };

    public IEnumerable<IGrouping<string, PersonListItem>> Letters =>
        Persons.OrderBy(p => p.SortName, RussianOrder.Comparer).GroupBy(p => FirstLetter.Of(p.SortName));
}

/// <param name="Today">In Moscow.</param>
public sealed record PersonPageView(PersonPage Page, DateOnly Today) : IPage
{
    public PersonView Person => Page.Person;

    public string? Post => Person.PostOn(Today);

    public bool IsEmpty => Page.Speeches.Items.Count == 0 && Page.Mentions.Items.Count == 0;

    public PageHead Head => new()
    {
        Title = Person.Name,
        Description = Post is { } post ? Sentence.Text(PersonsWords.OneWithPost, Person.Name, post) : Sentence.Text(PersonsWords.OneDescription, Person.Name),
        Path = Links.Person(Person.Slug),
        IsIndexed = !IsEmpty,
        Section = Links.Persons,
        Crumbs = [new(CommonWords.Home, Links.Home), new(PersonsWords.Title, Links.Persons), new(Person.Name, null)],
        About = settings => StructuredPages.Person(settings, Person, Post),
    };
}

public sealed record PersonListView(PersonListPage Page, bool AsSpeaker, ListCursor? Before) : IPage
{
    public string Title => AsSpeaker ? CommonWords.Speeches : PersonsWords.Mentions;

    public string List => AsSpeaker ? Links.PersonSpeeches(Page.Person.Slug) : Links.PersonMentions(Page.Person.Slug);

    public PageHead Head => new()
    {
        Title = Sentence.Text(AsSpeaker ? PersonsWords.SpeechesOf : PersonsWords.MentionsOf, Page.Person.Name),
        Path = Links.Page(List, Before),
        IsIndexed = Before is null,
        Section = Links.Persons,
        Crumbs =
        [
            new(CommonWords.Home, Links.Home), new(PersonsWords.Title, Links.Persons), new(Page.Person.Name, Links.Person(Page.Person.Slug)), new(Title, null),
        ],
        Next = Page.Items.Next is { } next ? Links.Page(List, next) : null,
    };
}
