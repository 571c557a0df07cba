using BenchmarkDotNet.Running;
using Csto.Portal.Benchmarks;

// generate COUNT FILE   a SQLite database with COUNT publications over ten years
// anything else         goes to BenchmarkDotNet, for instance --filter '*Queries*'
if (args is ["generate", var count, var file])
{
    var number = int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
    await GeneratedArchive.CreateAsync(Path.GetFullPath(file), number, line => Console.Error.WriteLine(line));
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
