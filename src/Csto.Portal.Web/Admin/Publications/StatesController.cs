using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.States;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Everything a piece was saved as: any two compared, any one brought back.</summary>
[Route("/admin/publications/{id:int}/states")]
public sealed class StatesController(Workbench workbench, StateReader states, StateRestorer restorer, ChoiceReader choices) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int id, StatesQuery query) =>
        await PageAsync(id, query) is { } page ? View("States", page) : NotFound();

    [HttpGet("comparison")]
    public async Task<IActionResult> Compare(int id, StatesQuery query)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        if (await TextAsync(piece, query.From) is not { } before || await TextAsync(piece, query.To) is not { } after)
        {
            return await PageAsync(id, query) is { } page
                ? View("States", page with { Notice = Notice.Warning("Выберите два состояния: прежнее и новое. Возможно, одно из выбранных уже прорежено.") })
                : NotFound();
        }

        var fields = Versus.Compare(before.Content, after.Content, await choices.ReadAsync([before.Content, after.Content], Cancelled));
        return View("StateComparison", new StateComparisonPage(piece, before.Name, after.Name, fields));
    }

    /// <summary>What is stored beside a form that never got there: a copy the browser kept. Nothing is written.</summary>
    [HttpPost("comparison")]
    public async Task<IActionResult> CompareTyped(int id, PublicationForm form)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var typed = form.Read(piece).Content.Normalised();
        var fields = Versus.Compare(piece.Text.Content, typed, await choices.ReadAsync([piece.Text.Content, typed], Cancelled));
        return View("StateComparison", new StateComparisonPage(piece, "Сохранено сейчас", "Несохранённый текст", fields));
    }

    [HttpPost("{state:long}/restoration")]
    public async Task<IActionResult> Restore(int id, long state, EditionBasis basis)
    {
        var why = await restorer.RestoreAsync(id, state, basis, Actor, Cancelled) switch
        {
            Outcome.Done => null,
            Outcome.Refused refused => string.Join(' ', refused.Problems.Select(p => p.Message)),
            Outcome.Conflict => "Ничего не возвращено: текст только что изменили. Посмотрите новые состояния и решите.",
            _ => "Ничего не возвращено: этого состояния больше нет.",
        };
        if (why is null)
            return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.StateRestored)));
        if (await PageAsync(id, new(null, null, null)) is not { } page)
            return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("States", page with { Notice = Notice.Warning(why) });
    }

    private async Task<StatesPage?> PageAsync(int id, StatesQuery query)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return null;
        var list = await states.ListAsync(id, query.Before, Cancelled);
        var picked = new List<StateItem>();
        foreach (var number in new[] { query.From, query.To }.Select(Number).OfType<long>().Distinct())
        {
            if (list.Items.All(i => i.Id != number) && await states.DescribeAsync(id, number, Cancelled) is { } item)
                picked.Add(item);
        }

        return new(piece, list, query, picked);
    }

    private async Task<(EditionContent Content, string Name)?> TextAsync(Workpiece piece, string? key)
    {
        if (key == StatesPage.Live && piece.Live is { } live)
            return (live.Content, "Читатели видят сейчас");
        if (Number(key) is not { } id || await states.FindAsync(piece.Id, id, Cancelled) is not { } text)
            return null;
        return (text.Content, StatesPage.NameOf(text.Item));
    }

    private static long? Number(string? key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
