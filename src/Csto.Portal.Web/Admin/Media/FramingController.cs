using Csto.Portal.Core.Media;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>
/// What of a picture stays in sight where pages crop it. A page of its own, beside the card: two forms on one page would each throw away what
/// was typed in the other.
/// </summary>
[Route("/admin/media/{id:int}/focus")]
public sealed class FramingController(MediaFraming framing) : DeskController
{
    private const string Saved = "saved";
    private const string Page = "/Admin/Media/Framing.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Edit(int id, string? said) => await framing.FindAsync(id, Cancelled) is { } picture
        ? View(Page, new FramingPage(picture, FramingForm.From(picture))
        {
            Notice = said == Saved ? Notice.Success("Сохранено. Кадры для страниц готовятся заново, обычно это занимает меньше минуты.") : null,
        })
        : NotFound();

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Update(int id, FramingForm form)
    {
        if (await framing.FindAsync(id, Cancelled) is not { } picture)
            return NotFound();
        var (chosen, problems) = form.Read();
        Explain(problems);
        if (!ModelState.IsValid)
            return View(Page, new FramingPage(picture, form));
        switch (await framing.ChangeAsync(id, form.Version, chosen, Actor, Cancelled))
        {
            case MediaOutcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.MediaFocus(id), ("said", Saved)));
            case MediaOutcome.Conflict when await framing.FindAsync(id, Cancelled) is { } now:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View(Page, new FramingPage(now, form with { Version = now.Version }) { Notice = Changed });
            default:
                return NotFound();
        }
    }

    private static readonly Notice Changed = Notice.Warning(
        "Пока вы выбирали кадр, карточку картинки изменили. Ваш кадр на месте, но ещё не сохранён. Проверьте его и сохраните ещё раз.");
}
