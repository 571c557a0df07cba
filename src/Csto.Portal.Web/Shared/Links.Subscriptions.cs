using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>All that is under it, in every language, is for the owner of a subscription, and for nobody's memory.</summary>
    public const string OfSubscribers = "/letters";

    /// <summary>Where one asks for letters about publications.</summary>
    public static string Subscribe => $"{Prefix}/subscribe";

    public static string SubscribeAsked => $"{Prefix}/subscribe/asked";

    public static string SubscribeToPerson(string slug) => $"{Subscribe}?{Routes.SubscribeBy.Person}={slug}";

    public static string SubscribeToTopic(string slug) => $"{Subscribe}?{Routes.SubscribeBy.Topic}={slug}";

    public static string SubscribeToKind(PublicationKind kind) => $"{Subscribe}?{Routes.SubscribeBy.Kind}={PublicationAddress.Segment(kind)}";

    public static string SubscriptionToConfirm(string key) => $"{Prefix}{OfSubscribers}/confirm/{key}";

    public static string Subscription(string key) => $"{Prefix}{OfSubscribers}/{key}";

    public static string SubscriptionPause(string key) => Subscription(key) + "/pause";

    public static string SubscriptionResumption(string key) => Subscription(key) + "/pause/delete";

    public static string SubscriptionEnd(string key) => Subscription(key) + "/leave";
}
