using System.Text;
using PsyLit.Formats.BibTeX;
using PsyLit.Formats.BibTeX.Entries;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.BibTeX;

public sealed class BibTeXReaderTests
{
    [Theory]
    [InlineData("date = {2019-05-12}", "2019-05-12")]
    [InlineData("date = {2019-05}", "2019-05")]
    [InlineData("date = {2019-22}", "2019-22")]
    [InlineData("date = {2019-05/2019-07}", "2019-05/2019-07")]
    [InlineData("date = {2019-05-30/2019-06-02}", "2019-05/2019-06")]
    [InlineData("date = {2016/2017}", "2016")]
    [InlineData("date = {1995?}", "1995")]
    [InlineData("date = {2019-05-12T10:20:30Z}", "2019-05-12")]
    [InlineData("date = {2016-12-13}, year = 2017, month = 8", "2016-12-13")]
    [InlineData("date = {2017}, year = 2017, month = aug", "2017-08")]
    [InlineData("year = 2020, month = jan", "2020-01")]
    [InlineData("year = 2020, month = 10 # \"~jan\"", "2020-01-10")]
    [InlineData("year = 2020, month = jan # \"~10\"", "2020-01-10")]
    [InlineData("year = 2020, month = {02}", "2020-02")]
    [InlineData("year = 2020, month = {Sept.}, day = 3", "2020-09-03")]
    [InlineData("year = 2020, month = nov # \"/\" # dec", "2020-11/2020-12")]
    [InlineData("year = 2020, month = {Mar--Apr}", "2020-03/2020-04")]
    [InlineData("year = 2020, month = {6-7}", "2020-06/2020-07")]
    [InlineData("year = 2020, month = {Winter}", "2020-24")]
    [InlineData("year = 2020, issue = {Spring}", "2020-21")]
    [InlineData("year = {{c. 1998}}", "1998")]
    [InlineData("year = {2004--2005}", "2004")]
    [InlineData("year = {in press}", "")]
    [InlineData("date = {-0044}", "")]
    [InlineData("date = {/2010}", "")]
    public void Dates_are_as_precise_as_written(string fields, string date) =>
        Assert.Equal(date, Record($"@article{{k, title = {{T}}, {fields}}}").Published?.ToString() ?? "");

    [Theory]
    [InlineData("@article{k, journal = {J}}", "article-journal")]
    [InlineData("@article{k, entrysubtype = {newspaper}, journal = {J}}", "article-newspaper")]
    [InlineData("@InProceedings{k, title = {T}}", "paper-conference")]
    [InlineData("@incollection{k, title = {T}}", "chapter")]
    [InlineData("@phdthesis{k, title = {T}}", "thesis")]
    [InlineData("@techreport{k, title = {T}}", "report")]
    [InlineData("@misc{k, title = {T}}", "document")]
    [InlineData("@misc{k, title = {T}, eprint = {2001.01234}, archiveprefix = {arXiv}}", "article")]
    [InlineData("@online{k, title = {T}}", "webpage")]
    [InlineData("@nosuchtype{k, title = {T}}", "document")]
    public void Types_of_both_vocabularies_are_known(string entry, string type) => Assert.Equal(type, Record(entry).Type);

    [Theory]
    [InlineData("doi = {https://doi.org/10.99999/a\\_b}", "10.99999/a_b", null, null)]
    [InlineData("url = {http://dx.doi.org/10.99999/ab}", "10.99999/ab", null, null)]
    [InlineData("eprint = {90000001}, eprinttype = {pubmed}", null, "90000001", null)]
    [InlineData("pmid = 90000001, pmcid = {PMC9900001}", null, "90000001", "PMC9900001")]
    [InlineData("note = {{PMID:} 90000001}", null, "90000001", null)]
    [InlineData("note = {Erratum in: J Test. PMID: 90000001}", null, null, null)]
    [InlineData("url = {https://pubmed.ncbi.nlm.nih.gov/90000001/}", null, "90000001", null)]
    public void Numbers_are_found_where_people_put_them(string field, string? doi, string? pmid, string? pmcid)
    {
        var record = Record($"@article{{k, title = {{T}}, {field}}}");

        Assert.Equal((doi, pmid, pmcid), (record.Doi, record.Pmid, record.Pmcid));
    }

    [Fact]
    public void Every_field_without_a_place_is_kept_as_it_was() =>
        Assert.Equal(
            [new RawField("citekey", "k"), new RawField("File", @":a\_b.pdf:PDF"), new RawField("year", "in press")],
            Record(@"@article{k, title = {T}, File = {:a\_b.pdf:PDF}, year = {in press}}").RawFields);

    [Fact]
    public void The_source_of_an_item_is_its_text()
    {
        var items = Read("junk\n@article{a,\n title = {A}\n}\n@article{b, title = {never closed\n@article{c, title = {C}}\n");

        Assert.Equal(["@article{a,\n title = {A}\n}", "@article{b, title = {never closed\n", "@article{c, title = {C}}"], items.Select(item => item.Source));
        Assert.Equal([2, 5, 6], items.Select(item => item.Line));
        Assert.Equal(FormatMessages.BibTeXEntryUnclosed, items[1].Problem!.Why);
        Assert.True(items[1].Problem!.RecordLost);
    }

