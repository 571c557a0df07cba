namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    public const string Search = "/search";
    public const string Suggestions = "/search/suggestions";

    /// <summary>The query parameters of the search page.</summary>
    public static class SearchBy
    {
        public const string Text = "q";
        public const string Kind = "kind";
        public const string Language = "language";
        public const string Person = "person";
        public const string Topic = "topic";
        public const string State = "state";
        public const string From = "from";
        public const string To = "to";
        public const string Order = "order";
        public const string Page = "page";

        /// <summary>The value of <see cref="Order"/> that is not the newest first.</summary>
        public const string Relevance = "relevance";
    }
}
