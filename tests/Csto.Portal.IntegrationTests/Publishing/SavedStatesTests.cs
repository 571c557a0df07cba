using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.States;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.IntegrationTests.Publishing.Desk;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>Every save leaves a state, and nothing that was saved is lost by the next save.</summary>
public sealed class SavedStatesTests : IAsyncLifetime
{
    private readonly Guid _sitting = Guid.NewGuid();
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Save_EveryField_ComesBackFromItsState()
    {
        var full = Text with
        {
            Slug = "vstrecha",
            SpeechType = SpeechType.Greeting,
            Occasion = "Повод",
            DeliveredOn = new(2026, 2, 12),
            MemberStateIds = [1, 3],
            KeptFooter = new("Имя", "Пост", [new("+7-495-000-00-00", PhoneKind.Fax)], null),
            Significance = ChangeSignificance.Major,
            ChangeNote = "Уточнено",
        };
        var draft = (await _desk.Create(full)).ShouldBeDone();

        var state = (await StatesAsync(draft)).ShouldHaveSingleItem();

        state.Content.ShouldBe(full);
        (state.Manner, state.Length, state.EditionVersion, state.SavedAt.Kind).ShouldBe((SaveManner.Manual, full.Body.Length, draft.Basis.Version, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Autosaves_OfOneSitting_AreOneEntryOfTheJournal()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        for (var i = 0; i < 4; i++)
            draft = (await AutosaveAsync(draft, Text with { Body = $"Правка {i}." })).ShouldBeDone();

        (await _desk.With(db => db.AuditEntries.CountAsync())).ShouldBe(2, "the creation and the first of the sitting");
        (await StatesAsync(draft)).Select(s => s.Manner).ShouldBe([SaveManner.Autosave, SaveManner.Autosave, SaveManner.Autosave, SaveManner.Autosave, SaveManner.Manual]);
    }

    [Fact]
    public async Task Save_ByHandAfterAutosaves_TellsAllThatChangedAndStaysForGood()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        draft = (await AutosaveAsync(draft, Text with { Lead = "Промежуточный лид." })).ShouldBeDone();
        draft = (await AutosaveAsync(draft, Text with { Lead = "Новый лид.", Title = "Новый заголовок" })).ShouldBeDone();

        (await SaveAsync(draft, Text with { Lead = "Новый лид.", Title = "Новый заголовок" })).ShouldBe(draft);

        (await StatesAsync(draft))[0].Manner.ShouldBe(SaveManner.Manual);
        var entry = await _desk.With(db => db.AuditEntries.OrderByDescending(a => a.Id).FirstAsync());
        entry.Changes.ShouldBe([new("Заголовок", Text.Title, "Новый заголовок"), new("Лид", Text.Lead, "Новый лид.")]);
    }

    [Fact]
    public async Task Autosaves_OlderThanAnHour_AreThinnedToOneInTenMinutes()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        for (var minute = 0; minute < 30; minute++)
        {
            _desk.Clock.Now += TimeSpan.FromMinutes(1);
            draft = (await AutosaveAsync(draft, Text with { Body = $"Минута {minute}." })).ShouldBeDone();
        }

        _desk.Clock.Now += TimeSpan.FromHours(2);
        draft = (await AutosaveAsync(draft, Text with { Body = "Через два часа." })).ShouldBeDone();

        var bodies = (await StatesAsync(draft)).Select(s => s.Content.Body);
        bodies.ShouldBe(["Через два часа.", "Минута 29.", "Минута 28.", "Минута 18.", "Минута 8.", Text.Body]);
    }

