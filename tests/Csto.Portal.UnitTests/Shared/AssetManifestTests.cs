using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Csto.Portal.UnitTests.Shared;

public sealed class AssetManifestTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("csto-assets-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Path_OfBuiltFile_IsItsHashedAddress()
    {
        Write("""{ "site.css": "site-ABCD1234.css" }""");

        new AssetManifest(new WebRoot(_root)).Path("site.css").ShouldBe("/assets/site-ABCD1234.css");
    }

    [Fact]
    public void Path_OfUnknownFile_NamesWhatWasBuilt()
    {
        Write("""{ "site.css": "site-ABCD1234.css" }""");
        var manifest = new AssetManifest(new WebRoot(_root));

        Should.Throw<ArgumentException>(() => manifest.Path("sight.css")).Message.ShouldContain("built are: site.css");
    }

    [Fact]
    public void Constructor_WithoutManifest_SaysWhatToDo() =>
        Should.Throw<InvalidOperationException>(() => new AssetManifest(new WebRoot(_root))).Message.ShouldContain("Соберите проект");

    private void Write(string json) => File.WriteAllText(Path.Combine(_root.CreateSubdirectory("assets").FullName, "manifest.json"), json);

    private sealed class WebRoot(DirectoryInfo root) : IWebHostEnvironment
    {
        public IFileProvider WebRootFileProvider { get; set; } = new PhysicalFileProvider(root.FullName);
        public string WebRootPath { get; set; } = root.FullName;
        public string ApplicationName { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = "";
        public string EnvironmentName { get; set; } = "";
    }
}
