using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Word;

/// <summary>Drafts made of Word files, and the report on each.</summary>
[Route("/admin/publications")]
public sealed class WordController(WordDesk word, Editors editors, Workbench workbench, TimeProvider clock) : DeskController
{
    [HttpGet("word")]
    public IActionResult New(string? kind) => View(new WordUploadPage(KindOf(kind)));

    [HttpPost("word")]
    [RequestSizeLimit(UploadedFileAttribute.LargestRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = UploadedFileAttribute.LargestRequest)]
    [UploadedFile]
    public async Task<IActionResult> Create(string? kind, IFormFile? file)
    {
        var chosen = KindOf(kind);
        if (file is null)
        {
            Explain([new("File", "Файл не выбран. Выберите документ Word (.docx).")]);
            return View("New", new WordUploadPage(chosen));
        }

        var basis = (await editors.BlankAsync(MoscowTime.Today(clock), Cancelled)).Read(null).Content;
        await using var content = file.OpenReadStream();
        switch (await word.CreateAsync(content, file.FileName, chosen, basis, Actor, Cancelled))
        {
            case WordUploadOutcome.Done done:
                return SeeOther(DeskLinks.With(DeskLinks.Publication(done.PublicationId), ("said", WordOriginViewComponent.Said)));
            case WordUploadOutcome.Refused refused:
                Explain(refused.Sentences.Select(sentence => new FieldProblem("File", sentence)));
                break;
        }

        return View("New", new WordUploadPage(chosen));
    }

    [HttpGet("{id:int}/word")]
    public async Task<IActionResult> Report(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece && await word.FindAsync(id, Cancelled) is { } upload
            ? View(new WordReportPage(piece, upload))
            : NotFound();

    private static PublicationKind KindOf(string? kind) => PublicationAddress.KindOf(kind ?? "") ?? PublicationKind.News;
}
