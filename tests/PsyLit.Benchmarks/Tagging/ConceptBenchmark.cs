using System.CommandLine;
using System.Globalization;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Benchmarks.Importing;
using PsyLit.Core.Concepts;

namespace PsyLit.Benchmarks.Tagging;

/// <summary><c>concepts --megabytes 100</c>: how many megabytes of abstracts one core tags in a second of processor time.</summary>
internal static class ConceptBenchmark
{
    private const ulong Seed = 5;
    private const int Megabyte = 1_000_000;

    public static Command Create()
    {
        var megabytes = new Option<int>("--megabytes") { Description = "How much text is tagged.", DefaultValueFactory = _ => 100 };
        var command = new Command("concepts", "Measures the tagging of concepts.") { megabytes };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(megabytes), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int megabytes, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        var reading = await VocabularyFile.ReadAsync(file, cancellationToken);
        var matcher = new ConceptMatcher(reading.Vocabulary ?? throw new InvalidDataException("The vocabulary could not be read."));
        var corpus = new PubMedCorpus(Seed);
        foreach (var (name, onTopic) in new[] { ("mixed", false), ("on psychedelics only", true) })
        {
            var texts = Texts(corpus, onTopic, megabytes);
            // The first tenth is for the compiler.
            Tag(matcher, texts.Take(texts.Count / 10), cancellationToken);
            var mentions = 0L;
            var cost = await Cost.MeasureAsync(() =>
            {
                mentions = Tag(matcher, texts, cancellationToken);
                return Task.CompletedTask;
            });
            var size = texts.Sum(text => (double)text.Length) / Megabyte;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-22}{size,7:0} MB{mentions,11:N0} mentions{cost.Time.TotalSeconds,8:0.0} s{cost.Processor.TotalSeconds,8:0.0} CPU s{size / cost.Processor.TotalSeconds,8:0.0} MB/CPU s"));
        }
    }

    private static List<string> Texts(PubMedCorpus corpus, bool onTopic, int megabytes)
    {
        var texts = new List<string>();
        for (var (number, length) = (1, 0L); length < (long)megabytes * Megabyte; number++)
        {
            texts.Add(corpus.AbstractText(number, onTopic));
            length += texts[^1].Length;
        }

        return texts;
    }

    private static long Tag(ConceptMatcher matcher, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var mentions = 0L;
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            mentions += matcher.Find(text).Count;
        }

        return mentions;
    }
}
