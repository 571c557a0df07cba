using Csto.Portal.Core.Domain;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Csto.Portal.Web.Startup;

/// <summary>Reads the routes of the controllers, whether the site runs or a verb does.</summary>
internal sealed class OwnPages : IOwnPages
{
    /// <summary>Addresses that no controller answers at, or that have no page behind them.</summary>
    private static readonly string[] Closed = ["/admin", AssetManifest.BasePath.TrimEnd('/'), "/media", Health.Path, Api.ApiAccess.Path, Links.Previews, "/oembed", "/.well-known"];

    /// <summary>Pages whose address has no slash at its end.</summary>
    private static readonly string[] WithoutSlash = [Routes.Search, Routes.Verify];

    private static readonly string[] Single =
    [
        Routes.Home, Routes.List, Routes.Year, Routes.Month, Routes.Day, Routes.Persons, Routes.Topics, Routes.Press, Routes.Gallery, Routes.GalleryYear, Routes.GalleryMonth,
        Routes.Terms, Routes.Feeds, Routes.Api, Routes.Search, Routes.Verify, Routes.Feed, Routes.KindFeed,
    ];

    private readonly Lazy<IReadOnlyList<Route>> _routes;
    private readonly Lazy<HashSet<string>> _parameters;
    private readonly string[] _prefixes;

    public OwnPages(IActionDescriptorCollectionProvider actions, ParameterPolicyFactory constraints, PortalSettings settings, NetworkSettings network)
    {
        (Hosts, FormerHosts) = (network.Hosts, network.FormerHosts);
        _prefixes = [.. settings.Languages.Select(PublicationAddress.Prefix).Where(prefix => prefix.Length > 0)];
        _routes = new(() =>
        [
            .. Public(actions).Select(a => "/" + a.AttributeRouteInfo!.Template!.TrimStart('/')).Distinct(StringComparer.Ordinal).Select(template => new Route(template, constraints)),
        ]);
        _parameters = new(() => new(
            Public(actions).SelectMany(a => a.EndpointMetadata.OfType<CacheablePagesAttribute>()).SelectMany(page => page.Parameters),
            StringComparer.OrdinalIgnoreCase));
    }

    public IReadOnlySet<string> Hosts { get; }

    public IReadOnlySet<string> FormerHosts { get; }

    public bool Reads(string parameter) => _parameters.Value.Contains(parameter);

    public OwnPage? Of(string path)
    {
        path = "/" + path.Trim('/').ToLowerInvariant();
        if (Array.Exists(Closed, closed => new PathString(path).StartsWithSegments(closed, StringComparison.Ordinal)))
            return new(OwnPageKind.Closed, path);
        var prefix = Array.Find(_prefixes, p => new PathString(path).StartsWithSegments(p, StringComparison.Ordinal)) ?? "";
        var bare = path.Length == prefix.Length ? "/" : path[prefix.Length..];
        var parts = bare.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var route in _routes.Value)
        {
            // Tables have a hundred thousand addresses, of which hardly one has the shape of a page of ours.
            if (route.MayMatch(parts) && route.Match(bare) is { } values)
                return Describe(route.Template, prefix, bare, values);
        }

        return null;
    }

    private static IEnumerable<ControllerActionDescriptor> Public(IActionDescriptorCollectionProvider actions) => actions.ActionDescriptors.Items
        .OfType<ControllerActionDescriptor>()
        .Where(a => a.AttributeRouteInfo?.Template is { } template && !template.StartsWith("admin", StringComparison.OrdinalIgnoreCase) && !template.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)
            && (a.ActionConstraints is null || !a.ActionConstraints.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>().Any(m => !m.HttpMethods.Contains(HttpMethods.Get))));

    private static OwnPage Describe(string template, string prefix, string bare, RouteValueDictionary values)
    {
        if (template == Routes.Item)
            return Item(OwnPageKind.Item, prefix, bare);
        if (template.StartsWith(Routes.Item, StringComparison.Ordinal))
            return Item(OwnPageKind.ItemPart, prefix, bare);
        var slug = values["slug"] as string;
        if (template.StartsWith(Routes.Person, StringComparison.Ordinal) && template != Routes.PersonFeed)
            return new(OwnPageKind.Person, $"{prefix}{bare}/", slug);
        if (template == Routes.Topic)
            return new(OwnPageKind.Topic, $"{prefix}{bare}/", slug);
        if (!Single.Contains(template, StringComparer.Ordinal))
            return new(OwnPageKind.Closed, prefix + bare);
        var isFile = values.ContainsKey("feed") || WithoutSlash.Contains(template, StringComparer.Ordinal);
        return new(OwnPageKind.Page, isFile ? prefix + bare : bare == "/" ? prefix + "/" : $"{prefix}{Padded(bare)}/");
    }

    private static OwnPage Item(OwnPageKind kind, string prefix, string bare) => PublicationAddress.TryParse(prefix + bare) is { } address && kind == OwnPageKind.Item
        ? new(kind, address.Path)
        : new(OwnPageKind.ItemPart, prefix + bare);

    /// <summary>Months and days have two figures.</summary>
    private static string Padded(string path) => string.Join('/', path.Split('/').Select(part => part.Length == 1 && char.IsAsciiDigit(part[0]) ? "0" + part : part));

    private sealed class Route
    {
        private readonly TemplateMatcher _matcher;
        private readonly int _segments;
        private readonly string? _first;
        private readonly bool _isOpen;
        private readonly List<(string Name, IRouteConstraint Constraint)> _constraints = [];

        public Route(string template, ParameterPolicyFactory policies)
        {
            Template = template;
            var pattern = RoutePatternFactory.Parse(template);
            _segments = pattern.PathSegments.Count;
            _first = pattern.PathSegments is [{ IsSimple: true, Parts: [RoutePatternLiteralPart literal] }, ..] ? literal.Content : null;
            _isOpen = pattern.Parameters.Any(parameter => parameter.IsCatchAll || parameter.IsOptional);
            _matcher = new(new RouteTemplate(pattern), new(pattern.Defaults));
            foreach (var (name, references) in pattern.ParameterPolicies)
            {
                foreach (var reference in references)
                {
                    if (policies.Create(pattern.GetParameter(name), reference) is IRouteConstraint constraint)
                        _constraints.Add((name, constraint));
                }
            }
        }

        public string Template { get; }

        public bool MayMatch(string[] parts) =>
            (_isOpen || parts.Length == _segments) && (_first is null || (parts.Length > 0 && _first.Equals(parts[0], StringComparison.OrdinalIgnoreCase)));

        public RouteValueDictionary? Match(string path)
        {
            var values = new RouteValueDictionary();
            return _matcher.TryMatch(path, values) && _constraints.TrueForAll(c => c.Constraint.Match(null, null, c.Name, values, RouteDirection.IncomingRequest)) ? values : null;
        }
    }
}
