namespace Csto.Portal.Web.Shared;

/// <summary>The path of a request as the visitor spelled it, where it had to be put right before it could be routed; without what it begins with for its language.</summary>
public sealed record Spelling(string Path);

public static class SpellingOfRequests
{
    /// <summary>What stands in the visitor's address bar with the language it begins with, unescaped; compare this with a page's one address.</summary>
    public static string SpelledPath(this HttpRequest request) =>
        request.PathBase.Value + (request.HttpContext.Features.Get<Spelling>()?.Path ?? request.Path.Value);
}
