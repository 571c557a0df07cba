using System.Globalization;
using System.Text.RegularExpressions;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Links of a text: those the portal refuses, and those to pieces of its own that readers would not find.</summary>
internal static partial class PortalLinks
{
    private const int Shown = 60;

    /// <summary>Addresses elsewhere are not called: what answers today says little of tomorrow, and a server must not be sent to fetch what a text names.</summary>
    public static async Task<IReadOnlyList<FieldProblem>> BrokenLinksAsync(this PortalDbContext db, string body, CancellationToken cancellationToken)
    {
        if (body.Length > MarkdownRenderer.MaxLength)
            return [];
        var rendered = MarkdownRenderer.Render(body);
        var problems = rendered.RefusedAddresses.Distinct()
            .Select(address => Problem(address, "такой адрес не принимается, читатели увидят простой текст")).ToList();
        foreach (var address in rendered.Links.Select(link => link.Address).Distinct())
        {
            if (TryParse(address) is { } own && !await IsThereAsync(db, own, cancellationToken))
                problems.Add(Problem(address, "такого материала на портале нет"));
        }

        return problems;
    }

    private static FieldProblem Problem(string address, string what) =>
        new(nameof(EditionContent.Body), $"Ссылка «{PlainText.Excerpt(address, Shown)}»: {what}. Исправьте её.");

    private static Task<bool> IsThereAsync(PortalDbContext db, PublicationAddress address, CancellationToken cancellationToken)
    {
        var (kind, day, slug, language) = address;
        var path = address.Path;
        return db.Publications.Where(p => p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug && p.Visibility == Visibility.Live).Select(p => p.Id)
            .Concat(db.Redirects.Where(r => r.Path == path && r.Publication!.Visibility == Visibility.Live).Select(r => r.Id))
            .AnyAsync(cancellationToken);
    }

    private static PublicationAddress? TryParse(string address)
    {
        var match = OwnItem().Match(address);
        return match.Success
            && PublicationAddress.KindOf(match.Groups["kind"].Value) is { } kind
            && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(kind, day, match.Groups["slug"].Value, match.Groups["language"] is { Success: true, Value: var language } ? language : Publication.Russian)
            : null;
    }

    [GeneratedRegex("^(/(?<language>[a-z]{2}))?/(?<kind>[a-z]+)/(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/(?<slug>[a-z0-9-]+)/?([?#].*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OwnItem();
}
