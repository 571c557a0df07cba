using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Translations;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Translations;

/// <summary>The language of a piece, and the pieces that say the same in other languages.</summary>
[Route("/admin/publications/{id:int}")]
public sealed class TranslationsController(TranslationBook book, PortalSettings settings) : DeskController
{
    [HttpGet("translations")]
    public Task<IActionResult> Index(int id, string? said) => ShowAsync(id, null, said switch
    {
        "linked" => Notice.Success("Материалы связаны: читатели перейдут от одного к другому."),
        "unlinked" => Notice.Success("Связи больше нет."),
        "confirmed" => Notice.Success("Отмечено: перевод соответствует оригиналу."),
        "language" => Notice.Success("Язык изменён."),
        _ => null,
    });

    [HttpPost("translations")]
    public async Task<IActionResult> Start(int id, string? language)
    {
        if (!settings.Languages.Contains(language ?? "", StringComparer.Ordinal))
            return NotFound();
        return await AnswerAsync(id, null, await book.StartAsync(id, language!, Actor, Cancelled), done => DeskLinks.Publication(done.PublicationId));
    }

    [HttpPost("translations/link"), KeepsWords, Authorize(Permissions.CanPublish)]
    public async Task<IActionResult> Link(int id, string? other)
    {
        if (string.IsNullOrWhiteSpace(other))
            Explain([new(TranslationBook.OtherField, "Укажите номер или адрес материала.")]);
        return ModelState.IsValid
            ? await AnswerAsync(id, other, await book.LinkAsync(id, other!, Actor, Cancelled), _ => Said(id, "linked"))
            : await ShowAsync(id, other, null);
    }

    [HttpPost("translations/link/delete"), Authorize(Permissions.CanPublish)]
    public async Task<IActionResult> Unlink(int id) => await AnswerAsync(id, null, await book.UnlinkAsync(id, Actor, Cancelled), _ => Said(id, "unlinked"));

    [HttpPost("translations/confirmation"), Authorize(Permissions.CanPublish)]
    public async Task<IActionResult> Confirm(int id) => await AnswerAsync(id, null, await book.ConfirmAsync(id, Actor, Cancelled), _ => Said(id, "confirmed"));

    [HttpPost("language")]
    public async Task<IActionResult> Update(int id, string? language)
    {
        if (!settings.Languages.Contains(language ?? "", StringComparer.Ordinal))
            return NotFound();
        return await AnswerAsync(id, null, await book.ChangeLanguageAsync(id, language!, Actor, Cancelled), _ => Said(id, "language"));
    }

    private static string Said(int id, string word) => DeskLinks.With(DeskLinks.Translations(id), ("said", word));

    private async Task<IActionResult> AnswerAsync(int id, string? other, Outcome outcome, Func<Outcome.Done, string> to)
    {
        switch (outcome)
        {
            case Outcome.Done done:
                return SeeOther(to(done));
            case Outcome.Refused refused:
                Explain(refused.Problems);
                return await ShowAsync(id, other, null);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(int id, string? other, Notice? notice) =>
        await book.FindAsync(id, Cancelled) is { } card
            ? View("Index", new TranslationsPage(card, settings.Languages, MayPublish, other) { Notice = notice })
            : NotFound();
}
