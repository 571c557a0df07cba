using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Api;

/// <summary>What a part of the API is, in the words of <see cref="ApiWords"/>: they go into the document, and from there onto the page.</summary>
/// <param name="key">Of the resource.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
internal sealed class ToldAttribute(string key) : Attribute
{
    /// <summary>In the language of the request.</summary>
    public string Words => ApiWords.ResourceManager.GetString(key) ?? throw new InvalidOperationException($"Api.resx has no {key}.");
}
