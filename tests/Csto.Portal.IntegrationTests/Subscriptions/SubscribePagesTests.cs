using System.Net;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Subscriptions;

public sealed class SubscribePagesTests
{
    private const string Anna = "anna@example.org";

    [Fact]
    public async Task Ask_Address_WritesALetterAndSubscribesNobodyUntilTheButtonIsPressed()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        using var answer = await portal.AskAsync(" Anna@Example.org ", values: ("kind", "speeches"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/subscribe/asked");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync("/subscribe/asked")).Text("h1").ShouldBe("Проверьте почту");
        var letter = (await portal.LettersAsync(Anna)).ShouldHaveSingleItem();
        letter.Lane.ShouldBe(LetterLane.Asked);
        letter.Body.ShouldContain("Виды: Выступления.");
        letter.Body.ShouldContain("3\u00A0дня");
        var link = ReadersPortal.LinkIn(letter.Body, "/letters/confirm/");

        // Programs that look through mail follow links.
        var page = await visitor.GetPageAsync(link);
        (await portal.SubscriberAsync(Anna)).ShouldBeNull();
        page.Text("main").ShouldContain(Anna);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.ShouldContain("noindex");
        using var confirmed = await visitor.SubmitAsync(page, "main form", null);

        var subscriber = (await portal.SubscriberAsync(Anna)).ShouldNotBeNull();
        subscriber.Choice.Kinds.ShouldBe([PublicationKind.Speech]);
        subscriber.Choice.Languages.ShouldBe(["ru"]);
        subscriber.Pace.ShouldBe(SubscriptionPace.AtOnce);
        var own = confirmed.Headers.Location!.OriginalString.Split('?')[0];
        var key = own.Split('/')[^1];
        subscriber.KeyHash.ShouldBe(SubscriptionKeys.Hash(key));
        subscriber.SealedKey.ShouldNotContain(key);
        (await portal.WithDatabaseAsync(db => db.SubscriptionRequests.SingleAsync())).KeyHash.ShouldNotContain(link.Split('/')[^1]);
        (await visitor.GetPageAsync(confirmed.Headers.Location.OriginalString)).Text("main").ShouldContain("Подписка подтверждена");
    }

    [Fact]
    public async Task Ask_AddressThatIsSubscribed_AnswersTheSame_AndItsLetterOffersToChange()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna, values: ("kind", "speeches"));
        using var known = await portal.AskAsync(Anna, values: ("kind", "news"));
        using var unknown = await portal.AskAsync("ivan@example.org", values: ("kind", "news"));

        known.StatusCode.ShouldBe(unknown.StatusCode);
        known.Headers.Location.ShouldBe(unknown.Headers.Location);
        (await known.Content.ReadAsStringAsync()).ShouldBe(await unknown.Content.ReadAsStringAsync());
        var letter = (await portal.LettersAsync(Anna))[^1];
        letter.Subject.ShouldBe("Ваша подписка на материалы ОДКБ");
        letter.Body.ShouldContain(own);
        (await portal.SubscriberAsync(Anna))!.Choice.Kinds.ShouldBe([PublicationKind.Speech]);

