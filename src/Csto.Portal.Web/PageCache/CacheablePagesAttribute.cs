namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Pages of this controller are the same for everybody: what they show depends on their address, the database and the calendar day, on nothing the visitor
/// sends. Only they are kept.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CacheablePagesAttribute : Attribute;
