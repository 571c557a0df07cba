using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Quotes;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Status;

/// <summary>How the portal is getting on, in the numbers that a monitoring system gets too.</summary>
[Route("/admin/status"), Authorize(Permissions.CanAdminister)]
public sealed class StatusController(StatusReader status, SigningReader signing, PageCacheNumbers kept, SearchIndex index, QuoteIndex quotes) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new StatusPage(
        await status.NumbersAsync(Cancelled),
        await status.NodesAsync(Cancelled),
        kept,
        index,
        Environment.WorkingSet)
    {
        Signing = await signing.ReadAsync(Cancelled),
        Quotes = quotes,
    });
}

/// <param name="Memory">Of the process that answers, in bytes.</param>
public sealed record StatusPage(PortalNumbers Numbers, IReadOnlyList<NodeState> Nodes, PageCacheNumbers Kept, SearchIndex Index, long Memory) : DeskPage
{
    public required SigningState Signing { get; init; }

    public required QuoteIndex Quotes { get; init; }

    /// <summary>What «Проверка подлинности» of this node can find.</summary>
    public string Quotable => Quotes.Generation is { } at
        ? $"{Plural.Of(Quotes.Texts, "редакция", "редакции", "редакций")}, {FileSize.InRussian(Quotes.FileBytes)}, поколение {Digits.Grouped(at)}"
        : "ещё не готов";

    public override string Title => "Состояние";

    public override string Section => DeskLinks.Status;

    /// <summary>Nothing is late and nothing failed.</summary>
    public bool IsWell => Numbers is { Overdue: 0, LettersGivenUp: 0, PicturesFailed: 0 } && Nodes.All(n => n.IsAlive);

    /// <summary>What the search of this node can find.</summary>
    public string Search => (Index.Generation, Index.Progress) switch
    {
        (null, null) => "ещё не готов",
        (null, { } first) => $"готовится: {Digits.Grouped(first.Done)} из {Digits.Grouped(first.Total)}",
        ({ } at, { } again) => $"{Found}, поколение {Digits.Grouped(at)}; делается заново: {Digits.Grouped(again.Done)} из {Digits.Grouped(again.Total)}",
        ({ } at, null) => $"{Found}, поколение {Digits.Grouped(at)}",
    };

    private string Found => $"{Plural.Of(Index.Documents, "материал", "материала", "материалов")}, {FileSize.InRussian(Index.FileBytes)}";

    /// <summary>A release with the beginning of its commit, as git shortens it.</summary>
    public static string Short(string release) => release.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0
        ? release[..Math.Min(release.Length, plus + 8)]
        : release;
}
