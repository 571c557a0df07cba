using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Subscribe;

namespace Csto.Portal.Web.Site.Letters;

/// <summary>A page of one subscription: without an address, which nothing on it is to repeat.</summary>
public abstract record OwnPage(string Title) : IPage
{
    public PageHead Head => new() { Title = Title, Path = null, IsIndexed = false };
}

/// <param name="Key">Of the link.</param>
public sealed record ConfirmView(OwnSubscription Asked, string Key) : OwnPage(SubscriptionsWords.ConfirmTitle);

/// <param name="Key">Of the links.</param>
/// <param name="Notice">What has just been done; null for nothing.</param>
public sealed record SubscriptionView(OwnSubscription Own, string Key, ChoiceFields Fields, string? Notice) : OwnPage(SubscriptionsWords.OwnTitle)
{
    public static string? NoticeOf(string? said) => said switch
    {
        "confirmed" => SubscriptionsWords.Confirmed,
        "saved" => SubscriptionsWords.Saved,
        "paused" => SubscriptionsWords.PausedNow,
        "resumed" => SubscriptionsWords.Resumed,
        _ => null,
    };
}

/// <param name="Key">Of the link.</param>
public sealed record LeaveView(OwnSubscription Own, string Key) : OwnPage(SubscriptionsWords.LeaveTitle);

public sealed record LeftView() : OwnPage(SubscriptionsWords.LeftTitle);