        // The other half of the offer: what was asked for takes the place of what there was.
        using var visitor = portal.Visitor();
        (await visitor.SubmitAsync(await visitor.GetPageAsync(ReadersPortal.LinkIn(letter.Body, "/confirm/")), "main form", null)).Dispose();
        (await portal.SubscriberAsync(Anna))!.Choice.Kinds.ShouldBe([PublicationKind.News]);
    }

    [Fact]
    public async Task Ask_OneAddressOverAndOver_IsWrittenToThreeTimesADay()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        for (var i = 0; i < 6; i++)
        {
            using var answer = await portal.AskAsync(i % 2 == 0 ? Anna : "ANNA@example.org");
            answer.Headers.Location!.OriginalString.ShouldBe("/subscribe/asked");
        }

        (await portal.LettersAsync(Anna)).Count.ShouldBe(SubscriptionDesk.MostADay);
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        (await portal.AskAsync(Anna)).Dispose();
        (await portal.LettersAsync(Anna)).Count.ShouldBe(SubscriptionDesk.MostADay + 1);
    }

    [Fact]
    public async Task Ask_ManyAddressesFromOnePlace_IsToldToWaitWithAllThatWasTyped()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        HttpResponseMessage answer;
        var asked = 0;
        do
        {
            answer = await portal.AskAsync($"reader{asked++}@example.org", values: ("pace", "daily"));
        }
        while (answer.StatusCode == HttpStatusCode.Redirect && asked < 50);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        var page = await answer.ReadPageAsync();
        page.Value("address").ShouldBe($"reader{asked - 1}@example.org");
        page.QuerySelector("input[value=daily]")!.HasAttribute("checked").ShouldBeTrue();
        (await portal.WithDatabaseAsync(db => db.SubscriptionRequests.CountAsync())).ShouldBe(asked - 1);
        answer.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@example.org\r\nBcc: all@example.org")]
    [InlineData("\"><script>alert(1)</script>@example.org")]
    [InlineData("анна@example.org")]
    public async Task Ask_WhatIsNoAddress_ComesBackWithTheReason(string typed)
    {
        await using var portal = await ReadersPortal.OpenAsync();
        using var answer = await portal.AskAsync(typed, values: ("kind", "news"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.ReadPageAsync();
        page.Text("[role=alert]").ShouldContain("name@example.org");
        page.QuerySelector("main script").ShouldBeNull();
        page.QuerySelector("input[value=news]")!.HasAttribute("checked").ShouldBeTrue();
        (await portal.WithDatabaseAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Ask_NothingOrNonsense_IsNoError()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        using var visitor = portal.Visitor();
        using var empty = await visitor.PostAsync("/subscribe", null);
        using var strange = await visitor.PostAsync("/subscribe", new FormUrlEncodedContent(
            Enumerable.Range(0, 500).Select(i => KeyValuePair.Create("person", $"nobody-{i}")).Append(new("address", Anna)).Append(new("kind", "приказы")).Append(new("pace", "hourly"))));
        using var fields = await visitor.PostAsync("/subscribe", new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create("person", $"nobody-{i}"))));
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data", System.Text.Encoding.ASCII);
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var parts = await visitor.PostAsync("/subscribe", broken);
        fields.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        parts.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var query = await visitor.GetAsync("/subscribe?person=nobody&topic='--&kind=%00&language=xx&person=" + new string('a', 3000));

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        strange.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        query.StatusCode.ShouldBe(HttpStatusCode.OK);
        var request = await portal.WithDatabaseAsync(db => db.SubscriptionRequests.SingleAsync());
        request.Choice.IsEverything.ShouldBeTrue();
        request.Pace.ShouldBe(SubscriptionPace.AtOnce);
    }

    [Fact]
    public async Task Confirm_AfterThreeDays_IsGoneAndForgotten()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        (await portal.AskAsync(Anna)).Dispose();
        var link = ReadersPortal.LinkIn((await portal.LettersAsync(Anna))[0].Body, "/confirm/");
        portal.Clock.Now = portal.Clock.Now.AddDays(3);
        using var visitor = portal.Visitor();

        using var page = await visitor.GetAsync(link);
        using var pressed = await visitor.PostAsync(link, null);
        (await portal.WithAsync<MailingRun, int>(run => run.ForgetAsync(default))).ShouldBe(0);
        portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
        (await portal.WithAsync<MailingRun, int>(run => run.ForgetAsync(default))).ShouldBe(1);

        page.StatusCode.ShouldBe(HttpStatusCode.Gone);
        pressed.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.SubscriberAsync(Anna)).ShouldBeNull();
        (await portal.WithDatabaseAsync(db => db.SubscriptionRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Confirm_Twice_IsOneSubscription_AndNoneAfterLeaving()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        (await portal.AskAsync(Anna)).Dispose();
        var link = ReadersPortal.LinkIn((await portal.LettersAsync(Anna))[0].Body, "/confirm/");
        using var visitor = portal.Visitor();

        using var first = await visitor.PostAsync(link, null);
        using var second = await visitor.PostAsync(link, null);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await visitor.PostAsync(first.Headers.Location!.OriginalString.Split('?')[0] + "/leave", null)).Dispose();
        using var late = await visitor.PostAsync(link, null);

        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.SubscriberAsync(Anna)).ShouldBeNull();
    }

    [Fact]
    public async Task Leave_OnePressOfAMailProgram_DeletesAllThatIsKnown()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Встреча в Секретариате");
        await portal.RunAsync();
        (await portal.LettersAsync()).Count.ShouldBe(1);
        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync(own + "/leave")).QuerySelector("main form")!.GetAttribute("action").ShouldBe(own + "/leave");
        (await portal.SubscriberAsync(Anna)).ShouldNotBeNull();

        using var press = new HttpRequestMessage(HttpMethod.Post, own + "/leave") { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        using var answer = await visitor.SendAsync(press);
        using var again = await visitor.PostAsync(own + "/leave", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.SubscriberAsync(Anna)).ShouldBeNull();
        (await portal.WithDatabaseAsync(db => db.SubscriptionRequests.CountAsync())).ShouldBe(0);
        (await portal.LettersAsync(Anna)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leave_FromAPageOfAnotherSite_IsRefused()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna);
        using var visitor = portal.Visitor();
        using var press = new HttpRequestMessage(HttpMethod.Post, own + "/leave");
        press.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await visitor.SendAsync(press);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.SubscriberAsync(Anna)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Own_Page_ChangesPausesAndResumes()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna);
        using var visitor = portal.Visitor();

        using var saved = await visitor.SubmitAsync(await visitor.GetPageAsync(own), $"form[action='{own}']", null, ("kind", "statements"), ("pace", "daily"));
        (await visitor.GetPageAsync(saved.Headers.Location!.OriginalString)).Text("[role=status]").ShouldBe("Сохранено.");
        var subscriber = (await portal.SubscriberAsync(Anna))!;
        subscriber.Choice.Kinds.ShouldBe([PublicationKind.Statement]);
        subscriber.Pace.ShouldBe(SubscriptionPace.Daily);

        (await visitor.SubmitAsync(await visitor.GetPageAsync(own), $"form[action='{own}/pause']", null)).Dispose();
        (await portal.SubscriberAsync(Anna))!.PausedAt.ShouldNotBeNull();
        (await visitor.SubmitAsync(await visitor.GetPageAsync(own), $"form[action='{own}/pause/delete']", null)).Dispose();
        (await portal.SubscriberAsync(Anna))!.PausedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Own_Page_IsKeptByNobody()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna);
        using var visitor = portal.Visitor();
        foreach (var address in (string[])[own, own + "/leave", "/letters/nothing", "/letters/confirm/nothing"])
        {
            using var answer = await visitor.GetAsync(address);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(address);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
            answer.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
            answer.Headers.ETag.ShouldBeNull();
        }

        (await visitor.GetStringAsync("/robots.txt")).ShouldContain("Disallow: /letters/");
    }

    [Fact]
    public async Task Form_FromThePagesOfAPersonATopicAndAKind_IsFilledIn()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var newsroom = new Newsroom(portal);
        var person = await newsroom.Keep(new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел", Slug = "arsenev" });
        var topic = await newsroom.Keep(new Topic { Name = "Миротворчество", Slug = "peace", EnglishName = "Peacekeeping" });
        await newsroom.Publish(Newsroom.Text("Новость", ReadersPortal.Day) with { MentionIds = [person.Id], TopicIds = [topic.Id] });
        using var visitor = portal.Visitor();
        foreach (var (address, field, value) in ((string, string, string)[])[("/persons/arsenev/", "person", "arsenev"), ("/topics/peace/", "topic", "peace"), ("/news/", "kind", "news")])
        {
            var link = (await visitor.GetPageAsync(address)).QuerySelector(".subscribe__offer a")!.GetAttribute("href")!;
            link.ShouldBe($"/subscribe?{field}={value}");
            (await visitor.GetPageAsync(link)).QuerySelector($"input[name={field}][value={value}]")!.HasAttribute("checked").ShouldBeTrue();
        }

        foreach (var address in (string[])["/press/", "/feeds/", "/archive/"])
            (await visitor.GetPageAsync(address)).QuerySelector(".subscribe__offer a")!.GetAttribute("href").ShouldBe("/subscribe");
        (await visitor.GetStringAsync("/sitemaps/pages.xml")).ShouldContain("https://portal.test/subscribe</loc>");
        await portal.SubscribedAsync(Anna, "?person=arsenev&topic=peace");
        var subscriber = (await portal.SubscriberAsync(Anna))!;
        subscriber.Choice.Persons.ShouldBe([person.Id]);
        subscriber.Choice.Topics.ShouldBe([topic.Id]);
    }

    [Fact]
    public async Task English_Pages_HaveEnglishLetters()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna, prefix: "/en");

        own.ShouldStartWith("/en/letters/");
        (await portal.LettersAsync(Anna))[0].Subject.ShouldBe("Confirm your subscription to CSTO news");
        var subscriber = (await portal.SubscriberAsync(Anna))!;
        subscriber.Language.ShouldBe("en");
        subscriber.Choice.Languages.ShouldBe(["en"]);
    }

    [Fact]
    public async Task Portal_WithoutMail_SaysSoAndOffersNothing()
    {
        await using var portal = await PortalFactory.CreateAsync();
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/subscribe");
        using var asked = await visitor.PostAsync("/subscribe", new FormUrlEncodedContent([new("address", Anna)]));

        page.Text("main").ShouldContain("портал не отправляет писем");
        page.QuerySelector("main form").ShouldBeNull();
        asked.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await visitor.GetPageAsync("/press/")).QuerySelector(".subscribe__offer").ShouldBeNull();
        (await portal.WithDatabaseAsync(db => db.SubscriptionRequests.CountAsync())).ShouldBe(0);
    }
}