    [Fact]
    public void A_brace_never_closed_costs_one_entry_and_a_forgotten_last_brace_none()
    {
        var entry = (int i) => $"@article{{k{i},\n  title = {{Title {i}}},\n  year = 2020\n}}\n";
        var good = string.Concat(Enumerable.Range(0, 500).Select(entry));
        var items = Read(good + "@article{bad, title = {{Open, year = 2020}\n" + good.Replace("k", "m", StringComparison.Ordinal)
            + "@article{almost,\n  title = {Almost},\n  year = 2021\n\n" + good.Replace("k", "n", StringComparison.Ordinal));

        Assert.Equal(1_501, items.Count(item => item.Record is not null));
        Assert.Equal([FormatMessages.BibTeXEntryUnclosed, FormatMessages.BibTeXEntryMended], items.Where(item => item.Problem is not null).Select(item => item.Problem!.Why));
    }

    [Fact]
    public void A_brace_too_many_is_named_and_the_next_entry_is_read()
    {
        var items = Read("@article{a, title = {One } too many}, author = {A B}, year = 2020}\n@article{b, title = {Next}} @article{c, title = {Last}}");

        Assert.Equal(["One", "Next", "Last"], items.Select(item => item.Record?.Title).OfType<string>());
        Assert.Equal((FormatMessages.BibTeXTextBehindEntry, 1), (Assert.Single(items, item => item.Problem is not null).Problem!.Why, items[1].Line));
    }

    [Theory]
    [InlineData("Lind, A.; Berg, O.", "Lind A.|Berg O.")]
    [InlineData("Ada Lind & Olaf Berg", "Lind Ada|Berg Olaf")]
    [InlineData("Ada Lind, Olaf Berg, Mia Ek", "Lind Ada|Berg Olaf|Ek Mia")]
    [InlineData("Johnson & Johnson", "Johnson Johnson &")]
    [InlineData("de la Berg, Jr., Olaf Ole", "de la Berg Olaf Ole Jr.")]
    public void Names_are_told_apart_however_they_are_joined(string authors, string names) =>
        Assert.Equal(names, string.Join('|', Record($"@misc{{a, title = {{T}}, author = {{{authors}}}}}").Contributors.Select(person => person.DisplayName)));

    [Fact]
    public void Strings_that_double_each_other_stay_small()
    {
        var bomb = string.Concat(Enumerable.Range(0, 60).Select(i => $"@string{{s{i + 1} = s{i} # s{i}}}\n"));
        var items = Read("@string{s0 = {0123456789}}\n" + bomb + "@article{k, title = s60, note = " + string.Join(" # ", Enumerable.Repeat("s10", 20_000)) + "}");

        var record = Assert.Single(items, item => item.Record is not null).Record!;
        Assert.InRange(record.Title!.Length, 1, StringMacros.MaximumLength);
        Assert.InRange(record.Notes.Sum(note => note.Length), 1, PieceSplitter.MaximumLength + 100_000);
        Assert.Contains(items, item => item.Problem?.Why == FormatMessages.BibTeXStringTooLong);
    }

    [Theory]
    [InlineData("@comment{\n")]
    [InlineData("@a{b,\n")]
    [InlineData("@a{b, \\} z ")]
    [InlineData("@a{b, x = {\n")]
    [InlineData("@a{b, x = \"\" \" ")]
    [InlineData("@string{a = \"\n")]
    [InlineData("@a(b, (((")]
    [InlineData("@a{a, crossref = {a}, xdata = {b,c}}\n")]
    [InlineData("\0@\0a{\0")]
    public void Two_megabytes_of_one_damage_take_no_time_that_grows_with_its_square(string damage)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();

        var count = Read(string.Concat(Enumerable.Repeat(damage, 2_000_000 / damage.Length)) + "\n@article{last, title = {Last}}\n").Count;

        Assert.True(count > 0);
        Assert.True(started.Elapsed < TimeSpan.FromMinutes(1), started.Elapsed.ToString());
    }

    [Fact]
    public void An_entry_of_one_line_may_be_long_and_an_endless_one_is_cut()
    {
        var items = Read($"@article{{a, title = {{A}}, note = {{{new string('x', 1_000_000)}}}}} @article{{b, title = {{B}}, note = {{{new string('y', PieceSplitter.MaximumLength)}}}}}\n@article{{c, title = {{C}}}}");

        Assert.Equal(["A", "C"], items.Where(item => item.Record is not null).Select(item => item.Record!.Title));
        Assert.Equal(FormatMessages.RecordTooLong, Assert.Single(items, item => item.Problem is not null).Problem!.Why);
    }

    [Fact]
    public void A_parent_is_found_before_and_after_and_one_too_far_away_is_named()
    {
        var filler = string.Concat(Enumerable.Range(0, 20).Select(i => $"@misc{{f{i}, title = {{F}}, note = {{{new string('x', 500_000)}}}}}\n"));
        var parent = "@book{p, title = {Parent}, editor = {Roe, P}, year = 2020, doi = {10.99999/p}}\n";
        var child = (string key) => $"@incollection{{{key}, title = {{Child}}, crossref = {{p}}}}\n";

        var near = Read(child("before") + parent + child("after"));
        var far = Read(parent + filler + child("far"));

        Assert.All(new[] { near[0], near[2] }, item => Assert.Equal(("Parent", 2020, null), (item.Record!.ContainerTitle, item.Record.Published?.Year, item.Record.Doi)));
        Assert.Equal(FormatMessages.BibTeXParentMissing, far[^1].Problem!.Why);
        Assert.Equal("Child", far[^2].Record!.Title);
    }

    private static CitationRecord Record(string text) => Assert.Single(Read(text), item => item.Record is not null).Record!;

    private static List<ReadItem> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. CitationFile.Open(stream, new BibTeXFormat()).Items];
    }
}
