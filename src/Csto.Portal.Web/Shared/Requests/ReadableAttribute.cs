using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Csto.Portal.Web.Shared;

/// <summary>What programs read: answers GET, and HEAD, which MVC does not do by itself.</summary>
/// <param name="template">One of <see cref="Routes"/>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ReadableAttribute([StringSyntax("Route")] string template) : HttpMethodAttribute(["GET", "HEAD"], template);
