using Csto.Portal.Core.Media;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The bin of the library: creating it puts files in, deleting it takes them out.</summary>
[Route("/admin/media")]
public sealed class MediaBinController(MediaBin bin, MediaCatalogue catalogue, MediaStandings standings) : DeskController
{
    [HttpGet("{id:int}/bin")]
    public async Task<IActionResult> New(int id) => await catalogue.FindAsync(id, Cancelled) is { IsInBin: false } item
        ? View("/Admin/Media/Delete.cshtml", new MediaCardPage(item, MediaForm.From(item), await standings.OfAsync(id, Cancelled)))
        : SeeOther(DeskLinks.Media);

    [HttpPost("{id:int}/bin")]
    public async Task<IActionResult> Create(int id) => await bin.DeleteAsync([id], Actor, Cancelled) is { Refused.Count: > 0 }
        ? SeeOther(DeskLinks.MediaBin(id))
        : SeeOther(Said(null, "deleted", [id]));

    [HttpPost("{id:int}/bin/delete")]
    public async Task<IActionResult> Delete(int id) => await bin.RestoreAsync([id], Actor, Cancelled) is { Refused.Count: 0 }
        ? SeeOther(DeskLinks.With(DeskLinks.MediaCard(id), ("said", "restored")))
        : NotFound();

    /// <summary>Those that were ticked, or that <paramref name="list"/> names.</summary>
    [HttpPost("bin")]
    public async Task<IActionResult> CreateMany(IReadOnlyList<int>? ids, string? list)
    {
        if (Chosen(ids, list) is not { Count: > 0 } chosen)
            return SeeOther(DeskLinks.With(DeskLinks.Media, ("use", "nowhere"), ("said", "none")));
        var result = await bin.DeleteAsync(chosen, Actor, Cancelled);
        return SeeOther(Said("nowhere", result.Refused.Count > 0 ? "kept" : "binned", result.Moved));
    }

    [HttpPost("bin/delete")]
    public async Task<IActionResult> DeleteMany(IReadOnlyList<int>? ids, string? list)
    {
        if (Chosen(ids, list) is not { Count: > 0 } chosen)
            return SeeOther(DeskLinks.With(DeskLinks.Media, ("show", MediaTab.Bin), ("said", "none")));
        var result = await bin.RestoreAsync(chosen, Actor, Cancelled);
        return SeeOther(DeskLinks.With(DeskLinks.Media, ("said", "unbinned"), ("moved", IdList.Write(result.Moved))));
    }

    private static IReadOnlyList<int> Chosen(IReadOnlyList<int>? ids, string? list) => ids is { Count: > 0 } ? ids : IdList.Read(list);

    private static string Said(string? use, string word, IReadOnlyList<int> moved) =>
        DeskLinks.With(DeskLinks.Media, ("use", use), ("said", word), ("moved", IdList.Write(moved)));
}
