using System.Buffers;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

/// <summary>What the operator sets in <c>Portal__…</c>; read and checked once at start.</summary>
public sealed record PortalSettings
{
    /// <summary>What stands in an address as it is.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("/-_.?=&%0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly string _origin = "";

    /// <summary>Absolute path of the folder the portal may write to; it exists.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Scheme, host and port by which readers reach the portal, without a path: the beginning of every absolute link.</summary>
    public required Uri PublicBaseUrl
    {
        get;
        init
        {
            field = value;
            _origin = value.GetLeftPart(UriPartial.Authority);
        }
    }

    /// <summary>Absolute path of the operator's own terms of use in Markdown; null for those of the portal.</summary>
    public string? TermsFile { get; init; }

    /// <summary>In which readers find the portal; the first is Russian.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [Publication.Russian];

    /// <summary>Whether an empty portal fills itself with sample content.</summary>
    public bool SampleContent { get; init; }

    /// <summary>True when readers come by https, whatever a proxy speaks to the portal.</summary>
    public bool IsHttps => PublicBaseUrl.Scheme == Uri.UriSchemeHttps;

    /// <param name="path">An absolute path of the portal, beginning with a slash.</param>
    public Uri Absolute(string path) => new(PublicBaseUrl, path);

    /// <summary>The same as it is written, which a page does dozens of times.</summary>
    /// <inheritdoc cref="Absolute"/>
    public string Address(string path) =>
        path.AsSpan().ContainsAnyExcept(Plain) || !path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains("/.", StringComparison.Ordinal)
            ? Absolute(path).AbsoluteUri
            : _origin + path;
}
