using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

public sealed class PublicationWriterTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Create_EmptyDraft_IsKept() =>
        (await _desk.Load((await _desk.Create(new())).ShouldBeDone().PublicationId)).WorkEdition!.State.ShouldBe(EditionState.Draft);

    [Fact]
    public async Task Create_BeyondEveryLimit_IsRefusedFieldByField()
    {
        var refused = (await _desk.Create(new()
        {
            Title = new('я', Limits.Title + 1),
            Lead = new('я', Limits.Lead + 1),
            Body = new('я', Limits.Body + 1),
            Slug = "Не адрес",
            PublishedOn = new(1899, 1, 1),
        })).ShouldBeOfType<Outcome.Refused>();

        refused.Problems.Select(p => p.Field).ShouldBe(
            [nameof(EditionContent.Title), nameof(EditionContent.Lead), nameof(EditionContent.Body), nameof(EditionContent.Slug), nameof(EditionContent.PublishedOn)]);
    }

    [Fact]
    public async Task Save_Untouched_WritesNothing()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();

        (await _desk.Save(draft, Text)).ShouldBe(draft);
        (await _desk.With(db => db.AuditEntries.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Save_OnlyTopicsChanged_RenewsTheVersion()
    {
        var topic = new Topic { Name = "Учения", Slug = "ucheniya" };
        await _desk.With(async db =>
        {
            db.Add(topic);
            return await db.SaveChangesAsync();
        });
        var draft = (await _desk.Create(Text)).ShouldBeDone();

        var saved = (await _desk.Save(draft, Text with { TopicIds = [topic.Id] })).ShouldBeDone();

        saved.Basis.Version.ShouldNotBe(draft.Basis.Version);
        (await _desk.Save(draft, Text)).ShouldBeDone().Joined!.Content.TopicIds.ShouldBe([topic.Id]);
    }

    [Fact]
    public async Task Save_ByTwoAtOnce_OneIsShownTheOther()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();

        var outcomes = await Task.WhenAll(
            Task.Run(() => _desk.Save(draft, Text with { Lead = "Первый лид." })),
            Task.Run(() => _desk.Save(draft, Text with { Lead = "Второй лид." })));

        outcomes.OfType<Outcome.Done>().Count().ShouldBe(1);
        var conflict = outcomes.OfType<Outcome.Conflict>().ShouldHaveSingleItem();
        conflict.Merge!.Clashes.ShouldHaveSingleItem().Field.ShouldBe(nameof(EditionContent.Lead));
        conflict.Theirs.Content.Lead.ShouldBe((await _desk.Load(draft.PublicationId)).WorkEdition!.Lead);
    }

    [Fact]
    public async Task Save_WithDeletedContact_IsRefusedBesideTheField()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        (await _desk.Save(draft, Text with { PressContactId = 77 })).ShouldBeRefused(nameof(EditionContent.PressContactId));
    }

    [Fact]
    public async Task Discard_AndRestore_BringsTheTextBack()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        var gone = (await _desk.Discard(draft)).ShouldBeDone();
        (await _desk.Load(draft.PublicationId)).WorkEditionId.ShouldBeNull();

        (await _desk.Restore(gone)).ShouldBeDone();

        var back = await _desk.Load(draft.PublicationId);
        back.WorkEdition!.Title.ShouldBe(Text.Title);
        back.WorkEdition.State.ShouldBe(EditionState.Draft);
    }

    [Fact]
    public async Task ChangeKind_OncePublished_IsRefused()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        (await _desk.With(db => new PublicationWriter(db, _desk.Clock).ChangeKindAsync(draft.PublicationId, PublicationKind.Statement, _desk.Editor, default))).ShouldBeDone();
        var published = (await _desk.Publish((await _desk.Save(
            new(draft.PublicationId, new(draft.Basis.EditionId, (await _desk.Load(draft.PublicationId)).WorkEdition!.TextVersion)), Text with { Lead = "Ещё лид." })).ShouldBeDone())).ShouldBeDone();
        (await _desk.Save(published, Text with { Lead = "Третий лид." })).ShouldBeDone();

        (await _desk.With(db => new PublicationWriter(db, _desk.Clock).ChangeKindAsync(draft.PublicationId, PublicationKind.News, _desk.Editor, default))).ShouldBeRefused("Kind");
        (await _desk.Load(draft.PublicationId)).Kind.ShouldBe(PublicationKind.Statement);
    }
}
