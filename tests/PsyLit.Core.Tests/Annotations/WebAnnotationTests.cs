using System.Text;
using CsCheck;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Reading;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;
using PsyLit.Core.Annotations.WebAnnotations.Syntaxes;

namespace PsyLit.Core.Tests.Annotations;

/// <summary>W3C Web Annotation in and out: the model.</summary>
public sealed class WebAnnotationTests
{
    private static readonly string[] Awkward =
        ["a", " ", "\"", "\\", "\n", "\u0000", "<b>", "é", "e\u0301", "🍄", "👩‍🔬", "𝛼", "\u202E", "5-HT\u2082A", "\uFEFF", "가", "&amp;", "/"];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]), Gen.Char[' ', '~'].Select(c => c.ToString()))
        .Array[1, 12].Select(string.Concat);

    private static readonly Gen<string> Iris = Gen.Int[1, 99].Select(number => $"https://example.org/things/{number}");

    private static readonly Gen<DateTime> Times = Gen.Long[0, 3_000_000_000_000_000].Select(ticks => new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticks));

    private static readonly Gen<WebTarget> Targets = Gen.Select(Iris, Texts, Gen.Int[0, 5000], Gen.Int[0, 5000], Times).Select((source, exact, start, length, time) => new WebTarget
    {
        Source = source,
        Fragment = start % 3 == 0 ? null : $"s{start}",
        Quote = new QuoteSelector(exact, start % 2 == 0 ? null : exact + "<", "> " + exact),
        Position = start % 5 == 0 ? null : new PositionSelector(start, start + length),
        AsOf = start % 7 == 0 ? null : time,
        Cached = start % 7 == 0 ? null : source + "/revisions/1",
    });

    private static readonly Gen<WebBody> Bodies = Gen.Select(Texts, Iris, Gen.Int[0, 3]).Select((text, iri, kind) => kind switch
    {
        0 => WebBody.Resource(iri, "identifying"),
        1 => WebBody.Text(text, "text/markdown", "commenting") with { Language = "en" },
        2 => WebBody.Text(text, "text/plain", "tagging"),
        _ => new WebBody { Value = text, Purposes = ["describing", "tagging"] },
    });

    private static readonly Gen<WebAnnotation> Annotations = Gen.Select(Iris, Texts, Times, Bodies.Array[0, 3], Targets.Array[1, 2], Iris.Array[0, 2]).Select((id, name, time, bodies, targets, others) => new WebAnnotation
    {
        Id = id,
        Motivations = ["commenting"],
        Creator = new WebAgent(null, name),
        Created = time,
        Modified = others.Length == 0 ? null : time.AddMinutes(1),
        Canonical = others.FirstOrDefault(),
        Via = others,
        Audience = others,
        Rights = others,
        Bodies = bodies,
        Targets = targets,
    });

    [Fact]
    public void What_is_written_is_read_back_the_same() => Annotations.Sample(annotation =>
    {
        var bytes = WebAnnotationWriter.Write(annotation);

        var read = Read(bytes);

        Assert.Equal(annotation.Targets, read.Targets);
        Assert.Equal(annotation.Bodies.Select(body => (body.Value, body.Source, body.Format, body.Language)), read.Bodies.Select(body => (body.Value, body.Source, body.Format, body.Language)));
        Assert.Equal((annotation.Id, annotation.Creator, annotation.Created, annotation.Modified, annotation.Canonical), (read.Id, read.Creator, read.Created, read.Modified, read.Canonical));
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(WebAnnotationWriter.Write(read)));
    }, iter: 2_000);

    [Fact]
    public void Places_are_counted_in_code_points_outside_and_in_UTF16_inside() => Texts.Sample(text =>
    {
        for (var place = 0; place <= text.Length; place++)
        {
            var count = CodePoints.Before(text, place);
            var isInPair = place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);
            Assert.Equal(isInPair ? place - 1 : place, CodePoints.Utf16After(text, count));
        }

        Assert.Equal(text.EnumerateRunes().Count(), CodePoints.Before(text, text.Length));
        Assert.Null(CodePoints.Utf16After(text, text.EnumerateRunes().Count() + 1));
    }, iter: 2_000);

    [Theory]
    [InlineData("🍄 grew", 2, 1)]
    [InlineData("e\u0301tude", 2, 2)]
    [InlineData("👩‍🔬 reads", 5, 3)]
    [InlineData("𝛼𝛽", 4, 2)]
    [InlineData("\uD83C alone", 1, 1)]
    public void An_astral_character_counts_once_and_a_combining_one_for_itself(string text, int utf16, int codePoints)
    {
        Assert.Equal(codePoints, CodePoints.Before(text, utf16));
        Assert.Equal(utf16, CodePoints.Utf16After(text, codePoints));
    }

    [Fact]
    public void What_other_programs_write_is_read_whether_bare_or_in_lists_prefixed_or_nested()
    {
        var read = Read("""
            {
              "@context": ["http://www.w3.org/ns/anno.jsonld", {"x": "https://example.org/x#"}],
              "id": "urn:uuid:1", "type": ["Annotation", "x:Thing"], "motivation": ["oa:questioning"], "x:unknown": {"deep": [1, 2, null]},
              "creator": {"id": "https://example.org/ann", "type": "Person", "name": ["Ann"]},
              "created": "2026-01-20T10:00:00+01:00", "modified": "not a time",
              "body": [
                {"type": "Choice", "items": ["https://example.org/picture", {"type": "TextualBody", "value": "Which dose?", "format": "text/plain"}]},
                {"type": "SpecificResource", "source": {"id": "https://example.org/concepts/1"}, "purpose": "http://www.w3.org/ns/oa#identifying"}
              ],
              "target": {
                "source": {"id": "https://example.org/articles/7#s2", "type": "Text"},
                "selector": {"type": "RangeSelector", "refinedBy": [{"type": "TextQuoteSelector", "exact": "a dose", "prefix": ["of "]}, {"type": "TextPositionSelector", "start": 4, "end": 10}]}
              }
            }
            """u8.ToArray());

        Assert.Equal(["questioning"], read.Motivations);
        Assert.Equal(new WebAgent("https://example.org/ann", "Ann"), read.Creator);
        Assert.Equal((new DateTime(2026, 1, 20, 9, 0, 0, DateTimeKind.Utc), null), (read.Created, read.Modified));
        Assert.Equal(["Which dose?", null], read.Bodies.Select(body => body.Value));
        Assert.Equal(["identifying"], read.Bodies[1].Purposes);
        Assert.Equal(
            new WebTarget { Source = "https://example.org/articles/7", Fragment = "s2", Quote = new("a dose", "of ", null), Position = new(4, 10) },
            Assert.Single(read.Targets));
    }

    [Theory]
    [InlineData("[\"https://example.org/1\", \"https://example.org/2\"]", 2, 0)]
    [InlineData("[\"https://example.org/1\", {\"type\": \"TextualBody\", \"value\": \"no document\"}]", 1, 1)]
    [InlineData("{\"type\": \"Composite\", \"items\": [\"https://example.org/1\", \"https://example.org/2\"]}", 0, 1)]
    [InlineData("{\"source\": [\"https://example.org/1\", \"https://example.org/2\"]}", 0, 1)]
    [InlineData("[]", 0, 0)]
    public void Of_several_targets_none_is_read_over(string target, int read, int unread)
    {
        var annotation = Read(Encoding.UTF8.GetBytes($$"""{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": {{target}}}"""));

        Assert.Equal((read, unread), (annotation.Targets.Count, annotation.UnreadTargets));
        Assert.Null(annotation.OnlyTarget);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("{\"type\":\"Annotation\"}", "@context")]
    [InlineData("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Note\"}", "type")]
    [InlineData("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"bodyValue\":\"\\uD83C\"}", "Unicode")]
    public void What_is_no_annotation_is_refused_with_a_sentence(string document, string says) =>
        Assert.Contains(says, WebAnnotationReader.Read(Encoding.UTF8.GetBytes(document)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Size_and_depth_have_limits()
    {
        Assert.NotNull(WebAnnotationReader.Read(new byte[WebAnnotationReader.MaxBytes + 1]).Problem);
        Assert.NotNull(WebAnnotationReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Problem);
    }

    [Fact]
    public void Half_a_character_in_the_library_does_not_make_invalid_JSON() =>
        Assert.Equal("a\uFFFD", Read(WebAnnotationWriter.Write(new WebAnnotation { Bodies = [WebBody.Text("a\uD83C", "text/plain", "commenting")] })).Bodies[0].Value);

    private static WebAnnotation Read(byte[] bytes)
    {
        var reading = WebAnnotationReader.Read(bytes);
        Assert.Null(reading.Problem);
        return reading.Annotation!;
    }
}
