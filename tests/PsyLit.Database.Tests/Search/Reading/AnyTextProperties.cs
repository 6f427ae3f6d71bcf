using CsCheck;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Database.Tests.Search.Reading;

/// <summary>Whatever is typed or pasted is answered or refused with a sentence, from the text to the records found.</summary>
public sealed class AnyTextProperties(StrategySearchTests.TrialLibrary trials) : IClassFixture<StrategySearchTests.TrialLibrary>
{
    // The long mode: CsCheck_Iter=100000 tests/run.
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), System.Globalization.CultureInfo.InvariantCulture, out var wanted) ? wanted : 600;

    private static readonly Gen<string> Piece = Gen.OneOf(
        "psilocybin", "5-HT(2A)", "depression", "5-HT₂A", "AND", "OR", "NOT", "-", "(", ")", "\"", "\"major depression\"", "*", "psilo*", "title:", "mechanism:", "tag:",
        "year:2019..2024", "published:0001-02-31", "added:9999-12-31", "added:0001..9999", "2019", "..", ":", "foo:bar", "pmid:11111111", "27210031", "10.1000/182", "\0", "\uD800", "😀", "“", "a", "&", "|",
        "[tiab]", "[mh:noexp]", "[mh]", "[dp]", "[lr]", "[edat]", "[ti:~3]", "[filter]", "[la]", "[pt]", "[au]", "[fau]", "[auid]", "[si]", "[nm]", "[gr]", "[sh]", "[foo]", "[concept:noexp]",
        "#1", "#2", "1.", "\n", "\u00AD", "last 9999 years", "9999:9999", "has:comments", "has:notice", "by:me", "by:x", "source:*", "source:a*", "is:unread", "hasabstract", "does", "without", "?", "/", "—");

    private static readonly Gen<(string Text, bool IsSpaced)> Typed = Gen.Select(Piece.Array[0, 12], Gen.OneOf("", " ", " ")).Select((pieces, between) => (string.Join(between, pieces), between == " "));

    [Fact]
    public async Task Any_text_is_searched_for_or_refused_and_never_fails()
    {
        var samples = new List<(string Text, bool IsSpaced)>();
        Typed.Sample(samples.Add, iter: Iterations, threads: 1);

        foreach (var (typed, isSpaced) in samples)
        {
            var result = await trials.Library.SearchAsync(typed);

            Assert.True(result.Error is null || result.Error.Position + result.Error.Length <= typed.Length, typed);
            Assert.All(result.Readings, term => Assert.Equal(term.Term, typed.Substring(term.Start, term.Term.Length)));
            // Where words stick together, no other way to read one of them can be relied on to be read apart.
            if (isSpaced && result is { Error: null, Reading.Query: not null })
                await AssertWaysOutAsync(await trials.Library.TellAsync(result), typed);
        }
    }

    [Fact]
    public async Task To_leave_out_one_of_two_equal_parts_is_offered_only_when_it_helps()
    {
        var story = await trials.Library.TellAsync(await trials.Library.SearchAsync("year:2019..2024 10.1000/182 10.1000/182"));

        Assert.DoesNotContain(story.Reason!.Ways, way => way.Query.Contains("10.1000/182", StringComparison.Ordinal));
    }

    // What the story offers is a query that finds as many records as it says.
    private async Task AssertWaysOutAsync(QueryReading story, string typed)
    {
        foreach (var way in story.Reason?.Ways ?? [])
        {
            var found = await trials.Library.SearchAsync(way.Query);
            Assert.True(found.Total == way.Records, $"{typed}: {way.Query} finds {found.Total}, not {way.Records}; {found.Error?.Message}");
        }

        foreach (var other in story.Readings.SelectMany(term => new[] { term.ExactQuery, term.AloneQuery, term.ConceptQuery }).OfType<string>())
        {
            var error = (await trials.Library.SearchAsync(other)).Error;
            Assert.True(error is null, $"{typed}: {other}: {error?.Message}");
        }
    }
}
