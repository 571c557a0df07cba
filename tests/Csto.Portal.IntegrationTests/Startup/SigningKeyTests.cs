using Csto.Portal.Core.Data;
using Csto.Portal.IntegrationTests.Proofs;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class SigningKeyTests : IDisposable
{
    private readonly OpenSsl _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Read_NothingSet_SignsNothing() => Read().KeyId.ShouldBeNull();

    [Fact]
    public async Task Read_KeyOfOpenSsl_IsTaken_ItsNumberIsThatOfThePublicHalf()
    {
        using var signer = Read(("KeyFile", await _shell.KeyAsync()));

        signer.KeyId.ShouldBe((await _shell.RunAsync("openssl pkey -in signing.pem -pubout -outform DER | openssl dgst -sha256 -r | cut -c 1-16")).Output.Trim());
    }

    [Fact]
    public async Task Read_EncryptedKey_NeedsItsPassword()
    {
        await _shell.KeyAsync();
        (await _shell.RunAsync("openssl pkcs8 -topk8 -in signing.pem -out sealed.pem -passout pass:слово && printf 'слово\\n' > password")).Code.ShouldBe(0);
        var sealedKey = _shell.At("sealed.pem");

        Read(("KeyFile", sealedKey), ("PasswordFile", _shell.At("password"))).KeyId.ShouldNotBeNull();
        Read(("KeyFile", sealedKey), ("Password", "слово")).KeyId.ShouldNotBeNull();
        Refusal(("KeyFile", sealedKey)).ShouldContain("Portal__Signing__PasswordFile");
        Refusal(("KeyFile", sealedKey), ("Password", "не-то-слово")).ShouldNotContain("не-то-слово");
        Refusal(("KeyFile", sealedKey), ("PasswordFile", _shell.At("none"))).ShouldContain("которого нет");
    }

    [Fact]
    public async Task Read_WhatIsNoKeyOnP256_IsRefused()
    {
        Refusal(("KeyFile", await _shell.KeyAsync("other.pem", "secp384r1"))).ShouldContain("P-256");
        (await _shell.RunAsync("openssl genrsa -out rsa.pem 2048")).Code.ShouldBe(0);
        Refusal(("KeyFile", _shell.At("rsa.pem"))).ShouldContain("P-256");
        await _shell.KeyAsync();
        (await _shell.RunAsync("openssl pkey -in signing.pem -pubout -out public.pem")).Code.ShouldBe(0);
        Refusal(("KeyFile", _shell.At("public.pem"))).ShouldContain("закрытого ключа");
        await File.WriteAllTextAsync(_shell.At("text.pem"), "текст");
        Refusal(("KeyFile", _shell.At("text.pem"))).ShouldContain("openssl ecparam");
        Refusal(("KeyFile", _shell.At("none.pem"))).ShouldContain("которого нет");
        Refusal(("PasswordFile", "x")).ShouldContain("Portal__Signing__KeyFile");
    }

    private static string Refusal(params (string Name, string Value)[] settings)
    {
        var words = Should.Throw<SettingException>(() => Read(settings)).Message;
        words.ShouldContain("Portal__Signing__");
        return words;
    }

    private static EditionSigner Read(params (string Name, string Value)[] settings) => SigningKeyReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Portal:Signing:" + s.Name, (string?)s.Value))).Build());
}
