using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Bulk;
using Csto.Portal.Core.Reading.Desk;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>Several publications at once, and back.</summary>
public sealed class BulkTests : IAsyncLifetime
{
    private static readonly Actor Chief = new(null, "Пётр Оленин");
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private Desk _desk = null!;
    private int _topic;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _topic = await _desk.With(async db =>
        {
            var topic = db.Add(new Topic { Name = "Учения", Slug = "ucheniia" }).Entity;
            await db.SaveChangesAsync();
            return topic.Id;
        });
    }

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    [Fact]
    public async Task AddTopic_ToALivePieceWithADraftBeside_ChangesBothAndOpensNoEdition()
    {
        var live = await _desk.Published(Desk.Text);
        (await _desk.Save(live, Desk.Text with { Title = "Правка" })).ShouldBeDone();
        var before = await _desk.Load(live.PublicationId);
        var generation = await _desk.Generation();
        _desk.Clock.Now += TimeSpan.FromHours(1);

        var id = await DoAsync(BulkAction.AddTopic, _topic, live.PublicationId);

        (await TopicsAsync(live.PublicationId)).ShouldBe([[_topic], [_topic]]);
        var after = await _desk.Load(live.PublicationId);
        after.Editions.Count.ShouldBe(2);
        after.LastChangedAt.ShouldBe(before.LastChangedAt);
        after.LiveEdition!.ChangedAt.ShouldBe(before.LiveEdition!.ChangedAt);
        after.LiveEdition.TextVersion.ShouldNotBe(before.LiveEdition.TextVersion);
        after.Generation.ShouldBeGreaterThan(generation);
        (await _desk.With(db => db.PublicationTopics.CountAsync(t => t.TopicId == _topic))).ShouldBe(1);
        (await _desk.With(db => db.AuditEntries.OrderBy(a => a.Id).LastAsync())).Changes[0].ShouldBe(new FieldChange("Темы", null, "Учения"));

        (await UndoAsync(id))[BulkItemState.Undone].ShouldBe(1);
        (await TopicsAsync(live.PublicationId)).ShouldBe([[], []]);
        (await _desk.With(db => db.PublicationTopics.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Preview_NamesWhatCannotBeDone_AndTheActionDoesExactlyThat()
    {
        var live = await _desk.Published(Desk.Text);
        var has = await _desk.Published(Desk.Text with { Title = "С темой", TopicIds = [_topic] });
        var gone = await _desk.Published(Desk.Text with { Title = "Снят" });
        (await _desk.Unpublish(gone, "Ошибка")).ShouldBeDone();
        var bin = (await _desk.Create(Desk.Text with { Title = "Корзина" })).ShouldBeDone();
        (await _desk.Discard(bin)).ShouldBeDone();
        var request = new BulkRequest(BulkAction.AddTopic, [.. new[] { live, has, gone, bin }.Select(d => d.PublicationId), 999_999], _topic, null);

        var preview = await _desk.With(db => new BulkDesk(db, _desk.Clock).PreviewAsync(request, default));

        preview.Items.Select(i => (i.Title, i.Effect!.State, i.Effect.Reason)).ShouldBe(
        [
            (Desk.Text.Title, BulkItemState.Changed, null),
            ("С темой", BulkItemState.Unchanged, "тема уже есть"),
            ("Снят", BulkItemState.Refused, "снят с публикации, и правок в работе нет"),
            ("Корзина", BulkItemState.Refused, "лежит в корзине"),
        ]);
        var result = await ResultAsync(await DoAsync(BulkAction.AddTopic, _topic, [.. request.Ids]));
        result.Items.Select(i => (i.State, i.Reason)).ShouldBe(preview.Items.Select(i => (i.Effect!.State, i.Effect.Reason)));
    }

    [Fact]
    public async Task Undo_OfAPieceChangedSince_LeavesItAndNamesIt()
    {
        var first = await _desk.Published(Desk.Text);
        var second = await _desk.Published(Desk.Text with { Title = "Второй" });
        var third = await _desk.Published(Desk.Text with { Title = "Третий" });
        var id = await DoAsync(BulkAction.AddTopic, _topic, first.PublicationId, second.PublicationId, third.PublicationId);
        // The second goes out anew, the third only gets other words in a draft of its own: a new edition counts for both, its words do not.
        await RepublishAsync(second.PublicationId);

        var counts = await UndoAsync(id);

        counts[BulkItemState.Undone].ShouldBe(2);
        counts[BulkItemState.NotUndone].ShouldBe(1);
        (await ResultAsync(id)).Items.Single(i => i.State == BulkItemState.NotUndone).Title.ShouldBe("Второй");
        (await TopicsAsync(second.PublicationId)).ShouldBe([[_topic]]);
        (await TopicsAsync(third.PublicationId)).ShouldBe([[]]);
    }

    [Fact]
    public async Task Unpublish_ThenUndo_BringsBackTheVeryEdition()
    {
        var news = await _desk.Published(Desk.Text with { TopicIds = [_topic] });
        var before = await _desk.Load(news.PublicationId);
        var id = await DoAsync(BulkAction.Unpublish, null, "Ошибка в дате", news.PublicationId);
        (await _desk.Load(news.PublicationId)).GoneExplanation.ShouldBe("Ошибка в дате");
        (await _desk.CountOn(Desk.Day)).ShouldBe(0);

        (await UndoAsync(id))[BulkItemState.Undone].ShouldBe(1);

        var after = await _desk.Load(news.PublicationId);
        (after.Visibility, after.LiveEditionId, after.GoneExplanation, after.FirstLiveAt).ShouldBe((Visibility.Live, before.LiveEditionId, null, before.FirstLiveAt));
        after.LiveEdition!.State.ShouldBe(EditionState.Live);
        (await _desk.CountOn(Desk.Day)).ShouldBe(1);
        (await _desk.With(db => db.PublicationTopics.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Unpublish_OfAWithdrawnPieceThenUndo_StandsUnderItsNoticeAgain()
    {
        var news = await _desk.Published(Desk.Text);
        (await _desk.With(db => new Withdrawer(db, _desk.Clock).WithdrawAsync(news.PublicationId, "Отозвано", Chief, default))).ShouldBeDone();

        await UndoAsync(await DoAsync(BulkAction.Unpublish, null, "Ошибка", news.PublicationId));

        var after = await _desk.Load(news.PublicationId);
        (after.LiveEdition!.State, after.WithdrawalExplanation).ShouldBe((EditionState.Withdrawn, "Отозвано"));
    }

    [Fact]
    public async Task MoveToSection_OfADraft_ChangesItsKind_AndOfWhatWasOut_IsRefused()
    {
        var draft = (await _desk.Create(Desk.Text)).ShouldBeDone();
        var live = await _desk.Published(Desk.Text with { Title = "Вышел" });
        var statements = await _desk.With(db => db.Sections.SingleAsync(s => s.Kind == PublicationKind.Statement));

        var id = await DoAsync(BulkAction.MoveToSection, statements.Id, draft.PublicationId, live.PublicationId);

        (await _desk.Load(draft.PublicationId)).Kind.ShouldBe(PublicationKind.Statement);
        (await ResultAsync(id)).Items[1].Reason.ShouldBe("уже выходил: раздел входит в его адрес");
        await UndoAsync(id);
        (await _desk.Load(draft.PublicationId)).Kind.ShouldBe(PublicationKind.News);
    }

    [Fact]
    public async Task MoveToSection_OfItsOwnKind_MovesWhatIsLive()
    {
        var live = await _desk.Published(Desk.Text);
        var second = await _desk.With(async db =>
        {
            var section = db.Add(new Section { Slug = "press", Title = "Пресс-центр", Description = "", Kind = PublicationKind.News, Position = 9 }).Entity;
            await db.SaveChangesAsync();
            return section.Id;
        });

        var id = await DoAsync(BulkAction.MoveToSection, second, live.PublicationId);
        (await _desk.Load(live.PublicationId)).SectionId.ShouldBe(second);
        await UndoAsync(id);
        (await _desk.Load(live.PublicationId)).SectionId.ShouldNotBe(second);
    }

    [Fact]
    public async Task Run_OutOfTime_GoesOnWhereItStoppedAndDoesEachOnce()
    {
        var ids = new List<int>();
        for (var i = 0; i < 5; i++)
            ids.Add((await _desk.Published(Desk.Text with { Title = $"Материал {i}" })).PublicationId);
        var id = await StartAsync(BulkAction.AddTopic, _topic, null, [.. ids]);

        (await RunAsync(id, TimeSpan.Zero)).ShouldBe(new BulkRun(1, 4));
        (await Task.WhenAll(RunAsync(id, Long), RunAsync(id, Long))).Sum(r => r!.Left).ShouldBe(0);

        (await _desk.With(db => db.PublicationTopics.CountAsync())).ShouldBe(5);
        (await _desk.With(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.Changed))).ShouldBe(5);
    }

    [Fact]
    public async Task Undo_BeforeTheEnd_LeavesTheRestUndone()
    {
        var first = await _desk.Published(Desk.Text);
        var second = await _desk.Published(Desk.Text with { Title = "Второй" });
        var id = await StartAsync(BulkAction.AddTopic, _topic, null, first.PublicationId, second.PublicationId);
        await RunAsync(id, TimeSpan.Zero);

        var counts = await UndoAsync(id);

        (counts[BulkItemState.Undone], counts[BulkItemState.Unchanged]).ShouldBe((1, 1));
        (await RunAsync(id, Long)).ShouldBe(new BulkRun(0, 0));
        (await _desk.With(db => db.PublicationTopics.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Undo_AfterThirtyDays_IsOver()
    {
        var live = await _desk.Published(Desk.Text);
        var id = await DoAsync(BulkAction.AddTopic, _topic, live.PublicationId);
        _desk.Clock.Now += TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1);

        (await _desk.With(db => new BulkRunner(db, new BulkChanges(db, new Unpublisher(db, _desk.Clock), _desk.Clock), _desk.Clock).UndoAsync(id, Long, Chief, default)))
            .ShouldBeNull();
        (await TopicsAsync(live.PublicationId)).ShouldBe([[_topic]]);
    }

    [Fact]
    public async Task Start_WithoutWhatItNeeds_SaysAllThatIsMissing()
    {
        var live = await _desk.Published(Desk.Text);
        (await TryAsync(new(BulkAction.AddTopic, [live.PublicationId], null, null))).ShouldContain(p => p.Field == "TopicId");
        (await TryAsync(new(BulkAction.MoveToSection, [live.PublicationId], 999, null))).ShouldContain(p => p.Field == "SectionId");
        (await TryAsync(new(BulkAction.Unpublish, [live.PublicationId], null, "  "))).ShouldContain(p => p.Field == "Explanation");
        (await TryAsync(new(BulkAction.AddTopic, [], _topic, null))).ShouldContain(p => p.Message.StartsWith("Ничего не выбрано"));
        (await TryAsync(new(BulkAction.AddTopic, [.. Enumerable.Range(1, 501)], _topic, null))).ShouldContain(p => p.Message.Contains("не больше 500"));
        (await TryAsync(new(BulkAction.RemoveTopic, [live.PublicationId], _topic, null))).ShouldContain(p => p.Message.StartsWith("Менять нечего"));
        (await _desk.With(db => db.BulkOperations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Run_OfATopicDeletedMeanwhile_RefusesAndSaysSo()
    {
        var live = await _desk.Published(Desk.Text);
        var id = await StartAsync(BulkAction.AddTopic, _topic, null, live.PublicationId);
        await _desk.With(db => db.Topics.ExecuteDeleteAsync());

        await RunAsync(id, Long);

        (await ResultAsync(id)).Items.Single().ShouldBe(new BulkResultItem(live.PublicationId, Desk.Text.Title, BulkItemState.Refused, "темы больше нет"));
    }

    private async Task<IReadOnlyList<FieldProblem>> TryAsync(BulkRequest request) =>
        (await _desk.With(db => new BulkDesk(db, _desk.Clock).StartAsync(request, Chief, default))).Preview.Problems;

    private Task<int> DoAsync(BulkAction action, int? target, params int[] ids) => DoAsync(action, target, null, ids);

    private async Task<int> DoAsync(BulkAction action, int? target, string? explanation, params int[] ids)
    {
        var id = await StartAsync(action, target, explanation, ids);
        (await RunAsync(id, Long))!.Left.ShouldBe(0);
        return id;
    }

    private async Task<int> StartAsync(BulkAction action, int? target, string? explanation, params int[] ids) =>
        (await _desk.With(db => new BulkDesk(db, _desk.Clock).StartAsync(new(action, ids, target, explanation), Chief, default))).OperationId.ShouldNotBeNull();

    private Task<BulkRun?> RunAsync(int id, TimeSpan budget) => _desk.With(db => Runner(db).RunAsync(id, budget, Chief, default));

    private async Task<IReadOnlyDictionary<BulkItemState, int>> UndoAsync(int id)
    {
        (await _desk.With(db => Runner(db).UndoAsync(id, Long, Chief, default))).ShouldNotBeNull().Left.ShouldBe(0);
        return (await ResultAsync(id)).Summary.Counts.ByState;
    }

    private BulkRunner Runner(PortalDbContext db) => new(db, new BulkChanges(db, new Unpublisher(db, _desk.Clock), _desk.Clock), _desk.Clock);

    private async Task<BulkResult> ResultAsync(int id) => (await _desk.With(db => new BulkReader(db).FindAsync(id, default))).ShouldNotBeNull();

    private async Task RepublishAsync(int id)
    {
        var live = (await _desk.Load(id)).LiveEdition!;
        var saved = (await _desk.Save(new(id, new(live.Id, live.TextVersion)), Desk.Text with { Title = "Второй", Lead = "Новый лид", TopicIds = [_topic] })).ShouldBeDone();
        (await _desk.Publish(saved)).ShouldBeDone();
    }

    /// <summary>Topics of the live edition and of the one in work, where they are.</summary>
    private Task<List<int[]>> TopicsAsync(int id) => _desk.With(async db =>
    {
        var publication = await db.Publications.Include(p => p.LiveEdition!.Topics).Include(p => p.WorkEdition!.Topics).SingleAsync(p => p.Id == id);
        return new[] { publication.LiveEdition, publication.WorkEdition }.OfType<Edition>().Select(e => e.Topics.Select(t => t.Id).ToArray()).ToList();
    });
}
