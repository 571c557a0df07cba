using System.Diagnostics;
using System.Globalization;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// «Проверка подлинности» over a generated archive. Its editions get canonical texts first (they stay in the file): half of the sentences are those of the archive,
/// which all publications share, half are of words chosen as often as words are in a language. The reference is reading and parting into words the one canonical text
/// that the question is about, in the same round: what no way of answering can do without.
/// </summary>
internal static class VerifyRun
{
    private const int Rounds = 15;
    private const int Batch = 1000;
    private const int Book = 1_000_000;

    public static async Task MeasureAsync(string file, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("portal-quotes-");
        try
        {
            await using var services = Open(file, folder.FullName);
            await ProveAsync(services);
            var (count, bytes) = await SizeAsync(services);
            var index = services.GetRequiredService<QuoteIndex>();
            var began = Stopwatch.GetTimestamp();
            await services.GetRequiredService<QuoteKeeper>().RebuildAsync(CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Say(say, $"index: {count} editions in {seconds:0.0} s, {count / seconds:0} a second; {index.FileBytes / 1e6:0} MB, {(double)index.FileBytes / bytes:0.00} of the texts ({bytes / 1e6:0} MB)");
            var edition = count / 2;
            foreach (var (name, text) in Questions(await TextAsync(services, edition)))
            {
                var (answer, reference, said) = await MiddleAsync(services, text, edition);
                Say(say, $"{name}: {answer:0.0} ms, reference {reference:0.00} ms, ratio {answer / reference:0}; {said}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, string Text)> Questions(string whole)
    {
        var sentences = whole.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        yield return ("one sentence", sentences.Where(s => s.Count(c => c == ' ') > 8).ElementAt(2));
        yield return ("one that thousands have", "Предложения экспертов будут внесены на рассмотрение в установленном порядке.");
        yield return ("a whole text", whole);
        yield return ("every twelfth word another", string.Join(' ', whole.Split(' ').Select((word, i) => i % 12 == 11 ? "инакомыслие" : word)));
        yield return ("never published", string.Join(' ', Enumerable.Range(0, 200).Select(i => $"небывалое{i}")));
        var book = new StringBuilder();
        for (var i = 0; book.Length < Book; i++)
            book.Append(CultureInfo.InvariantCulture, $"Слово{i % 4999} и слово{i % 7919} стоят рядом. ").Append(i % 900 == 0 ? whole : "");
        yield return ("the longest that is compared, out of a book", book.ToString()[..VerifyReader.Longest]);
        yield return ("a book of a megabyte of letters, beyond what a page lets through", book.ToString()[..Book]);
    }

    private static async Task<(double Answer, double Reference, string Said)> MiddleAsync(ServiceProvider services, string text, int edition)
    {
        var (answers, references) = (new List<double>(), new List<double>());
        var said = "";
        for (var round = 0; round <= Rounds; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var began = Stopwatch.GetTimestamp();
            QuoteFinder.CountWords(await TextAsync(services, edition));
            references.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            began = Stopwatch.GetTimestamp();
            var answer = await scope.ServiceProvider.GetRequiredService<VerifyReader>().VerifyAsync(text, CancellationToken.None);
            answers.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            said = answer is VerifyAnswer.Found found ? $"{found.Places[0].Verdict}, {found.Places.Count + found.More} places" : answer.GetType().Name;
        }

        // The first makes the queries.
        return (answers.Skip(1).Order().ElementAt(Rounds / 2), references.Skip(1).Order().ElementAt(Rounds / 2), said);
    }

    private static async Task<string> TextAsync(ServiceProvider services, int edition)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var text = Encoding.UTF8.GetString(await db.EditionProofs.Where(p => p.EditionId == edition).Select(p => p.Text).SingleAsync());
        return text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
    }

    private static async Task ProveAsync(ServiceProvider services)
    {
        for (var after = 0; ;)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var last = after;
            var editions = await db.Editions.AsNoTracking().Where(e => e.Id > last && !db.EditionProofs.Any(p => p.EditionId == e.Id)).OrderBy(e => e.Id).Take(Batch)
                .Select(e => new { e.Id, e.Title, e.Lead, e.Body, e.PublishedOn }).ToListAsync();
            if (editions.Count == 0)
                return;
            after = editions[^1].Id;
            foreach (var e in editions)
            {
                var text = CanonicalText.Write(new()
                {
                    Language = Publication.Russian, Kind = PublicationKind.News, PublishedOn = e.PublishedOn!.Value, Title = e.Title, Lead = e.Lead, Body = Words.Into(e.Body, e.Id),
                });
                db.Add(new EditionProof { EditionId = e.Id, Form = CanonicalText.Form, Text = text, Sha256 = CanonicalText.Sha256(text), MadeAt = DateTime.UnixEpoch });
            }

            await db.SaveChangesAsync();
        }
    }

    private static async Task<(int Count, long Bytes)> SizeAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return (await db.EditionProofs.CountAsync(), await db.EditionProofs.SumAsync(p => (long)p.Text.Length));
    }

    private static ServiceProvider Open(string file, string folder) => new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging()
        .AddPortalData(new(DatabaseProvider.Sqlite, $"Data Source={file}"))
        .AddSearch(new(folder)).AddPortalReading().BuildServiceProvider();

    private static void Say(Action<string> say, FormattableString line) => say(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sentences of invented words, the n-th of which is as frequent as 1/n.</summary>
    private static class Words
    {
        private const int Count = 30_000;
        private static readonly string[] Parts = ["ба", "го", "ду", "зе", "ки", "ло", "му", "не", "по", "ра", "со", "та", "ве", "жи", "цу", "ше", "чо", "фи", "ху", "ля"];

        public static string Into(string body, int seed)
        {
            var random = new Random(seed);
            return string.Join("\n\n", body.Split("\n\n").Select((paragraph, i) => i % 2 == 0 || paragraph.StartsWith(':') ? paragraph : Paragraph(random, paragraph.Length)));
        }

        private static string Paragraph(Random random, int length)
        {
            var text = new StringBuilder();
            for (var i = 1; text.Length < length; i++)
                text.Append(Word((int)Math.Exp(random.NextDouble() * Math.Log(Count)))).Append(i % 12 == 0 ? ". " : " ");
            return text.ToString().TrimEnd() + ".";
        }

        private static string Word(int number)
        {
            var word = "";
            for (; number > 0; number /= Parts.Length)
                word += Parts[number % Parts.Length];
            return word;
        }
    }
}
