using System.Text;

namespace PsyLit.Formats.Tests.Fuzzing;

/// <summary>Damaged files, made from whole ones: the same seed and number always give the same bytes.</summary>
internal sealed class FuzzInputs
{
    // Beyond this a case only takes longer, and finds nothing that a shorter one does not.
    private const int LongestInput = 256 * 1024;

    // What grammars of citation files trip over: openings without ends, ends without openings, marks of other formats and encodings.
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{", "}", "{{{{{{{{{{{{{{{{", "\"", "\\", "\\{", "$", "@article{", "@string{a = a # a}", "@comment{", " and ", "#", "crossref = {a},", "\n@",
            "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY l \"&l;&l;\">]>", "&l;", "&#0;", "&#x110000;", "</record>", "<record>", "<PubmedArticle>", "<style face=\"",
            "[", "]", "[[[[[[[[[[[[[[[[", "{\"", "\":", "null", "-1e999", "\\u0000", "\\ud800", ",",
            "TY  - JOUR\n", "ER  - \n", "PMID- 1\n", "PT J\n", "EF\n", "%0 ", "%A ", "<1>\n", "RT Journal Article\n", "      ", "   ", "\n\n", "\r", "\r\n", "\f", "\t", ";", "\n---\n", "Abstract\n", "Comments\n",
            "0000", "99999999999999999999", "2020/13/45", "10.", "10.1/", "https://doi.org/", "\0", "\uFEFF", "\u2028", "\u00AD", "e\u0301\u0301\u0301", "𝕏", "\uFFFF",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x1F, 0x8B, 0x08], "PK\u0003\u0004"u8.ToArray(),
    ];

    private readonly byte[][] files;

    /// <param name="files">The whole files to begin with; at least one.</param>
    public FuzzInputs(IEnumerable<byte[]> files) => this.files = [.. files];

    /// <summary>The input of that number.</summary>
    public byte[] Make(int seed, int number)
    {
        // Numbers that lie side by side must not give inputs that are alike, whatever Random makes of its seed.
        var random = new Random(HashCode(seed, number));
        var bytes = files[random.Next(files.Length)].ToList();
        for (var changes = random.Next(1, 13); changes > 0 && bytes.Count < LongestInput; changes--)
        {
            Change(bytes, random);
        }

        return [.. bytes.Take(LongestInput)];
    }

    private void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(12));
        switch (random.Next(9))
        {
            case 0:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2 or 3:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7:
                var other = files[random.Next(files.Length)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 << random.Next(12))).ToArray());
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], random.Next(200)).SelectMany(token => token));
                break;
        }
    }

    // FNV-1a over the eight bytes: .NET's own hash codes differ from run to run.
    private static int HashCode(int seed, int number)
    {
        var hash = 2166136261u;
        foreach (var value in (ReadOnlySpan<int>)[seed, number])
        {
            for (var shift = 0; shift < 32; shift += 8)
            {
                hash = (hash ^ (byte)(value >> shift)) * 16777619u;
            }
        }

        return (int)hash;
    }
}
