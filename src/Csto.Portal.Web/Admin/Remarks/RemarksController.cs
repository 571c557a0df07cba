using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Remarks;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Remarks;

/// <summary>
/// What is said about a piece. Each action answers with a page, or, asked by the script beside the text, with the pane alone: that page is never
/// left, for somebody may be writing there.
/// </summary>
[Route("/admin/publications/{id:int}/remarks")]
public sealed class RemarksController(RemarkBook book, RemarkReader reader, Workbench workbench) : DeskController
{
    [HttpGet("")]
    public Task<IActionResult> Index(int id, int? answer, string? said) => PageAsync(id, new RemarkForm(), answer, null, SaidOf(said));

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(int id, RemarkForm form)
    {
        if (ModelState.IsValid)
        {
            switch (await book.AddAsync(id, form.RemarkText ?? "", form.Passage, Actor, Cancelled))
            {
                case RemarkOutcome.Done done:
                    return await DoneAsync(id, done.ThreadId, "added");
                case RemarkOutcome.Refused refused:
                    return await RefusedAsync(refused, nameof(form.RemarkText), () => PageAsync(id, form, null, null));
                default:
                    return NotFound();
            }
        }

        return await PageAsync(id, form, null, null);
    }

    [HttpPost("{remark:int}/answers"), KeepsWords]
    public async Task<IActionResult> Answer(int id, int remark, string? answerText)
    {
        if (ModelState.IsValid)
        {
            switch (await book.AnswerAsync(id, remark, answerText ?? "", Actor, Cancelled))
            {
                case RemarkOutcome.Done done:
                    return await DoneAsync(id, done.ThreadId, "answered");
                case RemarkOutcome.Refused refused:
                    return await RefusedAsync(refused, "AnswerText", () => PageAsync(id, new RemarkForm(), remark, answerText));
                default:
                    return NotFound();
            }
        }

        return await PageAsync(id, new RemarkForm(), remark, answerText);
    }

    [HttpPost("{remark:int}/resolution")]
    public async Task<IActionResult> Resolve(int id, int remark) =>
        await book.ResolveAsync(id, remark, Actor, Cancelled) is RemarkOutcome.Done ? await DoneAsync(id, remark, "resolved") : NotFound();

    [HttpPost("{remark:int}/resolution/delete")]
    public async Task<IActionResult> Reopen(int id, int remark) =>
        await book.ReopenAsync(id, remark, Actor, Cancelled) is RemarkOutcome.Done ? await DoneAsync(id, remark, "reopened") : NotFound();

    private async Task<IActionResult> DoneAsync(int id, int thread, string word)
    {
        if (!Request.Headers.ContainsKey(RemarksPane.Header))
            return SeeOther($"{DeskLinks.With(DeskLinks.Remarks(id), ("said", word))}#remark-{thread}");
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        Response.Headers[RemarksPane.Header] = "pane";
        return PartialView("/Admin/Remarks/_Pane.cshtml", await RemarksPane.ReadAsync(reader, piece, Cancelled));
    }

    private async Task<IActionResult> RefusedAsync(RemarkOutcome.Refused refused, string field, Func<Task<IActionResult>> page)
    {
        if (Request.Headers.ContainsKey(RemarksPane.Header))
        {
            Response.Headers[RemarksPane.Header] = "refused";
            return new ContentResult
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
                ContentType = "text/plain; charset=utf-8",
                Content = string.Join(' ', refused.Problems.Select(p => p.Message)),
            };
        }

        Explain(refused.Problems.Select(p => p.Field == "Text" ? p with { Field = field } : p));
        return await page();
    }

    private async Task<IActionResult> PageAsync(int id, RemarkForm form, int? answering, string? answer, Notice? notice = null) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece
            ? View("Index", new RemarksPage
            {
                Piece = piece,
                Threads = await reader.ListAsync(id, piece.Text.Content, Cancelled),
                Form = form,
                Answering = answering,
                AnswerText = answer,
                Notice = notice,
            })
            : NotFound();

    private static Notice? SaidOf(string? word) => word switch
    {
        "added" => Notice.Success("Замечание добавлено."),
        "answered" => Notice.Success("Ответ добавлен."),
        "resolved" => Notice.Success("Замечание решено. Его можно открыть снова."),
        "reopened" => Notice.Success("Замечание снова открыто."),
        _ => null,
    };
}
