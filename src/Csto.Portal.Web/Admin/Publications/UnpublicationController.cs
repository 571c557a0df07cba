using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Takes a piece away from readers: with an explanation, or leading them to another.</summary>
[Route("/admin/publications/{id:int}/publication/delete"), Authorize(Permissions.CanPublish)]
public sealed class UnpublicationController(Workbench workbench, Unpublisher unpublisher, PortalSettings settings) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Unpublish", new UnpublishPage(piece)) : NotFound();

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(int id, string? explanation, string? instead)
    {
        if (ModelState.IsValid)
        {
            switch (await unpublisher.UnpublishAsync(id, new Unpublication(explanation ?? "", PathOf(instead)), Actor, Cancelled))
            {
                case Outcome.Done:
                    return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Unpublished)));
                case Outcome.Refused refused:
                    Explain(refused.Problems);
                    break;
            }
        }

        return await workbench.OpenAsync(id, Cancelled) is { } piece
            ? View("Unpublish", new UnpublishPage(piece) { Explanation = explanation, Instead = instead })
            : NotFound();
    }

    /// <summary>People copy whole addresses; one of another site is left as it is, and refused as none of ours.</summary>
    private string? PathOf(string? typed) =>
        Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var whole) && whole.Authority == settings.PublicBaseUrl.Authority ? whole.AbsolutePath : typed;
}
