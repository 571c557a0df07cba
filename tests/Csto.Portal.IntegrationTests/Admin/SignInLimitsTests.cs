using System.Globalization;
using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>Guessing is slow from everywhere, and keeps nobody out who has been here before.</summary>
public sealed class SignInLimitsTests : IAsyncLifetime
{
    private const string Wrong = "совсем не тот пароль";
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.10");
    private PortalFactory portal = null!;
    private AccountOutcome.Issued account = null!;

    public async Task InitializeAsync()
    {
        portal = await PortalFactory.CreateAsync();
        account = await portal.SettledAccountAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Try_FiveWrongFromOneNetwork_CloseTheNameThereAndNowhereElse()
    {
        for (var i = 0; i < SignInGate.Tries; i++)
            await TryAsync(Wrong, Stranger(1));

        (await TryAsync(TestPasswords.Good, Stranger(1))).ShouldBeOfType<SignInAnswer.Locked>();
        (await TryAsync(TestPasswords.Good, Stranger(2))).ShouldBeOfType<SignInAnswer.Admitted>();
    }

    [Fact]
    public async Task Try_AttackFromManyNetworks_ClosesTheNameToStrangersButNotToTheOffice()
    {
        await BeginAsync(Office);
        for (var i = 0; i < SignInGate.StrangersTries; i++)
            await TryAsync(Wrong, Stranger(i));

        (await TryAsync(TestPasswords.Good, Stranger(200))).ShouldBeOfType<SignInAnswer.Locked>();
        (await TryAsync(TestPasswords.Good, new(Office, null))).ShouldBeOfType<SignInAnswer.Admitted>();
        portal.Clock.Now += SignInGate.LockLength;
        (await TryAsync(TestPasswords.Good, Stranger(200))).ShouldBeOfType<SignInAnswer.Admitted>();
    }

    [Fact]
    public async Task Try_AttackFromTheOfficeItself_LeavesTheKnownDeviceIn()
    {
        await BeginAsync(Office);
        var device = new KnownDevice("d1", [await portal.WithAsync<SessionBook, KnownAccount>(book => book.KnownAccountAsync(account.UserId, default))]);
        for (var i = 0; i < SignInGate.Tries; i++)
            await TryAsync(Wrong, new(Office, null));

        (await TryAsync(TestPasswords.Good, new(Office, null))).ShouldBeOfType<SignInAnswer.Locked>();
        (await TryAsync(TestPasswords.Good, new(Office, device))).ShouldBeOfType<SignInAnswer.Admitted>();
    }

    [Fact]
    public async Task Try_WithADeviceOfTheFormerPassword_IsAStranger()
    {
        var device = new KnownDevice("d1", [new(account.UserId, "прежний")]);
        for (var i = 0; i < SignInGate.StrangersTries; i++)
            await TryAsync(Wrong, Stranger(i));

        (await TryAsync(TestPasswords.Good, Stranger(200) with { Device = device })).ShouldBeOfType<SignInAnswer.Locked>();
    }

    [Fact]
    public async Task Try_NeighboursOfOneHousehold_CountTogether()
    {
        for (var i = 0; i < SignInGate.Tries; i++)
            await TryAsync(Wrong, new(IPAddress.Parse($"2001:db8:1:1::{i + 1:x}"), null));

        (await TryAsync(TestPasswords.Good, new(IPAddress.Parse("2001:db8:1:1::ffff"), null))).ShouldBeOfType<SignInAnswer.Locked>();
        (await TryAsync(TestPasswords.Good, new(IPAddress.Parse("2001:db8:1:2::1"), null))).ShouldBeOfType<SignInAnswer.Admitted>();
    }

    [Fact]
    public async Task Try_ManyAtOnce_NoMoreAreLookedAtThanAllowed()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(Wrong, Stranger(1))));

        answers.Count(a => a is SignInAnswer.Refused).ShouldBeLessThan(SignInGate.Tries);
        (await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.SignInFailed && a.SubjectId == account.UserId)))
            .ShouldBeLessThanOrEqualTo(SignInGate.Tries);
    }

    [Fact]
    public async Task Try_RightPassword_EndsTheCountOfItsPlace()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < SignInGate.Tries - 1; i++)
                await TryAsync(Wrong, Stranger(1));
            (await TryAsync(TestPasswords.Good, Stranger(1))).ShouldBeOfType<SignInAnswer.Admitted>();
        }
    }

    [Fact]
    public async Task Try_ADayLater_CountsAreForgotten()
    {
        for (var i = 0; i < SignInGate.Tries - 1; i++)
            await TryAsync(Wrong, Stranger(1));
        portal.Clock.Now += SignInTries.Memory;

        (await TryAsync(Wrong, Stranger(1))).ShouldBeOfType<SignInAnswer.Refused>();
        (await portal.WithDatabaseAsync(db => db.SignInCounts.SumAsync(c => c.Count))).ShouldBe(2);
    }

    /// <summary>The slow part of an answer is the password's hash; the rest is the same statements.</summary>
    [Fact]
    public async Task Try_KnownAndUnknownName_DoTheSameWork()
    {
        var hasher = new CountingHasher();
        await using var own = new Hashing(hasher);
        await own.InitializeAsync();
        var known = await own.SettledAccountAsync();
        var off = await own.SettledAccountAsync();
        await own.WithAsync<UserAccounts, AccountOutcome>(a => a.DeactivateAsync(off.UserId, Actor.Portal, default));
        // The first unknown name makes the hash that all of them are compared with.
        await own.WithAsync<SignInGate, SignInAnswer>(gate => gate.TryAsync("первый", Wrong, Stranger(0), default));
        foreach (var name in (string[])["никого-такого-нет", known.UserName, off.UserName])
        {
            var (hashed, verified) = (hasher.Hashed, hasher.Verified);
            for (var i = 0; i < SignInGate.Tries; i++)
                await own.WithAsync<SignInGate, SignInAnswer>(gate => gate.TryAsync(name, Wrong, Stranger(1), default));
            (hasher.Hashed - hashed).ShouldBe(0, name);
            (hasher.Verified - verified).ShouldBe(SignInGate.Tries, name);
            // Closed to the place: for none of them is anything looked at.
            (await own.WithAsync<SignInGate, SignInAnswer>(gate => gate.TryAsync(name, Wrong, Stranger(1), default))).ShouldBeOfType<SignInAnswer.Locked>();
            (hasher.Verified - verified).ShouldBe(SignInGate.Tries, name);
        }
    }

    [Fact]
    public async Task Device_AfterTheSignIn_KeepsASealedNoteForTheSignInAlone()
    {
        using var answer = await portal.Visitor().SignInAsync(account.UserName, TestPasswords.Good);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("portal-device", StringComparison.Ordinal)).ToLowerInvariant();
        foreach (var part in (string[])["__secure-portal-device=", "path=/admin/sign-in", "secure", "httponly", "samesite=strict", "max-age="])
            cookie.ShouldContain(part);
        cookie.ShouldNotContain(account.UserName);
    }

    [Fact]
    public async Task Device_OfASignIn_IsLetInWhileItsNetworkIsShut()
    {
        var (colleague, guesser) = (portal.Visitor(), portal.Visitor());
        await colleague.SignInAsync(account.UserName, TestPasswords.Good);
        for (var i = 0; i < SignInGate.Tries; i++)
            await guesser.SignInAsync(account.UserName, Wrong);

        using var shut = await guesser.SignInAsync(account.UserName, TestPasswords.Good);
        shut.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await colleague.SubmitAsync(await colleague.GetPageAsync("/admin/publications/"), "form[action='/admin/sign-out']", null);
        (await colleague.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_TooManyFromOneNetwork_Are429AndKeepWhatWasTyped()
    {
        var visitor = portal.Visitor();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await visitor.SignInAsync($"никто-{tries}", Wrong, "/admin/sign-in?from=/admin/planner");
        }
        while (answer.StatusCode == HttpStatusCode.OK && ++tries < 200);

        tries.ShouldBeInRange(50, 150);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        var page = await answer.ReadPageAsync();
        page.Text("[role=alert]").ShouldContain("Слишком много попыток входа с вашего адреса");
        page.Value("UserName").ShouldBe($"никто-{tries}");
        page.Value("from").ShouldBe("/admin/planner");
        page.QuerySelector("[name=Password]")!.GetAttribute("value").ShouldBeNull();
    }

    [Theory]
    [InlineData("/preview/{0}")]
    [InlineData("/admin/invitation?token={0}")]
    public async Task Link_GuessedTooOften_Is429InWords(string address)
    {
        var visitor = portal.Visitor();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await visitor.GetAsync(string.Format(CultureInfo.InvariantCulture, address, $"guess-{tries}"));
        }
        while (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone && ++tries < 100);

        tries.ShouldBeInRange(10, 40, $"{answer.StatusCode}");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await answer.ReadPageAsync()).Text("h1").ShouldBe("Слишком много попыток");
    }

    private static SignInPlace Stranger(int n) => new(IPAddress.Parse($"203.0.113.{n}"), null);

    private Task<SignInAnswer> TryAsync(string password, SignInPlace place) =>
        portal.WithAsync<SignInGate, SignInAnswer>(gate => gate.TryAsync(account.UserName, password, place, default));

    private Task<Guid> BeginAsync(IPAddress address) =>
        portal.WithAsync<SessionBook, Guid>(book => book.BeginAsync(account.UserId, new("Firefox, Linux", address.ToString()), default));

    private sealed class CountingHasher : PasswordHasher<PortalUser>
    {
        public int Hashed { get; private set; }

        public int Verified { get; private set; }

        public override string HashPassword(PortalUser user, string password)
        {
            Hashed++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private sealed class Hashing(CountingHasher hasher) : PortalFactory
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<PortalUser>>(hasher));
        }
    }
}
