using BenchmarkDotNet.Attributes;
using Csto.Portal.Core.Content;
using Markdig;

namespace Csto.Portal.Benchmarks;

/// <summary>Rendering the body of an article; the reference is Markdig alone with its default pipeline on the same text.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmarks
{
    private string _body = "";

    [Params(1, 30)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var prose = new Prose(new Random(7));
        _body = string.Concat(Enumerable.Range(0, Articles).Select(_ => prose.Body()));
    }

    [Benchmark(Baseline = true)]
    public string MarkdigAlone() => Markdown.ToHtml(_body);

    [Benchmark]
    public RenderedContent Portal() => MarkdownRenderer.Render(_body, new MarkdownContext());

    [Benchmark]
    public string PlainTextOfIt() => PlainText.FromMarkdown(_body);
}
