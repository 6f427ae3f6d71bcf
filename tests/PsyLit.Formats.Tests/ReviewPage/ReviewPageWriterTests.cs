using CsCheck;
using PsyLit.Formats.Records;
using PsyLit.Formats.ReviewPage;

namespace PsyLit.Formats.Tests.ReviewPage;

/// <summary>Writing a record as a page and reading the page gives the record back, whatever its text looks like.</summary>
public sealed class ReviewPageWriterTests
{
    // Words that a careless reader would take for structure, markup or another value.
    private static readonly Gen<string> Word = OneOf(
        "tea", "5-HT2A", "α7", "Summary", "Abstract:", "Comments", "Source:", "---", "–", "2016", "May", "**", "*", "***", @"\", @"\*", "<", "p<0.05",
        "<strong>", "</em>", "&amp;", "METHODS:", "Results:", "No", "comments", "yet.", "Title:", "DOI:", "et al.", "(12)", "\"quoted\"", "naïve", "#", "-", ";", "[x]");

    private static readonly Gen<string> Plain = Word.Array[1, 5].Select(words => string.Join(' ', words)).Where(text => text != @"\");

    private static readonly Gen<string> Inline = Gen.OneOf(
        Word,
        Gen.Select(OneOf("b", "i", "sub", "sup"), Word, (tag, word) => $"<{tag}>{word}</{tag}>"),
        Gen.Select(Word, OneOf("s", "2A", ","), (word, ending) => $"<b>{word}</b>{ending}")).Array[1, 8].Select(parts => string.Join(' ', parts));

    private static readonly Gen<string> Text = Inline.Array[1, 3].Select(paragraphs => string.Join("\n\n", paragraphs));

    private static readonly Gen<string> Value = OneOf("Journal Article", "with; separator", @"back\slash", "eng", "a: b", "12");

    private static readonly Gen<PartialDate> Date = Gen.Select(Gen.Int[1, 5], Gen.Int[1000, 2999], Gen.Int[1, 11], Gen.Int[1, 28], (shape, year, month, day) => shape switch
    {
        1 => new PartialDate(year),
        2 => new PartialDate(year, month),
        3 => new PartialDate(year, month, day),
        4 => new PartialDate(year, month, endMonth: month + 1),
        _ => new PartialDate(year, season: (Season)((month % 4) + 1)),
    });

    private static readonly Gen<Contributor> Author = OneOf(
        new Contributor { Family = "Carhart-Harris", Given = "RL" },
        new Contributor { Family = "de Lima Osório", Given = "F" },
        new Contributor { Family = "Zett", Given = "CA", Suffix = "Jr" },
        new Contributor { Family = "Müller", Given = "Ann-Marie", Suffix = "III" },
        new Contributor { Family = "Plato" },
        new Contributor { Literal = "The Tea Group" },
        new Contributor { Literal = "Group ABC" },
        new Contributor { Literal = "Doe, Roe; and others" });

    private static readonly Gen<Notice> Notice = Gen.Select(
        Gen.Enum<NoticeKind>(),
        OneOf("J Test. 2020;1:2.", "Erratum in: doi 10.1000/a(1)", "Retraction of something", "[x] y"),
        OneOf("123", "7", null),
        OneOf("10.1000/x", "10.1000/y;z", null),
        (kind, text, pmid, doi) => new Notice(kind, text, pmid, doi));

    private static readonly Gen<IReadOnlyList<AbstractSection>> Sections = Gen.Select(
            OneOf(null, "BACKGROUND", "MAIN RESULTS", "Odd heading", "Conclusions"), OneOf(null, "METHODS", "UNASSIGNED"), Text, (label, category, text) => new AbstractSection(label, category, text))
        .Array[0, 3].Select(sections => (IReadOnlyList<AbstractSection>)sections);

    private static readonly Gen<ImportedComment> Comment = Gen.Select(
        OneOf(null, "Ann Reader", "o'Neil 2"), Gen.Bool, Date, Word.Array[1, 6], (author, dated, date, lines) =>
            new ImportedComment(author, dated ? date : null, string.Join("\n\n", lines)));

    private static readonly Gen<CitationRecord> Record =
        from title in Inline
        from journal in Gen.Null(Plain)
        from dated in Gen.Bool
        from date in Date
        from summary in Gen.Null(Text)
        from sections in Sections
        from comments in Comment.Array[0, 3]
        from authors in Author.Array[0, 4]
        from more in Gen.Bool
        from notices in Notice.Array[0, 3]
        from values in Value.Array[0, 3]
        from concepts in OneOf("psilocybin", "lsd", "5-ht2a", "odd").Array[0, 4]
        select new CitationRecord
        {
            Line = 1,
            Title = title,
            ContainerTitle = journal,
            Published = dated ? date : null,
            PublishedOnline = dated ? null : date,
            Summary = summary,
            Abstract = sections,
            Comments = comments,
            Contributors = authors,
            MoreAuthors = more,
            Notices = notices.DistinctBy(RecordText).ToArray(),
            PublicationTypes = values,
            Notes = values,
            Languages = values,
            SampleSize = values.FirstOrDefault(),
            RawFields = [.. values.Select((value, i) => new RawField($"Odd field {i}", value))],
            Keywords =
            [
                .. concepts.Where(id => Line(id) == "Compounds").Select(id => new Keyword(KeywordKind.Curated, id)),
                .. concepts.Where(id => Line(id) == "Mechanisms").Select(id => new Keyword(KeywordKind.Curated, id)),
                .. concepts.Where(id => Line(id) is null).Select(id => new Keyword(KeywordKind.Curated, id)),
                .. values.Select(value => new Keyword(KeywordKind.Mesh, value, "drug therapy", true)),
            ],
            Doi = "10.1000/S1(2)3",
        };

    [Fact]
    public void A_written_page_reads_as_the_same_record() => Record.Sample(
        record =>
        {
            var page = new ReviewPageWriter(Line).Write(record);

            var items = new ReviewPageFormat().Read(new StringReader(page)).ToList();

            Assert.True(items is [{ Record: not null }], page);
            Assert.Equal(RecordView.Of(record), RecordView.Of(WithoutBold(items[0].Record!)));
        },
        iter: 2_000, threads: 1);

    [Fact]
    public void Pages_written_into_one_file_are_read_apart() => Record.Array[2, 4].Sample(
        records =>
        {
            var file = new ReviewPageWriter(Line).Write(records);

            var titles = new ReviewPageFormat().Read(new StringReader(file)).Select(item => item.Record?.Title);

            Assert.Equal(records.Select(record => record.Title), titles);
        },
        iter: 200);

    [Fact]
    public void A_written_page_has_the_layout_of_a_review_page()
    {
        var record = new CitationRecord
        {
            Title = "Tea for 5-HT<sub>2A</sub>",
            ContainerTitle = "Journal of Tests",
            Published = new PartialDate(2026, 1, 20),
            Source = "PubMed",
            Contributors = [new Contributor { Family = "Doe", Given = "JA" }],
            MoreAuthors = true,
            Summary = "All about <b>psychedelic</b>s.",
            Abstract = [new AbstractSection("METHODS", null, "Tea.")],
            Keywords = [new Keyword(KeywordKind.Curated, "tea"), new Keyword(KeywordKind.ReviewBold, "psychedelic")],
        };

        Assert.Equal(
            """
            Tea for 5-HT<sub>2A</sub>
            Journal of Tests – January 20, 2026

            Source: PubMed
            Authors: Doe JA; et al.
            Compounds: tea

            Summary

            All about **psychedelic**s.

            Abstract

            METHODS: Tea.

            Comments

            No comments yet.

            """.ReplaceLineEndings("\n"),
            new ReviewPageWriter(_ => "Compounds").Write(record));
    }

    private static string RecordText(Notice notice) => notice.ToString();

    private static string? Line(string concept) => concept switch { "psilocybin" or "lsd" => "Compounds", "5-ht2a" => "Mechanisms", _ => null };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // Bold keywords repeat what the summary says; the pairs of files test them.
    private static CitationRecord WithoutBold(CitationRecord record) =>
        record with { Keywords = [.. record.Keywords.Where(keyword => keyword.Kind != KeywordKind.ReviewBold)] };
}
