namespace Csto.Portal.Web.PageCache;

/// <summary>What a request asked for as it came, before its address was put right to be routed.</summary>
internal sealed record AskedPage(PageKey Key);
