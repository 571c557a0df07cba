using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Csto.Portal.Benchmarks;
using Csto.Portal.Benchmarks.Overload;

// generate COUNT FILE   a SQLite database with COUNT publications over ten years
// export FILE           one export of it as a ZIP that nobody keeps: time and peak memory
// media FOLDER JPEG PHOTOS BYTES   a portal with an album of so many copies of the picture and a video of so many bytes
// pictures COUNT        sizes and formats of COUNT photographs of 24 megapixels: files per second and peak memory of all processes
// library               what the press office asks of libraries of 1,000 and of 100,000 files
// queries FEW MANY      what pages ask of archives of so many publications, in turn
// search FILE           the search index of a generated archive: how fast it is made, how large it is, how fast it answers
// verify FILE           the index of quotations of a generated archive, likewise; canonical texts are added to the file
// nodes FILE URL…       publishes into the database of running nodes: milliseconds until readers of each see it
// overload URL PID PASSWORD FILE SECONDS ROUNDS   what readers and the press office wait for beside crowds; the password is the first administrator's
// addresses COUNT FILE  so many addresses of articles, one a line
// anything else         goes to BenchmarkDotNet, for instance --filter '*Markdown*'
if (args is ["generate", var count, var file])
{
    var number = int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
    await GeneratedArchive.CreateAsync(Path.GetFullPath(file), number, line => Console.Error.WriteLine(line));
    return 0;
}

if (args is ["media", var folder, var photo, var photos, var bytes])
{
    var culture = System.Globalization.CultureInfo.InvariantCulture;
    await GeneratedMedia.CreateAsync(Path.GetFullPath(folder), photo, int.Parse(photos, culture), long.Parse(bytes, culture));
    return 0;
}

if (args is ["export", var database])
{
    await ExportRun.MeasureAsync(Path.GetFullPath(database), Console.WriteLine);
    return 0;
}

if (args is ["queries", var few, var many])
{
    var culture = System.Globalization.CultureInfo.InvariantCulture;
    await QueriesRun.MeasureAsync(int.Parse(few, culture), int.Parse(many, culture), Console.WriteLine);
    return 0;
}

if (args is ["pictures", var photographs])
{
    await PicturesRun.MeasureAsync(int.Parse(photographs, System.Globalization.CultureInfo.InvariantCulture), Console.WriteLine);
    return 0;
}

if (args is ["library"])
{
    await LibraryRun.MeasureAsync(Console.WriteLine);
    return 0;
}

if (args is ["search", var searched])
{
    await SearchRun.MeasureAsync(Path.GetFullPath(searched), Console.WriteLine);
    return 0;
}

if (args is ["verify", var verified])
{
    await VerifyRun.MeasureAsync(Path.GetFullPath(verified), Console.WriteLine);
    return 0;
}

if (args is ["nodes", var shared, .. var nodes])
{
    await NodesRun.MeasureAsync(Path.GetFullPath(shared), [.. nodes.Select(n => new Uri(n))], Console.WriteLine);
    return 0;
}

if (args is ["overload", var site, var process, var password, var articles, var seconds, var rounds])
{
    var culture = System.Globalization.CultureInfo.InvariantCulture;
    var portal = new Uri(site);
    var officer = await PressOfficer.SignInAsync(portal, password);
    await new OverloadRun(
        portal, int.Parse(process, culture), officer, await GeneratedArchive.AddressesAsync(Path.GetFullPath(articles), int.MaxValue), TimeSpan.FromSeconds(double.Parse(seconds, culture)))
        .MeasureAsync(int.Parse(rounds, culture), Console.WriteLine);
    return 0;
}

if (args is ["addresses", var wanted, var archive])
{
    foreach (var address in await GeneratedArchive.AddressesAsync(Path.GetFullPath(archive), int.Parse(wanted, System.Globalization.CultureInfo.InvariantCulture)))
        Console.WriteLine(address);
    return 0;
}

// In process, because the tool knows no newer runtime to start others with; short, because figures are read as ratios.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
