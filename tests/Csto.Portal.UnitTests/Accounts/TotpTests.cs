using System.Text;
using Csto.Portal.Core.Accounts.SecondFactor;

namespace Csto.Portal.UnitTests.Accounts;

public class TotpTests
{
    private static readonly string Secret = Base32.Encode(Encoding.ASCII.GetBytes("12345678901234567890"));

    // RFC 6238, appendix B; the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_VectorsOfTheStandard_AreTheirs(long seconds, string code) => Totp.CodeAt(Secret, At(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(0, 2L)]
    [InlineData(-30, 1L)]
    [InlineData(30, 3L)]
    [InlineData(-60, null)]
    [InlineData(60, null)]
    public void StepOf_ClockOfThePhone_MayBeHalfAMinuteOff(int off, long? step) =>
        Totp.StepOf(Secret, Totp.CodeAt(Secret, At(60 + off)), At(60)).ShouldBe(step);

    [Theory]
    [InlineData("287 082", true)]
    [InlineData(" 287-082 ", true)]
    [InlineData("28708", false)]
    [InlineData("2870820", false)]
    [InlineData("287O82", false)]
    [InlineData("٢٨٧٠٨٢", false)]
    [InlineData("", false)]
    public void StepOf_HoweverTyped_IsSixDigits(string code, bool isRight) => (Totp.StepOf(Secret, code, At(59)) is not null).ShouldBe(isRight);

    [Fact]
    public void NewSecret_AnyTime_HoldsTwentyBytesAndIsAnother()
    {
        var secret = Totp.NewSecret();
        Totp.IsSecret(secret).ShouldBeTrue();
        secret.Length.ShouldBe(32);
        Totp.NewSecret().ShouldNotBe(secret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("GEZDGNBVGY3TQOJQ")]
    [InlineData("это не тайна")]
    public void IsSecret_AnythingElse_IsNone(string? text) => Totp.IsSecret(text).ShouldBeFalse();

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_VectorsOfTheStandard_AreTheirsBothWays(string text, string letters)
    {
        Base32.Encode(Encoding.ASCII.GetBytes(text)).ShouldBe(letters);
        Base32.Decode(letters).ShouldBe(Encoding.ASCII.GetBytes(text));
    }

    [Fact]
    public void AddressOf_NamesWithSigns_AreEscaped() =>
        Totp.AddressOf("ABC", "news.example.org", "m.ivanova@press").ShouldBe(
            "otpauth://totp/news.example.org:m.ivanova%40press?secret=ABC&issuer=news.example.org");

    [Fact]
    public void RecoveryCodes_Made_DifferAndHashByAccountHoweverSpaced()
    {
        var codes = RecoveryCodes.Make();
        codes.Distinct().Count().ShouldBe(RecoveryCodes.Count);
        codes[0].Length.ShouldBe(14);
        RecoveryCodes.Hash(1, codes[0].ToUpperInvariant().Replace('-', ' ')).ShouldBe(RecoveryCodes.Hash(1, codes[0]));
        RecoveryCodes.Hash(2, codes[0]).ShouldNotBe(RecoveryCodes.Hash(1, codes[0]));
    }

    private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
