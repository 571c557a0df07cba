using System.Diagnostics;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>The same picture in another size, format or quality is recognised and never refused.</summary>
public sealed class LikenessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Upload_OfAnotherSizeAndQuality_NamesTheOneThatIsThere()
    {
        var folder = Directory.CreateTempSubdirectory("likeness");
        try
        {
            // Blots of many sizes: as uneven as a photograph.
            await VipsAsync(folder.FullName, "gaussnoise", "noise.v", "12", "8", "--mean", "128", "--sigma", "60", "--seed", "7");
            await VipsAsync(folder.FullName, "cast", "noise.v", "blots.v", "uchar");
            await VipsAsync(folder.FullName, "resize", "blots.v", "large.png", "50", "--kernel", "cubic");
            await VipsAsync(folder.FullName, "thumbnail", "large.png", "small.jpg[Q=40]", "300");
            await VipsAsync(folder.FullName, "rot", "large.png", "turned.png", "d90");
            var author = await portal.BrowserAsync(Roles.Author);
            var (large, _) = await author.UploadedAsync("большой.png", await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "large.png")));
            await author.UploadedAsync("на боку.png", await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "turned.png")));

            using var answer = await author.UploadAsync([("поменьше.jpg", await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "small.jpg")))]);
            var page = await answer.ReadPageAsync();

            page.Text(".upload__list").ShouldContain("Похоже на то, что уже есть");
            page.QuerySelectorAll(".like a").Select(a => a.GetAttribute("href")).ShouldBe([$"/admin/media/{large}"]);
            (await author.GetPageAsync($"/admin/media/{large}")).Text("#like + .like").ShouldContain("поменьше.jpg");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Upload_OfPlainColours_IsLikeNothing()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        await author.UploadedAsync("серый.png", SampleFiles.Png(90, 60, 0x40));

        using var answer = await author.UploadAsync([("другой серый.png", SampleFiles.Png(90, 60, 0x41))]);

        (await answer.ReadPageAsync()).QuerySelector(".like").ShouldBeNull();
    }

    [Fact]
    public async Task Upload_OfTheVerySameFile_SaysSoWithALink()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("один.pdf", SampleFiles.Pdf("один и тот же"));

        using var answer = await author.UploadAsync([("тот же.pdf", SampleFiles.Pdf("один и тот же"))]);
        var page = await answer.ReadPageAsync();

        page.Text(".upload__list").ShouldContain("Точно такой файл уже есть");
        page.QuerySelector(".upload__list a")!.GetAttribute("href").ShouldBe($"/admin/media/{id}");
    }

    private static async Task VipsAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("vips", arguments) { WorkingDirectory = folder, RedirectStandardError = true, UseShellExecute = false })!;
        var words = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, words);
    }
}
