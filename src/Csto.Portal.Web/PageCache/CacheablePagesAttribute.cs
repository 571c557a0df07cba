namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Pages of this controller are the same for everybody: what they show depends on their path, the parameters named here, the database and the calendar
/// day, on nothing else the visitor sends. Only they are kept.
/// </summary>
/// <param name="parameters">Those of the query that the page reads; a page is kept once for whatever else stands there.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CacheablePagesAttribute(params string[] parameters) : Attribute
{
    public IReadOnlyList<string> Parameters => parameters;

    /// <summary>False for answers to so many questions that keeping them is of no use: each is made anew, and given as kept ones are, with a tag and by conditions.</summary>
    public bool IsKept { get; init; } = true;
}
