using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Subscribe;

/// <param name="Address">As it was typed.</param>
/// <param name="Problem">Why nothing was asked; null where nothing is wrong.</param>
/// <param name="Fields">Null where the portal sends no mail.</param>
public sealed record SubscribeView(string Address, string? Problem, ChoiceFields? Fields) : IPage
{
    public static readonly SubscribeView WithoutMail = new("", null, null);

    public PageHead Head => new()
    {
        Title = SubscriptionsWords.Title,
        Description = SubscriptionsWords.Description,
        Path = Links.Subscribe,
        IsIndexed = Fields is not null,
        Crumbs = [new(CommonWords.PressCentre, Links.Press), new(SubscriptionsWords.Title, null)],
    };

    public string Kept => Counted.Of(SubscriptionRequest.Days, SubscriptionsWords.Kept);
}

public sealed record AskedView : IPage
{
    public PageHead Head => new() { Title = SubscriptionsWords.AskedTitle, Path = Links.SubscribeAsked, IsIndexed = false };

    public string Text => Counted.Of(SubscriptionRequest.Days, SubscriptionsWords.AskedText);
}
