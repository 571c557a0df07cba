using Csto.Portal.Core.Data;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Notices;

public sealed class OutboxTests
{
    [Fact]
    public async Task Add_SameEventTwice_WritesOneLetter()
    {
        await using var office = await PostOffice.OpenAsync();

        (await office.WriteAsync(PostOffice.Letter)).ShouldBeTrue();
        (await office.WriteAsync(PostOffice.Letter)).ShouldBeFalse();
        (await office.WriteAsync(PostOffice.Letter with { Key = "test/2" }, PostOffice.Letter with { Key = "test/2" })).ShouldBeFalse();

        (await office.With(db => db.OutboxMessages.Select(m => m.Key).ToListAsync())).ShouldBe(["test/1", "test/2"], ignoreOrder: true);
    }

    [Fact]
    public async Task Add_WorkThatFails_LeavesNoLetter()
    {
        await using var office = await PostOffice.OpenAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => office.With(db => db.InTransactionAsync<bool>(
            async cancel =>
            {
                await office.Outbox(db).AddAsync(PostOffice.Letter, cancel);
                await db.SaveChangesAsync(cancel);
                throw new InvalidOperationException();
            },
            default)));

        (await office.With(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Add_NoServerOrNoAddress_WritesNothing()
    {
        await using var office = await PostOffice.OpenAsync();

        (await office.With(db => office.Outbox(db, sendsMail: false).AddAsync(PostOffice.Letter, default))).ShouldBeFalse();
        (await office.WriteAsync(PostOffice.Letter with { Address = " " })).ShouldBeFalse();
        (await office.With(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Add_LineBreaksInASubject_AreBlanks()
    {
        await using var office = await PostOffice.OpenAsync();

        await office.WriteAsync(PostOffice.Letter with { Subject = "Тема\r\nBcc: all@press.test", Name = "Анна\nВершинина" });

        var stored = await office.StoredAsync();
        stored.Subject.ShouldBe("Тема Bcc: all@press.test");
        stored.ToName.ShouldBe("Анна Вершинина");
    }

    [Fact]
    public async Task Claim_HeldLetter_IsFreeOnlyAfterTheLease()
    {
        await using var office = await PostOffice.OpenAsync();
        await office.WriteAsync(PostOffice.Letter);

        var first = (await office.ClaimAsync()).ShouldNotBeNull();
        (await office.ClaimAsync()).ShouldBeNull();
        office.Clock.Now += OutboxLeases.Lease;
        var second = (await office.ClaimAsync()).ShouldNotBeNull();

        second.Tries.ShouldBe(2);
        // Whoever comes back late changes nothing.
        await office.With(async db => await new OutboxLeases(db, office.Clock, PostOffice.Options).FailedAsync(first, "Поздно.", true, default));
        (await office.StoredAsync()).GivenUpAt.ShouldBeNull();
        await office.With(async db =>
        {
            await new OutboxLeases(db, office.Clock, PostOffice.Options).SentAsync(second, default);
            return true;
        });
        (await office.StoredAsync()).SentAt.ShouldBe(office.Clock.Now.UtcDateTime);
    }

    [Fact]
    public async Task Claim_ManyAtOnce_EachLetterIsHeldOnce()
    {
        await using var office = await PostOffice.OpenAsync();
        await office.WriteAsync([.. Enumerable.Range(0, 10).Select(i => PostOffice.Letter with { Key = $"test/{i}" })]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(office.ClaimAsync)));

        claims.OfType<ClaimedLetter>().Select(c => c.Id).ShouldBeUnique();
        claims.Count(c => c is not null).ShouldBe(10);
    }

    [Fact]
    public async Task Forget_SentLongAgo_IsGone()
    {
        await using var office = await PostOffice.OpenAsync();
        await office.WriteAsync(PostOffice.Letter, PostOffice.Letter with { Key = "test/2" });
        var letter = (await office.ClaimAsync()).ShouldNotBeNull();
        await office.With(async db =>
        {
            await new OutboxLeases(db, office.Clock, PostOffice.Options).SentAsync(letter, default);
            return true;
        });

        office.Clock.Now += TimeSpan.FromDays(91);

        (await office.With(db => new OutboxLeases(db, office.Clock, PostOffice.Options).ForgetAsync(default))).ShouldBe(1);
        (await office.StoredAsync()).SentAt.ShouldBeNull();
    }
}
