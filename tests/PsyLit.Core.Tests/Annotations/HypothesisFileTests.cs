using System.Text;
using PsyLit.Core.Annotations.Exchange.Hypothesis;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;

namespace PsyLit.Core.Tests.Annotations;

/// <summary>W3C Web Annotation in and out: what Hypothesis exports is read.</summary>
public sealed class HypothesisFileTests
{
    private const string Full = """
        {
          "id": "Zx7Qk", "created": "2025-11-03T10:15:30.123456+00:00", "updated": "2025-11-03T10:15:30.123456+00:00",
          "user": "acct:ann.reader@hypothes.is", "uri": "https://journal.example.org/a/1?utm_source=feed",
          "text": "Dose?", "tags": ["dose", "to check"], "group": "__world__", "permissions": {"read": ["group:__world__"], "admin": ["acct:ann.reader@hypothes.is"]},
          "document": {"title": ["A page"], "highwire": {"doi": ["10.5555/page.1"], "pmid": "90000001"}, "dc": {"identifier": ["doi:10.5555/page.1"]}, "link": [{"href": "https://journal.example.org/a/1.pdf", "type": "application/pdf"}]},
          "target": [{"source": "https://journal.example.org/a/1?utm_source=feed", "selector": [
            {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 3, "endContainer": "/p[1]", "endOffset": 20},
            {"type": "TextPositionSelector", "start": 512, "end": 529},
            {"type": "TextQuoteSelector", "exact": "25 mg of 🍄 psilocybin", "prefix": "received ", "suffix": " once"}]}],
          "links": {"html": "https://hypothes.is/a/Zx7Qk"}, "user_info": {"display_name": "Ann"}, "flagged": false, "hidden": false
        }
        """;

    [Theory]
    [InlineData("{\"export_date\": \"2026-01-20\", \"export_userid\": \"acct:ann.reader@hypothes.is\", \"client_version\": \"1.0\", \"annotations\": [*]}")]
    [InlineData("{\"total\": 1, \"rows\": [*]}")]
    [InlineData("\uFEFF[*]")]
    public void The_client_s_export_the_API_s_answer_and_a_bare_list_say_the_same(string around)
    {
        var reading = Read(around.Replace("*", Full, StringComparison.Ordinal));

        var one = Assert.Single(reading.Annotations);
        Assert.Equal((null, "ann.reader", "ann.reader"), (reading.Problem, reading.Owner, one.User));
        Assert.Equal(new QuoteSelector("25 mg of 🍄 psilocybin", "received ", " once"), one.Quote);
        Assert.Equal(("Zx7Qk", "Dose?", new DateTime(2025, 11, 3, 10, 15, 30, 123, 456, DateTimeKind.Utc)), (one.Id, one.Text, one.Created));
        Assert.Equal(["dose", "to check"], one.Tags);
        Assert.Equal(
            ["https://journal.example.org/a/1?utm_source=feed", "10.5555/page.1", "PMID 90000001", "doi:10.5555/page.1", "https://journal.example.org/a/1.pdf"], one.Addresses);
    }

    [Fact]
    public void Entries_without_an_id_are_counted_and_an_id_counts_once()
    {
        var reading = Read("[{\"id\": \"a\"}, {\"id\": \"a\", \"text\": \"again\"}, {\"text\": \"nobody's\"}, 7, null]");

        Assert.Equal((1, 3, null), (reading.Annotations.Count, reading.Unreadable, reading.Owner));
    }

    [Fact]
    public void An_entry_about_several_passages_is_an_annotation_for_each_and_replies_hang_below_the_first()
    {
        var second = """, {"source": "https://journal.example.org/a/2", "selector": [{"type": "TextQuoteSelector", "exact": "again"}]}]""";
        var several = Full.Replace("}]}],", "}]}" + second + ",", StringComparison.Ordinal);
        var reading = Read($$"""[{{several}}, {{several.Replace("Zx7Qk", "answer", StringComparison.Ordinal).Replace("\"tags\"", "\"references\": [\"Zx7Qk\"], \"tags\"", StringComparison.Ordinal)}}]""");

        Assert.Equal([("Zx7Qk", 1, "25 mg of 🍄 psilocybin"), ("Zx7Qk#2", 2, "again"), ("answer", 1, "25 mg of 🍄 psilocybin")], reading.Annotations.Select(one => (one.Id, one.Passage, one.Quote!.Exact)));
        Assert.Equal([2, 2, 1], reading.Annotations.Select(one => one.Passages));
        Assert.Equal(["Dose?", "Dose?"], reading.Annotations.Take(2).Select(one => one.Text));
        Assert.Equal(["https://journal.example.org/a/2"], reading.Annotations[1].Addresses);
        Assert.Equal(["Zx7Qk"], reading.Annotations[2].References);
    }

    [Theory]
    [InlineData("", "not the JSON")]
    [InlineData("{\"annotations\": {}}", "no list")]
    [InlineData("7", "no list")]
    [InlineData("[{\"id\": \"\\uD83C\"}]", "Unicode")]
    public void What_is_no_export_is_refused_with_a_sentence(string file, string says) => Assert.Contains(says, Read(file).Problem, StringComparison.Ordinal);

    [Fact]
    public void Size_depth_and_number_have_limits()
    {
        Assert.NotNull(HypothesisFile.Read(new byte[HypothesisFile.MaxBytes + 1]).Problem);
        Assert.NotNull(Read(new string('[', 100_000)).Problem);
        Assert.NotNull(Read($"[{string.Join(',', Enumerable.Repeat("{}", HypothesisFile.MaxAnnotations + 1))}]").Problem);
    }

    private static HypothesisReading Read(string file) => HypothesisFile.Read(Encoding.UTF8.GetBytes(file));
}
