using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Offers;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>Describes files of one batch on one page. What the files say of themselves is offered, and taken by a press only.</summary>
[Route("/admin/media/description")]
public sealed class DescriptionController(MediaLibrary library, MediaCatalogue catalogue, MediaOffers offers, ChoiceReader choices) : DeskController
{
    private const int MostFiles = 100;
    private const string Page = "/Admin/Media/Describe.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Edit(string? ids)
    {
        var numbers = (ids ?? "").Split(',').Select(id => int.TryParse(id, out var number) ? number : 0).Where(id => id > 0).Take(MostFiles).ToList();
        var items = await catalogue.FindAllAsync(numbers, Cancelled);
        return items.Count == 0
            ? SeeOther(DeskLinks.Media)
            : View(Page, await PageAsync(items, new DescriptionForm { Files = [.. items.Select(DescribedForm.From)] }));
    }

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Update(DescriptionForm form)
    {
        var items = await catalogue.FindAllAsync([.. form.Files.Take(MostFiles).Select(file => file.Id)], Cancelled);
        if (items.Count == 0)
            return SeeOther(DeskLinks.Media);
        var page = await PageAsync(items, form);
        if (form.Do is { Length: > 0 } word && Filled(page, word) is { } filled)
        {
            ModelState.Clear();
            return View(Page, filled);
        }

        return ModelState.IsValid ? await SaveAsync(page) : View(Page, page);
    }

    private static DescriptionPage? Filled(DescriptionPage page, string word) => word switch
    {
        DescriptionForm.Share => page with { Files = [.. page.Files.Select(file => file with { Form = file.Form.Sharing(page.Form.Common) })] },
        DescriptionForm.TakeAll => page with { Files = [.. page.Files.Select(file => file with { Form = file.Form.Taking(file.Offer) })] },
        _ when page.Files.Any(file => word == DescriptionForm.Take(file.Item.Id)) => page with
        {
            Files = [.. page.Files.Select(file => word == DescriptionForm.Take(file.Item.Id) ? file with { Form = file.Form.Taking(file.Offer) } : file)],
        },
        _ => null,
    };

    /// <summary>Each file by itself: what is right is saved, and the others stay on the page with what is wrong.</summary>
    private async Task<IActionResult> SaveAsync(DescriptionPage page)
    {
        var left = new List<DescribedFile>();
        foreach (var file in page.Files)
        {
            var (details, problems) = file.Form.Read();
            var outcome = problems.Count > 0
                ? new MediaOutcome.Refused(problems)
                : await library.ChangeAsync(file.Item.Id, file.Form.Version, details, file.Form.PersonIds, Actor, Cancelled);
            if (await LeftAsync(file, outcome, left.Count) is { } again)
                left.Add(again);
        }

        if (left.Count == 0)
            return SeeOther(DeskLinks.With(DeskLinks.Media, ("said", "described")));
        var saved = page.Files.Count - left.Count;
        var notice = saved == 0 ? null : Notice.Success($"Сохранено: {saved}. Ниже то, что ещё не сохранено.");
        return View(Page, page with { Files = left, Notice = notice });
    }

    private async Task<DescribedFile?> LeftAsync(DescribedFile file, MediaOutcome outcome, int place)
    {
        switch (outcome)
        {
            case MediaOutcome.Refused refused:
                Explain(refused.Problems.Select(problem => new FieldProblem($"Files[{place}].{problem.Field}", $"{file.Item.Facts.FileName}: {problem.Message}")));
                return file;
            case MediaOutcome.Conflict when await catalogue.FindAsync(file.Item.Id, Cancelled) is { } now:
                ModelState.AddModelError($"Files[{place}].Caption", $"{file.Item.Facts.FileName}: пока вы писали, карточку изменили. Сверьте и сохраните ещё раз.");
                return file with { Item = now, Form = file.Form with { Version = now.Version } };
            default:
                return null;
        }
    }

    private async Task<DescriptionPage> PageAsync(IReadOnlyList<MediaItem> items, DescriptionForm form)
    {
        var offered = await offers.OfAsync(items, Cancelled);
        var files = items.Select((item, i) => new DescribedFile(item, form.Files.Find(file => file.Id == item.Id)!, offered[i])).ToList();
        return new(form, files, (await choices.ReadAsync(Cancelled)).Persons);
    }
}
