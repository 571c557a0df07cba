using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Damaged at random, a file is taken or refused in words, and whatever was refused leaves nothing.</summary>
public sealed class MutationTests : IAsyncLifetime
{
    private const int Rounds = 6;
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Add_OfFilesDamagedAtRandom_TakesOrRefusesAndLeavesNothingElse()
    {
        var folder = Path.Combine(database.Folder, "media");
        var store = new MediaStore(new(folder), new FakeClock());
        using var vips = new Vips(NullLogger<Vips>.Instance);
        var random = new Random(20260213);
        byte[][] good =
        [
            SampleFiles.TelltaleJpeg(), SampleFiles.Png(40, 30), SampleFiles.WebP(), SampleFiles.Avif(), SampleFiles.Gif(3), SampleFiles.Pdf(),
            SampleFiles.Docx(), SampleFiles.TelltaleMp4(), SampleFiles.WebM(telling: true),
        ];
        var (taken, refused) = (0, 0);
        foreach (var file in good)
        {
            for (var i = 0; i < Rounds; i++)
            {
                await using var db = database.Open();
                var library = new MediaLibrary(db, new MediaUploads(store, vips, NullLogger<MediaUploads>.Instance), new FakeClock());
                using var content = new MemoryStream(Damaged(file, random));
                var before = Files(folder);
                switch (await library.AddAsync(content, "файл", new MediaDetails(), Actor.Portal, default))
                {
                    case MediaOutcome.Added:
                        taken++;
                        break;
                    case MediaOutcome.Refused problem:
                        refused++;
                        problem.Problems[0].Message.ShouldNotBeEmpty();
                        Files(folder).ShouldBe(before);
                        break;
                    case var other:
                        other.ShouldBeNull("nothing else may come of it");
                        break;
                }

                Files(folder).ShouldAllBe(path => !path.Contains("incoming"));
            }
        }

        taken.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        var damaged = file.ToArray();
        for (var i = random.Next(1, 5); i > 0; i--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? damaged[..random.Next(1, damaged.Length)] : damaged;
    }

    private static List<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];
}
