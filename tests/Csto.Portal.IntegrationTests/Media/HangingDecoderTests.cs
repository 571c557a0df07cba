using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>A program that never ends is ended.</summary>
public sealed class HangingDecoderTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Add_WhereTheProgramHangs_KillsItRefusesThePictureAndLeavesNothing()
    {
        var number = Path.Combine(database.Folder, "number");
        var program = Path.Combine(database.Folder, "hangs");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho $$ > '{number}'\nexec sleep 1000\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var vips = new Vips(NullLogger<Vips>.Instance) { Decoder = program, Patience = TimeSpan.FromSeconds(2) };
        var folder = Path.Combine(database.Folder, "media");
        await using var db = database.Open();
        var library = new MediaLibrary(db, new MediaUploads(new MediaStore(new(folder), new FakeClock()), vips, NullLogger<MediaUploads>.Instance), new FakeClock());
        using var content = new MemoryStream(SampleFiles.Png(40, 30));

        var outcome = await library.AddAsync(content, "висит.png", new MediaDetails(), Actor.Portal, default);

        outcome.ShouldBeOfType<MediaOutcome.Refused>().Problems[0].Message.ShouldContain("не раскрывается");
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Exists($"/proc/{(await File.ReadAllTextAsync(number)).Trim()}").ShouldBeFalse();
    }
}
