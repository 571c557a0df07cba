using System.Runtime.CompilerServices;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.OldAddresses;

/// <summary>Where addresses of the old site lead.</summary>
[Route("/admin/old-addresses"), Authorize(Permissions.CanAdminister)]
public sealed class OldAddressesController(RedirectBook book, LostAddressBook lost, TimeProvider clock) : CardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? search, int? before, string? said) => View(
        new OldAddressesPage(await book.ListAsync(search, before, Cancelled), search, before is null)
        {
            Count = await book.CountAsync(Cancelled),
            Lost = await lost.CountAsync(dismissed: false, Cancelled),
            Notice = Said(said),
        });

    [HttpGet("new")]
    public IActionResult New(string? old) => View("Edit", new OldAddressPage(new(old, null)));

    [HttpPost("new"), KeepsWords]
    public async Task<IActionResult> Create(OldAddressForm form)
    {
        if (ModelState.IsValid && IsDone(await book.AddAsync(form.Old ?? "", form.New ?? "", Actor, Cancelled)))
            return SeeOther(With(DeskLinks.OldAddresses, "saved"));
        return View("Edit", new OldAddressPage(form));
    }

    [HttpGet("{id:int}/delete")]
    public async Task<IActionResult> Remove(int id) =>
        await book.FindAsync(id, Cancelled) is { } known ? View("Delete", new OldAddressDeletionPage(known)) : SeeOther(DeskLinks.OldAddresses);

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id)
    {
        await book.RemoveAsync(id, Actor, Cancelled);
        return SeeOther(With(DeskLinks.OldAddresses, "deleted"));
    }

    /// <summary>All that was brought in or typed.</summary>
    [HttpGet("export")]
    public IActionResult Export() => new AddressFile("old-addresses", MoscowTime.Today(clock), ["Старый адрес", "Новый адрес"], LinesAsync(Cancelled));

    private static Notice? Said(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено. Читателей со старого адреса уже ведут на новый."),
        "deleted" => Notice.Success("Удалено. По старому адресу читатели увидят, что страницы нет."),
        _ => null,
    };

    private async IAsyncEnumerable<IReadOnlyList<string>> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var known in book.AllAsync(cancellationToken))
            yield return [known.Path, known.To ?? ""];
    }
}
