using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>One field as it was sent.</summary>
public sealed record KeptField(string Name, string Value);

/// <summary>What somebody typed into a form that could not be taken, carried from page to page until it can. Never stored, never logged.</summary>
/// <param name="Address">Where the form was sent: a path of the press office with its query.</param>
/// <param name="Fields">Without the antiforgery token and without passwords.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields)
{
    /// <summary>The field that carries <see cref="Address"/>.</summary>
    public const string AddressField = "kept-address";

    /// <summary>Stands before the names of carried fields, so that they do not meet those of the page that carries them.</summary>
    public const string Prefix = "kept:";

    public const string Token = "__RequestVerificationToken";

    /// <summary>Good for one form, or nobody's business.</summary>
    private static readonly HashSet<string> NeverKept = [Token, "Password", "Current", "Chosen", "Repeated", "Code", "Step", "Secret", "Asked", "Credential"];

    /// <summary>The form of this request.</summary>
    public static async Task<KeptForm> FromAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = AdminSetup.LargestRequest;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return new(request.Path + request.QueryString, [.. Flat(form).Where(f => !NeverKept.Contains(f.Name))]);
    }

    /// <summary>The form that the form of this request carries; null where it carries none.</summary>
    public static KeptForm? CarriedBy(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Form[AddressField].ToString() is not { Length: > 0 } address || !IsOfTheDesk(address))
            return null;
        var carried = Flat(request.Form).Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal));
        return new(address, [.. carried.Select(f => f with { Name = f.Name[Prefix.Length..] })]);
    }

    /// <summary>A path of the press office and nothing else: no other host, no way round.</summary>
    public static bool IsOfTheDesk(string? address) =>
        address is not null
        && address.StartsWith(DeskLinks.Home, StringComparison.Ordinal)
        && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl)
        && Uri.TryCreate(new Uri("https://desk.invalid"), address, out var uri)
        && uri.AbsolutePath.StartsWith(DeskLinks.Home, StringComparison.Ordinal);

    public FormCollection AsForm() =>
        new(Fields.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)])));

    private static IEnumerable<KeptField> Flat(IFormCollection form) =>
        form.SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? "")));
}
