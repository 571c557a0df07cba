using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Plain;

public sealed class Publication
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public DateOnly PublishedOn { get; init; }

    public int? LiveEditionId { get; init; }

    public Edition? LiveEdition { get; init; }
}

public sealed class Edition
{
    public int Id { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Body { get; init; }
}

public sealed record Article(string Title, string Lead, string Body, DateOnly PublishedOn);

public sealed class Articles(DbContextOptions<Articles> options) : DbContext(options)
{
    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Edition> Editions => Set<Edition>();
}

public sealed class ArticlesController(Articles articles) : Controller
{
    [HttpGet("/{section}/{year:int}/{month:int}/{day:int}/{slug}")]
    public async Task<IActionResult> Index(int year, int month, int day, string slug)
    {
        var date = new DateOnly(year, month, day);
        var article = await articles.Publications.Where(p => p.PublishedOn == date && p.Slug == slug)
            .Select(p => new Article(p.LiveEdition!.Title, p.LiveEdition.Lead, p.LiveEdition.Body, p.PublishedOn))
            .FirstOrDefaultAsync(HttpContext.RequestAborted);
        return article is null ? NotFound() : View(article);
    }
}
