namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Addresses as no browser would send them, over a bare connection: none opens what it should not, leads away or makes the portal fail.</summary>
public sealed class PathTests(RealPortal portal) : IClassFixture<RealPortal>
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("//evil.example/news/")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example\\news")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/..//evil.example/")]
    [InlineData("/.%2e//evil.example/")]
    [InlineData("/news/%2e%2e//evil.example")]
    [InlineData("//news//..//evil.example")]
    [InlineData("/NEWS//%5c%5cevil.example")]
    [InlineData("/Admin//evil.example")]
    [InlineData("/Admin/%2f%2fevil.example")]
    [InlineData("/ADMIN%2f..%2f%2fevil.example")]
    [InlineData("/Admin?//evil.example")]
    [InlineData("https://evil.example/news/")]
    [InlineData("/https://evil.example")]
    [InlineData("/@evil.example/")]
    [InlineData("/news/;//evil.example")]
    [InlineData("/news/%0d%0aLocation:%20https://evil.example")]
    [InlineData("/NEWS/%0d%0aLocation:%20https://evil.example")]
    public async Task Address_MadeToLeadAway_StaysAtHome(string target)
    {
        var answer = await portal.SendAsync("GET", target);

        answer.Status.ShouldBeOneOf(200, 301, 302, 400, 404);
        if (answer.Header("Location") is not { } location)
            return;
        new Uri(new Uri("https://portal.test/"), location.Replace('\\', '/')).Host.ShouldBe("portal.test", location);
        location.ShouldNotStartWith("//");
        answer.Headers["Location"].Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("/%e0%80%ae%e0%80%ae/etc/passwd")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    [InlineData("/assets/..%2fappsettings.json")]
    [InlineData("/assets/..%5cappsettings.json")]
    [InlineData("/assets/..%5c..%5cappsettings.json")]
    [InlineData("/assets/....//appsettings.json")]
    [InlineData("/assets/..;/appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/appsettings.json%20")]
    [InlineData("/appsettings.json::$DATA")]
    [InlineData("/portal.db")]
    [InlineData("/../portal.db")]
    [InlineData("/media/..%2f..%2fportal.db")]
    [InlineData("/media/originals/ab/cd")]
    [InlineData("/media/%2e%2e/portal.db")]
    [InlineData("/assets/manifest.json%00.css")]
    [InlineData("/%00")]
    [InlineData("/news/%00/")]
    [InlineData("/news/%ff%fe/")]
    [InlineData("/news/%ed%a0%80/")]
    [InlineData("/news/%")]
    [InlineData("/news/%zz/")]
    [InlineData("/news/2026/02/13./")]
    [InlineData("/news./")]
    [InlineData("/news%20/")]
    [InlineData("/news%e2%80%8b/")]
    [InlineData("/.git/config")]
    [InlineData("/.well-known/../.git/config")]
    [InlineData("/web.config")]
    public async Task Address_MadeToOpenAFile_OpensNone(string target)
    {
        var answer = await portal.SendAsync("GET", target);

        answer.Status.ShouldBeOneOf(400, 404);
        answer.Body.ShouldNotContain("LogLevel");
        answer.Body.ShouldNotContain("root:");
        answer.Body.ShouldNotContain("SQLite format");
    }

    [Theory]
    [InlineData("/admin/users")]
    [InlineData("/admin/users/")]
    [InlineData("/ADMIN/users")]
    [InlineData("/Admin/Users/")]
    [InlineData("//admin//users")]
    [InlineData("/%61dmin/users")]
    [InlineData("/%61%64%6d%69%6e/%75sers")]
    [InlineData("/admin%2fusers")]
    [InlineData("/admin%5cusers")]
    [InlineData("/admin\\users")]
    [InlineData("/admin./users")]
    [InlineData("/admin%20/users")]
    [InlineData("/admin;/users")]
    [InlineData("/admin;a=b/users")]
    [InlineData("/./admin/users")]
    [InlineData("/news/../admin/users")]
    [InlineData("/news/%2e%2e/admin/users")]
    [InlineData("/healthz/../admin/users")]
    [InlineData("/healthz/live/../../admin/users")]
    [InlineData("/assets/../admin/users")]
    [InlineData("/preview/../admin/users")]
    [InlineData("/admin/sign-in/../users")]
    [InlineData("/admin/sign-in/..%2fusers")]
    [InlineData("/admin/%75%73%65%72%73")]
    [InlineData("/admin/users?a=/admin/sign-in")]
    [InlineData("/admin/users%3f/admin/sign-in")]
    [InlineData("/admin/users%23")]
    [InlineData("/admin/users.html")]
    [InlineData("/admin/users/%2e")]
    public async Task Address_OfThePressOfficeInDisguise_IsNotOpen(string target)
    {
        var answer = await portal.SendAsync("GET", target);

        answer.Status.ShouldBeOneOf(301, 302, 400, 404);
        answer.Body.ShouldNotContain("Люди и роли");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\nHost: portal.test\nHost: evil.example")]
    [InlineData("GET / HTTP/1.1\nHost: portal.test, evil.example")]
    [InlineData("GET / HTTP/1.1\nHost: portal.test@evil.example")]
    [InlineData("GET / HTTP/1.1\nHost: evil.example#portal.test")]
    [InlineData("GET / HTTP/1.1\nHost: portal.test evil.example")]
    [InlineData("GET / HTTP/1.1\nHost: .portal.test")]
    [InlineData("GET / HTTP/1.1\nHost: portal.test.")]
    [InlineData("GET / HTTP/1.1\nX-Host: portal.test")]
    [InlineData("GET http://evil.example/ HTTP/1.1\nHost: portal.test")]
    [InlineData("GET / HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: portal.test")]
    [InlineData("POST /admin/sign-in HTTP/1.1\nHost: portal.test\nContent-Length: 3\nContent-Length: 4")]
    [InlineData("POST /admin/sign-in HTTP/1.1\nHost: portal.test\nContent-Length: -1")]
    [InlineData("GET / HTTP/1.1\nHost: portal.test\nBad Header: x")]
    public async Task Request_ThatContradictsItself_Is400(string head) => (await RawHttp.SendAsync(portal.Port, head)).Status.ShouldBe(400);

    [Fact]
    public async Task Redirect_ForASpelling_NamesNoHostOfTheRequest()
    {
        var answer = await portal.SendAsync("GET", "/NEWS//?a=%0d%0aX:%20y", "X-Forwarded-Host: evil.example\nX-Forwarded-Proto: http");

        answer.Status.ShouldBe(301);
        answer.Header("Location").ShouldStartWith("/news/");
        answer.Header("X").ShouldBeNull();
    }
}
