using System.Collections.Concurrent;
using CsCheck;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.RoundTrips;

/// <summary>The generator gives what it promises; a property over records that lack a field would hold for nothing.</summary>
public sealed class CitationRecordsTests
{
    [Fact]
    public void A_format_that_carries_everything_is_given_every_field()
    {
        var views = new ConcurrentBag<string>();
        CitationRecords.Carrying(RecordFields.All, "article-journal", "chapter", "book").Sample(record => views.Add(RecordView.Of(record)), iter: 500);
        var seen = string.Concat(views);

        foreach (var property in typeof(CitationRecord).GetProperties().Where(property => property.Name is not ("Line" or "Comments" or "RawFields")))
        {
            Assert.Contains($"\"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}\":", seen, StringComparison.Ordinal);
        }

        Assert.All(["particle", "suffix", "literal", "orcid", "affiliations", "qualifier", "isMajor", "label", "category"], name => Assert.Contains($"\"{name}\":", seen, StringComparison.Ordinal));
    }

    [Fact]
    public void A_format_that_carries_nothing_more_is_given_nothing_more() =>
        CitationRecords.Carrying(RecordFields.None, "article-journal").Sample(record =>
        {
            Assert.True(record is { Pmid: null, Pmcid: null, Languages: [], Keywords: [], Notices: [], Notes: [], Source: null, Summary: null, MoreAuthors: false });
            Assert.All(record.Contributors, person => Assert.True(person is { Particle: null, Orcid: null, Affiliations: [] }));
            Assert.True(record.Published is null or { Season: null, EndMonth: null });
        }, iter: 500);
}
