using System.Text;
using System.Xml;
using PsyLit.Formats.Tests.Fuzzing;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.Tests.Xml;

/// <summary>The framework's reader is the judge of what is well-formed and of what it says.</summary>
public sealed class XmlPieceReaderTests
{
    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a b='1' c=\"&lt;&quot;&#65;&nbsp;\r\n\t\">x</a >")]
    [InlineData("<a><b></b> <c/>t<!-- n --><?p i?><![CDATA[<&]]]]></a>")]
    [InlineData("<a>x &amp; y&#x1D4D0;&alpha;z ] ]] &#62;\r\nend\r</a>")]
    [InlineData("<m:a xmlns:n='u'><n:b m:c='1'/></m:a>")]
    [InlineData("<é·x>ü 𝕏</é·x>")]
    [InlineData("<a/> <!-- behind -->\n")]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a></a></a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a/>text")]
    [InlineData("<a/>&nbsp;")]
    [InlineData("<a>p < 0.05</a>")]
    [InlineData("<a>R&D</a>")]
    [InlineData("<a>R& D;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&#x110000;</a>")]
    [InlineData("<a>&#xFFFF;</a>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a><!-- -- --></a>")]
    [InlineData("<a><![CDATA[x</a>")]
    [InlineData("<a><?xml version='1.0'?></a>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a b='<'/>")]
    [InlineData("<a b='&'/>")]
    [InlineData("<a b='&x' c=';'/>")]
    [InlineData("<a b='1'c='2'/>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a b/>")]
    [InlineData("<1/>")]
    [InlineData("<a\u0001/>")]
    [InlineData("<a>\uFFFE</a>")]
    [InlineData("<a>\uD800</a>")]
    [InlineData("<a><!DOCTYPE b></a>")]
    public void A_piece_is_read_as_the_framework_reads_it(string piece) => Assert.Equal(ByFramework(piece), ByPieceReader(piece));

    [Fact]
    public void Damaged_records_are_read_as_the_framework_reads_them()
    {
        var inputs = FuzzCorpus.Of(Path.Combine(AppContext.BaseDirectory, "Corpus"), "pubmed-xml");
        var pieces = Enumerable.Range(0, 500)
            .SelectMany(number => new XmlRecordSplitter(new StringReader(Encoding.UTF8.GetString(inputs.Make(seed: 3, number))), ["PubmedArticle", "PubmedBookArticle"]).Split())
            .Select(piece => piece.Text);
        Assert.All(pieces, piece => Assert.Equal(ByFramework(piece), ByPieceReader(piece)));
    }

    [Fact]
    public void A_short_text_that_comes_again_is_the_same_string()
    {
        var strings = new RecurringStrings();
        Assert.Same(Text("<a>Humans</a>", strings), Text("<b>Humans</b>", strings));
        Assert.Equal(Enumerable.Range(0, 50_000).Select(number => $"{number}"), Enumerable.Range(0, 50_000).Select(number => Text($"<a>{number}</a>", strings)));
    }

    private static string Text(string piece, RecurringStrings strings)
    {
        var reader = new XmlPieceReader(piece, strings);
        reader.Read();
        reader.Read();
        return reader.Value;
    }

    private static string ByPieceReader(string piece)
    {
        var nodes = new List<string>();
        var reader = new XmlPieceReader(piece, new RecurringStrings());
        try
        {
            while (reader.Read())
            {
                var attributes = reader.NodeType == XmlNodeType.Element ? reader.Attributes.Select(attribute => $" {attribute.Key}={attribute.Value}") : [];
                nodes.Add($"{reader.NodeType} {reader.Depth} {reader.IsEmptyElement} {reader.Name}{string.Concat(attributes)}: {reader.Value}");
            }
        }
        catch (XmlException)
        {
            return "not well-formed";
        }

        return string.Join('\n', nodes);
    }

    private static string ByFramework(string piece)
    {
        var nodes = new List<string>();
        using var reader = new XmlTextReader(piece, XmlNodeType.Document, new XmlParserContext(new NameTable(), null, null, XmlSpace.None))
        {
            Namespaces = false,
            Normalization = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        try
        {
            while (reader.Read())
            {
                var (type, value) = (reader.NodeType == XmlNodeType.SignificantWhitespace ? XmlNodeType.Whitespace : reader.NodeType, reader.Value);
                var node = $"{type} {reader.Depth} {reader.IsEmptyElement} {reader.Name}";
                while (type == XmlNodeType.Element && reader.MoveToNextAttribute())
                {
                    node += $" {reader.Name}={reader.Value}";
                }

                nodes.Add($"{node}: {value}");
            }
        }
        catch (XmlException)
        {
            return "not well-formed";
        }

        return string.Join('\n', nodes);
    }
}
