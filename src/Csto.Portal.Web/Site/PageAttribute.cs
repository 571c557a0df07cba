using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Csto.Portal.Web.Site;

/// <summary>A public page: answers GET, and HEAD, which MVC does not do by itself.</summary>
/// <param name="template">One of <see cref="Shared.Routes"/>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PageAttribute([StringSyntax("Route")] string template) : HttpMethodAttribute(["GET", "HEAD"], template);
