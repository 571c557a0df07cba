using Csto.Portal.Core.Reading.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Home;

/// <summary>One's own desk: what waits, what was sent, what goes out today, what failed.</summary>
[Route("/admin")]
public sealed class HomeController(BoardReader board) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new BoardPage(await board.ReadAsync(User.AsDeskOwner(), Cancelled)));

    /// <summary>The desk without the page round it, for the script that keeps it fresh (ts/board.ts).</summary>
    [HttpGet("board")]
    public async Task<IActionResult> Board()
    {
        Response.Headers.CacheControl = "no-store";
        return PartialView("/Admin/Home/_Board.cshtml", new BoardPage(await board.ReadAsync(User.AsDeskOwner(), Cancelled)));
    }
}
