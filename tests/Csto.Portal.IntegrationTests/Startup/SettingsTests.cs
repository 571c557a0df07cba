using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Read_NothingSet_IsSqliteInTheDataFolder()
    {
        var (portal, database, listening) = Read();

        portal.SampleContent.ShouldBeFalse();
        portal.PublicBaseUrl.ShouldBe(new Uri("http://localhost:5000"));
        listening.Local.ShouldBe(new Uri("http://localhost:5000"));
        database.Provider.ShouldBe(DatabaseProvider.Sqlite);
        database.MaxBatchSize.ShouldBeNull();
        var connection = new SqliteConnectionStringBuilder(database.ConnectionString);
        connection.DataSource.ShouldBe(Path.Combine(folder, "portal.db"));
        connection.ForeignKeys.ShouldBe(true);
    }

    [Fact]
    public void Read_DataFolderThatIsNotThere_MakesIt()
    {
        var (portal, _, _) = Read(("Portal:DataFolder", Path.Combine(folder, "a", "b")));

        Directory.Exists(portal.DataFolder).ShouldBeTrue();
        Directory.EnumerateFiles(portal.DataFolder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:8080;http://localhost:9000", "http://localhost:8080")]
    [InlineData("http://[::]:8081", "http://localhost:8081")]
    [InlineData("http://+:8082", "http://localhost:8082")]
    [InlineData("https://*:8443", "https://localhost:8443")]
    public void Read_NoPublicBaseUrl_TakesTheFirstAddressListenedOn(string urls, string expected) =>
        Read(("URLS", urls)).Portal.PublicBaseUrl.ShouldBe(new Uri(expected));

    [Fact]
    public void Read_HttpPortsOfAContainer_AreListenedOn() =>
        Read(("HTTP_PORTS", "8080")).Listening.Local.ShouldBe(new Uri("http://localhost:8080"));

    [Fact]
    public void Read_SqlServer_TakesItsConnection()
    {
        var (_, database, _) = Read(
            ("Portal:Database:Provider", "sqlserver"),
            ("ConnectionStrings:Portal", "Server=db;Database=p;Encrypt=True"),
            ("Portal:PublicBaseUrl", "https://news.example.org"),
            ("Portal:Database:MaxBatchSize", "42"));

        database.Provider.ShouldBe(DatabaseProvider.SqlServer);
        database.MaxBatchSize.ShouldBe(42);
    }

    [Theory]
    [InlineData("Portal:DataFolder", "/proc/portal", "Portal__DataFolder")]
    [InlineData("Portal:PublicBaseUrl", "news.example.org", "Portal__PublicBaseUrl")]
    [InlineData("Portal:PublicBaseUrl", "ftp://news.example.org", "Portal__PublicBaseUrl")]
    [InlineData("Portal:PublicBaseUrl", "https://news.example.org/portal", "Portal__PublicBaseUrl")]
    [InlineData("Portal:PublicBaseUrl", "https://news.example.org/?a=1", "Portal__PublicBaseUrl")]
    [InlineData("Portal:PublicBaseUrl", "https://me@news.example.org", "Portal__PublicBaseUrl")]
    [InlineData("Portal:SampleContent", "да", "Portal__SampleContent")]
    [InlineData("Portal:Languages", "en", "Portal__Languages")]
    [InlineData("Portal:Languages", "en,ru", "Portal__Languages")]
    [InlineData("Portal:Languages", "ru,fr", "Portal__Languages")]
    [InlineData("Portal:Accounts:RequireTwoFactor", "Editors", "Portal__Accounts__RequireTwoFactor")]
    [InlineData("Portal:Database:Provider", "Postgres", "Portal__Database__Provider")]
    [InlineData("Portal:Database:MaxBatchSize", "0", "Portal__Database__MaxBatchSize")]
    [InlineData("Portal:Database:MaxBatchSize", "много", "Portal__Database__MaxBatchSize")]
    [InlineData("Portal:SampelContent", "true", "Portal__SampelContent")]
    [InlineData("ConnectionStrings:Portal", "совсем не то", "ConnectionStrings__Portal")]
    [InlineData("ConnectionStrings:Portal", "Data Source=/proc/portal/portal.db", "ConnectionStrings__Portal")]
    [InlineData("URLS", "не адрес", "ASPNETCORE_URLS")]
    public void Read_WrongSetting_IsRefusedInOneSentenceThatNamesIt(string name, string value, string named) =>
        Refused((name, value)).ShouldContain(named);

    [Fact]
    public void Read_SqlServerWithoutConnection_NamesIt() =>
        Refused(("Portal:Database:Provider", "SqlServer"), ("Portal:PublicBaseUrl", "https://news.example.org"))
            .ShouldContain("ConnectionStrings__Portal");

    [Theory]
    [InlineData("Server=db")]
    [InlineData("Сервер=db;Database=p")]
    public void Read_SqlServerWithABadConnection_NamesItAndKeepsThePassword(string connection)
    {
        var message = Refused(
            ("Portal:Database:Provider", "SqlServer"),
            ("Portal:PublicBaseUrl", "https://news.example.org"),
            ("ConnectionStrings:Portal", connection + ";Password=тайна"));

        message.ShouldContain("ConnectionStrings__Portal");
        message.ShouldNotContain("тайна");
    }

    [Fact]
    public void Read_SqlServerInProductionWithoutPublicBaseUrl_NamesIt() =>
        Refused(("Portal:Database:Provider", "SqlServer"), ("ConnectionStrings:Portal", "Server=db;Database=p"))
            .ShouldContain("Portal__PublicBaseUrl");

    private string Refused(params (string Name, string Value)[] values)
    {
        var message = Should.Throw<SettingException>(() => Read(values)).Message;
        message.ShouldNotContain("\n");
        message.ShouldEndWith(".");
        return message;
    }

    private (PortalSettings Portal, DatabaseOptions Database, ListeningAddress Listening) Read(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Portal:DataFolder", folder)])
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value)))
            .Build();
        var portal = SettingsReader.ReadPortal(configuration, new Production());
        SettingsReader.ReadAccounts(configuration);
        return (portal, SettingsReader.ReadDatabase(configuration, portal), SettingsReader.ReadListening(configuration));
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
