using Csto.Portal.Web.Mail;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class MailSettingsTests
{
    private static readonly (string Name, string Value)[] Good = [("Host", "mail.example.org"), ("From", "press@example.org")];

    [Fact]
    public void Read_NoHost_SendsNoMail() => Read().ShouldBeNull();

    [Fact]
    public void Read_HostAndFrom_AreEnough()
    {
        var mail = Read(Good).ShouldNotBeNull();

        mail.ShouldSatisfyAllConditions(
            () => mail.Security.ShouldBe(MailSecurity.StartTls),
            () => mail.Port.ShouldBe(587),
            () => mail.UserName.ShouldBeNull(),
            () => mail.From.ToString().ShouldBe("\"Портал ОДКБ\" <press@example.org>"));
        Read([.. Good, ("Security", "none")])!.Port.ShouldBe(25);
    }

    [Theory]
    [InlineData("From", "", "Portal__Mail__From")]
    [InlineData("From", "пресс-служба", "Portal__Mail__From")]
    [InlineData("From", "Пресса <press@example.org>", "Portal__Mail__From")]
    [InlineData("Host", "", "Portal__Mail__Host")]
    [InlineData("Host", "не сервер", "Portal__Mail__Host")]
    [InlineData("Port", "0", "Portal__Mail__Port")]
    [InlineData("Port", "почта", "Portal__Mail__Port")]
    [InlineData("Security", "SSL", "Portal__Mail__Security")]
    [InlineData("UserName", "portal", "Portal__Mail__Password")]
    [InlineData("Password", "тайна", "Portal__Mail__UserName")]
    public void Read_WrongSetting_IsRefusedInOneSentenceThatNamesIt(string name, string value, string named)
    {
        var message = Refused([.. Good.Where(g => g.Name != name), (name, value)]);

        message.ShouldContain(named);
        message.ShouldNotContain("тайна");
    }

    [Fact]
    public void Read_PasswordInTheClear_IsRefusedUnlessTheServerIsThisMachine()
    {
        (string, string)[] open = [("Security", "None"), ("UserName", "portal"), ("Password", "тайна"), ("From", "press@example.org")];

        Refused([.. open, ("Host", "mail.example.org")]).ShouldContain("Portal__Mail__Security");
        Read([.. open, ("Host", "localhost")]).ShouldNotBeNull();
    }

    private static string Refused((string Name, string Value)[] values)
    {
        var message = Should.Throw<SettingException>(() => Read(values)).Message;
        message.ShouldNotContain("\n");
        message.ShouldEndWith(".");
        return message;
    }

    private static MailSettings? Read(params (string Name, string Value)[] values) => MailSettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create("Portal:Mail:" + value.Name, (string?)value.Value)))
        .Build());
}
