using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Csto.Portal.Testing;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class KeyCertificatesTests : IDisposable
{
    private const string Password = "пароль-файла";
    private readonly string folder = Directory.CreateTempSubdirectory("portal-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Keys_WithACertificate_LieEncryptedAndOpenForEveryNodeThatHasIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        var certificate = Pfx("now");
        await using var first = new Node(database, ("Certificate", certificate), ("Password", Password));
        var secret = first.Seal("слово");
        await using var second = new Node(database, ("Certificate", certificate), ("Password", Password));

        second.Unseal(secret).ShouldBe("слово");
        (await first.WithDatabaseAsync(db => db.DataProtectionKeys.Select(k => k.Xml!).ToListAsync()))
            .ShouldAllBe(xml => xml.Contains("EncryptedData") && !xml.Contains("<masterKey"));
    }

    [Fact]
    public async Task Keys_CertificateChanged_FormerOneStillOpensWhatItSealed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (former, now) = (Pfx("former"), Pfx("now"));
        await using var before = new Node(database, ("Certificate", former), ("Password", Password));
        var secret = before.Seal("слово");
        await using var after = new Node(
            database, ("Certificate", now), ("Password", Password), ("FormerCertificate", former), ("FormerPassword", Password));

        after.Unseal(secret).ShouldBe("слово");
    }

    [Fact]
    public async Task Start_KeysThatNothingOpens_FailsAndSaysWhatToSet()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var before = new Node(database, ("Certificate", Pfx("former")), ("Password", Password));
        before.Seal("слово");
        await using var without = new Node(database);

        Should.Throw<CannotStartException>(() => without.Seal("слово")).Message.ShouldBe(KeyCertificates.NeededWords);
    }

    [Fact]
    public async Task Keys_MadeBeforeTheCertificate_GoOn()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var before = new Node(database);
        var secret = before.Seal("слово");
        await using var after = new Node(database, ("Certificate", Pfx("now")), ("Password", Password));

        after.Unseal(secret).ShouldBe("слово");
    }

    [Fact]
    public void Read_NothingSet_IsNoCertificate() => Read().ShouldBeNull();

    [Fact]
    public void Read_NoSuchFile_NamesTheSetting() => Refusal(("Certificate", Path.Combine(folder, "none.pfx"))).ShouldContain("которого нет");

    [Fact]
    public void Read_WrongPassword_NamesItsSettingAndNotThePassword()
    {
        var words = Refusal(("Certificate", Pfx("now")), ("Password", "не-тот-пароль"));

        words.ShouldContain("Portal__Keys__Password");
        words.ShouldNotContain("не-тот-пароль");
    }

    [Fact]
    public void Read_NotAPfx_NamesTheSetting()
    {
        var path = Path.Combine(folder, "text.pfx");
        File.WriteAllText(path, "текст");

        Refusal(("Certificate", path)).ShouldContain("Portal__Keys__Certificate");
    }

    [Fact]
    public void Read_NoPrivateKey_SaysSo()
    {
        using var whole = X509CertificateLoader.LoadPkcs12FromFile(Pfx("now"), Password);
        var path = Path.Combine(folder, "public.pfx");
        File.WriteAllBytes(path, X509CertificateLoader.LoadCertificate(whole.RawData).Export(X509ContentType.Pkcs12, Password));

        Refusal(("Certificate", path), ("Password", Password)).ShouldContain("нет закрытого ключа RSA");
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("FormerCertificate")]
    [InlineData("FormerPassword")]
    public void Read_RestWithoutTheCertificate_NamesBoth(string name)
    {
        var words = Refusal((name, "x"));

        words.ShouldContain("Portal__Keys__" + name);
        words.ShouldContain("Portal__Keys__Certificate");
    }

    private string Pfx(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder, name + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        return path;
    }

    private static string Refusal(params (string Name, string Value)[] settings)
    {
        var words = Should.Throw<SettingException>(() => Read(settings)).Message;
        words.ShouldContain("Portal__Keys__");
        return words;
    }

    private static KeyCertificates? Read(params (string Name, string Value)[] settings) => KeyCertificates.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Portal:Keys:" + s.Name, (string?)s.Value))).Build());

    /// <summary>A portal on the database of another.</summary>
    private sealed class Node : PortalFactory
    {
        public Node(TestDatabase database, params (string Name, string Value)[] keys)
            : base(database)
        {
            foreach (var (name, value) in keys)
                Settings["Portal:Keys:" + name] = value;
        }

        private IDataProtector Protector => ((IDataProtectionProvider)Services.GetService(typeof(IDataProtectionProvider))!).CreateProtector("test");

        public string Seal(string text) => Protector.Protect(text);

        public string Unseal(string text) => Protector.Unprotect(text);
    }
}
