using System.Globalization;
using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Presence;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Autosave;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Workflow;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The list of pieces, and writing them. Nothing here changes what readers see.</summary>
[Route("/admin/publications")]
public sealed class PublicationsController(
    DeskReader desk, Workbench workbench, PublicationWriter writer, Editors editors, StateReader states, PresenceBook presence, TimeProvider clock) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ListQuery query)
    {
        var problems = new List<FieldProblem>();
        var filter = query.Read(problems);
        Explain(problems);
        var counts = await desk.CountAsync(Cancelled);
        var list = await desk.ListAsync(filter, DeskCursor.Parse(query.Before), Cancelled);
        return View(new ListPage
        {
            Query = query,
            Filter = filter,
            Counts = counts,
            List = list,
            Found = await FoundAsync(filter, query, counts, list),
            MayChange = MayPublish,
        });
    }

    /// <summary>Counted only where nothing else tells.</summary>
    private async Task<int> FoundAsync(DeskFilter filter, ListQuery query, DeskCounts counts, DeskList list) =>
        (filter with { State = null }).IsEmpty ? counts.Of(filter.State)
        : query.Before is null && list.Next is null ? list.Items.Count
        : await desk.CountAsync(filter, Cancelled);

    [HttpGet("new")]
    public async Task<IActionResult> New(string? kind)
    {
        if (PublicationAddress.KindOf(kind ?? "") is not { } chosen)
            return NotFound();
        return await ShowAsync(await PageAsync(chosen, null, await editors.BlankAsync(MoscowTime.Today(clock), Cancelled)));
    }

    [HttpPost("new"), KeepsWords]
    public async Task<IActionResult> Create(string? kind, string? then, PublicationForm form)
    {
        if (PublicationAddress.KindOf(kind ?? "") is not { } chosen)
            return NotFound();
        var (content, problems) = form.Read(null);
        Explain(problems);
        if (ModelState.IsValid)
        {
            switch (await writer.CreateAsync(chosen, content, form.SavedBy(Actor), Cancelled))
            {
                case Outcome.Done done:
                    return SeeOther(After(done, then, form.Sitting));
                case Outcome.Refused refused:
                    Explain(refused.Problems.Select(PublicationForm.InForm));
                    break;
                case Outcome.Conflict:
                    Explain([new("", "Этот текст уже сохранён черновиком, и его успели изменить. Найдите черновик в списке материалов и перенесите в него правки отсюда.")]);
                    break;
            }
        }

        return await ShowAsync(await PageAsync(chosen, null, form) with { IsDirty = true });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, string? said, string? check, long? state)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        if (piece.IsInBin)
            return View("Bin", new BinPage(piece) { Notice = Said.Of(said, piece) });
        if (piece.Text.State == EditionState.Scheduled)
            return View("/Admin/Workflow/Scheduled.cshtml", new ScheduledPage { Piece = piece, MayPublish = MayPublish, Notice = Said.Of(said, piece) });
        var page = await PageAsync(piece.Kind, piece, PublicationForm.From(piece.Text));
        if (check == CheckFor.Publication)
            page = page with { Checks = await editors.ChecksAsync(piece, MoscowTime.Today(clock), Cancelled) };
        if (check is not null)
            Explain(page.Checks.Where(c => c.State == CheckState.Blocking).Select(c => new FieldProblem(c.Field ?? "", c.Text)));
        return await ShowAsync(page with { Notice = await JoinedAsync(id, state) ?? Said.Of(said, piece) });
    }

    [HttpPost("{id:int}"), KeepsWords]
    public async Task<IActionResult> Update(int id, string? then, PublicationForm form)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var (content, problems) = form.Read(piece);
        Explain(problems);
        if (ModelState.IsValid)
        {
            switch (await writer.SaveAsync(id, form.Basis, content, form.SavedBy(Actor), Cancelled))
            {
                case Outcome.Done done:
                    return SeeOther(After(done, then, form.Sitting));
                case Outcome.Conflict same when same.Theirs.Content.Normalised() == content.Normalised():
                    return SeeOther(After(new(id, same.Theirs.Basis), then, form.Sitting));
                case Outcome.Refused refused:
                    Explain(refused.Problems.Select(PublicationForm.InForm));
                    break;
                case Outcome.Conflict { Merge: { } merge } conflict:
                    return await ChooseAsync(id, conflict.Theirs, merge, form);
                case Outcome.Conflict conflict:
                    return await BothAsync(id, conflict.Theirs, form);
                default:
                    return NotFound();
            }
        }

        return await ShowAsync(await PageAsync(piece.Kind, piece, form) with { IsDirty = true });
    }

    /// <summary>What both changed, side by side; the form goes on from where it began, so that what nobody else touched is joined again.</summary>
    private async Task<IActionResult> ChooseAsync(int id, SavedText theirs, MergeResult merge, PublicationForm form)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var page = await PageAsync(piece.Kind, piece, form);
        var mine = form.Read(piece).Content.Normalised();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(page with
        {
            IsDirty = true,
            Clashes = ClashView.Of(merge, theirs, mine, page.Choices, await workbench.NameAsync(theirs.ChangedById, Cancelled)),
        });
    }

    /// <summary>Both texts, where it is not known what both began with; the form goes on from theirs, so that saving it again is done knowingly.</summary>
    private async Task<IActionResult> BothAsync(int id, SavedText theirs, PublicationForm form)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var mine = form with { EditionId = theirs.Basis.EditionId, Version = theirs.Basis.Version };
        var page = await PageAsync(piece.Kind, piece, mine);
        var fields = Versus.Compare(theirs.Content, form.Read(piece).Content.Normalised(), page.Choices).Where(f => f.Differs || f.IsText);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(page with
        {
            IsDirty = true,
            Versus = new Versus([.. fields], await workbench.NameAsync(theirs.ChangedById, Cancelled), theirs.ChangedAt),
        });
    }

    private async Task<EditorPage> PageAsync(PublicationKind kind, Workpiece? piece, PublicationForm form) =>
        await editors.PageAsync(kind, piece, form, Cancelled) with { MayPublish = MayPublish, UserId = Actor.UserId };

    /// <summary>With what the page's script needs to know of who is looking.</summary>
    private async Task<ViewResult> ShowAsync(EditorPage page)
    {
        var here = page.Piece is { } piece && Actor.UserId is { } user ? await presence.HereAsync(piece.Id, page.Form.Sitting, user, Cancelled) : [];
        return View("Edit", page with { Saving = SavingView.Of(page, Actor.UserId, here) });
    }

    private async Task<Notice?> JoinedAsync(int id, long? state) =>
        state is { } known && await states.DescribeAsync(id, known, Cancelled) is { Manner: SaveManner.Merge, OtherId: { } other } merge
            ? Said.Joined(id, merge, await states.DescribeAsync(id, other, Cancelled))
            : null;

    /// <summary>
    /// A text with somebody else's changes in it is looked at before it goes anywhere. Whatever page comes, its script learns from the address
    /// which opening of the form has been stored, and lets the browser's copy of it go.
    /// </summary>
    private string After(Outcome.Done done, string? then, Guid sitting)
    {
        var address = DeskLinks.Publication(done.PublicationId);
        var stored = ("stored", sitting == default ? null : sitting.ToString());
        if (done.Joined is { Changes: > 0, StateId: { } state })
            return DeskLinks.With(address, ("said", Said.Saved), ("state", state.ToString(CultureInfo.InvariantCulture)), stored);
        return then switch
        {
            "publish" when MayPublish => DeskLinks.With(DeskLinks.Publishing(done.PublicationId), stored),
            "review" => DeskLinks.With(DeskLinks.Submission(done.PublicationId), stored),
            _ => DeskLinks.With(address, ("said", Said.Saved), stored),
        };
    }
}