    [Fact]
    public async Task Autosave_AcrossMoscowsMidnight_IsOneSittingAndKeepsItsOrder()
    {
        _desk.Clock.Now = new(2026, 2, 13, 20, 59, 59, TimeSpan.Zero);
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        draft = (await AutosaveAsync(draft, Text with { Body = "До полуночи." })).ShouldBeDone();
        _desk.Clock.Now += TimeSpan.FromSeconds(2);
        draft = (await AutosaveAsync(draft, Text with { Body = "После полуночи." })).ShouldBeDone();

        (await StatesAsync(draft)).Select(s => s.Content.Body).ShouldBe(["После полуночи.", "До полуночи.", Text.Body]);
        (await _desk.With(db => db.AuditEntries.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Autosave_UnchangedLiveText_OpensNothing()
    {
        var live = await _desk.Published(Text);
        var shown = (await _desk.Load(live.PublicationId)).LiveEdition!;
        (await AutosaveAsync(live, Text with { Slug = shown.Slug })).ShouldBe(live);
        (await _desk.Load(live.PublicationId)).WorkEditionId.ShouldBeNull();

        (await AutosaveAsync(live, Text with { Slug = shown.Slug, Body = "Правка." })).ShouldBeDone();
        (await _desk.Load(live.PublicationId)).WorkEdition!.Number.ShouldBe(2);
    }

    [Fact]
    public async Task Autosave_AnswerLost_IsNoColleague()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        await AutosaveAsync(draft, Text with { Body = "Правка, ответ на которую потерялся." });

        var saved = (await SaveAsync(draft, Text with { Body = "Правка дальше." })).ShouldBeDone();

        saved.Joined.ShouldBeNull();
        (await _desk.Load(draft.PublicationId)).WorkEdition!.Body.ShouldBe("Правка дальше.");
    }

    [Fact]
    public async Task Create_TwiceFromOneForm_IsOnePublication()
    {
        var first = (await CreateAsync(Text)).ShouldBeDone();
        var second = (await CreateAsync(Text with { Body = "Дальше." })).ShouldBeDone();

        second.PublicationId.ShouldBe(first.PublicationId);
        (await _desk.Load(first.PublicationId)).WorkEdition!.Body.ShouldBe("Дальше.");
    }

    [Fact]
    public async Task Autosave_OntoAColleaguesSave_JoinsAndGoesOnFromWhatItSent()
    {
        const string Body = "Первый.\n\nВторой.\n\nТретий.";
        var draft = (await _desk.Create(Text with { Body = Body })).ShouldBeDone();
        await _desk.Save(draft, Text with { Body = "Первый Анны.\n\nВторой.\n\nТретий." });

        var first = (await AutosaveAsync(draft, Text with { Body = "Первый.\n\nВторой.\n\nТретий Марии." })).ShouldBeDone();
        first.Joined.ShouldNotBeNull().Changes.ShouldBe(1);
        first.Joined.Content.Body.ShouldBe("Первый Анны.\n\nВторой.\n\nТретий Марии.");
        var second = (await AutosaveAsync(new(first.PublicationId, first.Joined.FormBasis), Text with { Body = "Первый.\n\nВторой.\n\nТретий Марии, дальше." })).ShouldBeDone();

        second.Joined.ShouldNotBeNull().Content.Body.ShouldBe("Первый Анны.\n\nВторой.\n\nТретий Марии, дальше.");
        (await _desk.Load(draft.PublicationId)).WorkEdition!.Body.ShouldBe(second.Joined.Content.Body);
        // A form that took over what was joined goes on from there.
        (await AutosaveAsync(second, Text with { Body = "Первый Анны.\n\nВторой.\n\nТретий." })).ShouldBeDone().Joined.ShouldBeNull();
    }

    [Fact]
    public async Task Save_BaseThinnedOut_IsAConflictWithBothTexts()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        await _desk.Save(draft, Text with { Lead = "Лид Анны." });
        await _desk.With(db => db.SavedStates.Where(s => s.EditionVersion == draft.Basis.Version).ExecuteDeleteAsync());

        var conflict = (await _desk.Save(draft, Text with { Title = "Заголовок Марии" })).ShouldBeOfType<Outcome.Conflict>();

        conflict.Merge.ShouldBeNull();
        conflict.Theirs.Content.Lead.ShouldBe("Лид Анны.");
    }

    [Fact]
    public async Task Save_FormOpenedOnTheLiveText_JoinsWithTheEditionOpenedMeanwhile()
    {
        var live = await _desk.Published(Text with { Body = "Первый.\n\nВторой." });
        var shown = Text with { Slug = (await _desk.Load(live.PublicationId)).LiveEdition!.Slug };
        await _desk.Save(live, shown with { Body = "Первый Анны.\n\nВторой." });

        var joined = (await _desk.Save(live, shown with { Body = "Первый.\n\nВторой Марии." })).ShouldBeDone();

        joined.Joined!.Content.Body.ShouldBe("Первый Анны.\n\nВторой Марии.");
        (await _desk.Load(live.PublicationId)).Editions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Restore_EarlierState_IsANewStateAndCanBeUndone()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        draft = (await _desk.Save(draft, Text with { Body = "Испорчено." })).ShouldBeDone();
        var states = await StatesAsync(draft);

        var restored = (await RestoreAsync(draft, states[^1].Id)).ShouldBeDone();
        (await _desk.Load(draft.PublicationId)).WorkEdition!.Body.ShouldBe(Text.Body);
        (await RestoreAsync(draft, states[0].Id)).ShouldBeOfType<Outcome.Conflict>("decided on a text that is not there any more");
        (await RestoreAsync(restored, states[0].Id)).ShouldBeDone();
        (await _desk.Load(draft.PublicationId)).WorkEdition!.Body.ShouldBe("Испорчено.");
        (await StatesAsync(draft)).Select(s => s.Manner).ShouldBe([SaveManner.Restored, SaveManner.Restored, SaveManner.Manual, SaveManner.Manual]);
    }

    [Fact]
    public async Task Restore_ContactDeletedSince_BringsTheTextWithoutIt()
    {
        var contact = new PressContact { Name = "Имя", Post = "Пост" };
        await _desk.With(async db =>
        {
            db.Add(contact);
            return await db.SaveChangesAsync();
        });
        var draft = (await _desk.Create(Text with { PressContactId = contact.Id })).ShouldBeDone();
        draft = (await _desk.Save(draft, Text with { Body = "Иначе." })).ShouldBeDone();
        await _desk.With(db => db.PressContacts.ExecuteDeleteAsync());

        await RestoreAsync(draft, (await StatesAsync(draft))[^1].Id);

        var edition = (await _desk.Load(draft.PublicationId)).WorkEdition!;
        (edition.Body, edition.PressContactId).ShouldBe((Text.Body, null));
    }

    [Fact]
    public async Task Discard_EditionInWork_KeepsItsStates()
    {
        var draft = (await _desk.Create(Text)).ShouldBeDone();
        await _desk.Discard(draft);
        (await StatesAsync(draft)).Count.ShouldBe(1);
        (await AutosaveAsync(draft, Text with { Body = "Пишу дальше." })).ShouldBeRefused("").Problems.Single().Message.ShouldContain("корзин");
    }

    private Task<List<SavedState>> StatesAsync(Outcome.Done piece) =>
        _desk.With(db => db.SavedStates.AsNoTracking().Where(s => s.PublicationId == piece.PublicationId).OrderByDescending(s => s.Id).ToListAsync());

    private Saving By(SaveManner manner) => new(_desk.Editor) { Manner = manner, Sitting = _sitting };

    private Task<Outcome> CreateAsync(EditionContent content) => _desk.With(db =>
        new PublicationWriter(db, _desk.Clock).CreateAsync(PublicationKind.News, content, By(SaveManner.Autosave), default));

    private Task<Outcome> AutosaveAsync(Outcome.Done on, EditionContent content) => _desk.With(db =>
        new PublicationWriter(db, _desk.Clock).SaveAsync(on.PublicationId, on.Basis, content, By(SaveManner.Autosave), default));

    private Task<Outcome> SaveAsync(Outcome.Done on, EditionContent content) => _desk.With(db =>
        new PublicationWriter(db, _desk.Clock).SaveAsync(on.PublicationId, on.Basis, content, By(SaveManner.Manual), default));

    private Task<Outcome> RestoreAsync(Outcome.Done on, long state) => _desk.With(db =>
        new StateRestorer(db, new PublicationWriter(db, _desk.Clock)).RestoreAsync(on.PublicationId, state, on.Basis, _desk.Editor, default));
}
