namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    public const string Subscribe = "/subscribe";
    public const string SubscribeAsked = "/subscribe/asked";

    private const string OfSubscribers = Links.OfSubscribers;

    /// <summary>A subscription that waits to be confirmed.</summary>
    public const string SubscriptionToConfirm = OfSubscribers + "/confirm/{key}";

    public const string Subscription = OfSubscribers + "/{key}";
    public const string SubscriptionPause = Subscription + "/pause";
    public const string SubscriptionResumption = Subscription + "/pause/delete";

    /// <summary>Asks whether to leave; a POST leaves, whoever sends it and whatever is in it (RFC 8058).</summary>
    public const string SubscriptionEnd = Subscription + "/leave";

    /// <summary>The fields of a subscription, in the form and in the query that fills it in.</summary>
    public static class SubscribeBy
    {
        public const string Address = "address";
        public const string Pace = "pace";
        public const string Kind = "kind";
        public const string Language = "language";
        public const string Person = "person";
        public const string Topic = "topic";

        /// <summary>The value of <see cref="Pace"/> that is not at once.</summary>
        public const string Daily = "daily";

        public const string AtOnce = "now";
    }
}
