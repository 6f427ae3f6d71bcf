using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PsyLit.Formats.Decoding;

/// <summary>Tells the encoding of a file from its first bytes.</summary>
internal static partial class EncodingDetector
{
    // Text in a Latin script is nearly half zero bytes in UTF-16; Chinese text between ASCII tags still has a tenth.
    private const int LeastZeroPercent = 10;

    // Fewer say nothing: stray zero bytes occur in damaged files too.
    private const int LeastZeros = 8;

    /// <summary>Windows-1252, which is also what is meant by files that say ISO-8859-1 or "ANSI".</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Chooses by byte order mark, then zero bytes, then XML declaration, then validity as UTF-8.</summary>
    /// <param name="head">The first bytes of the file.</param>
    /// <param name="isWhole">True when the file ends with <paramref name="head"/>; otherwise its last character may be cut in two.</param>
    public static EncodingChoice Detect(ReadOnlySpan<byte> head, bool isWhole) =>
        ByMark(head) ?? ByZeroBytes(head) ?? ByDeclaration(head) ?? ByValidity(head, isWhole);

    /// <summary>The same, when a person has named the encoding: only a byte order mark of that encoding is skipped.</summary>
    public static EncodingChoice Named(Encoding encoding, ReadOnlySpan<byte> head)
    {
        var mark = ByMark(head);
        return new EncodingChoice(encoding, FormatMessages.EncodingNamed, mark?.Encoding.CodePage == encoding.CodePage ? mark.MarkLength : 0);
    }

    private static EncodingChoice? ByMark(ReadOnlySpan<byte> head)
    {
        // UTF-32's little-endian mark begins with UTF-16's, so it comes first.
        Encoding[] encodings = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in encodings)
        {
            if (head.StartsWith(encoding.Preamble))
            {
                return new EncodingChoice(encoding, FormatMessages.EncodingByMark(encoding.WebName), encoding.Preamble.Length);
            }
        }

        return null;
    }

    private static EncodingChoice? ByZeroBytes(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)0))
        {
            return null;
        }

        var zeros = new int[2];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }

        var needed = Math.Max(LeastZeros, head.Length / 2 * LeastZeroPercent / 100);
        if (zeros[1] >= needed && zeros[0] * 10 <= zeros[1])
        {
            return new EncodingChoice(Encoding.Unicode, FormatMessages.EncodingByZeroBytes);
        }

        return zeros[0] >= needed && zeros[1] * 10 <= zeros[0]
            ? new EncodingChoice(Encoding.BigEndianUnicode, FormatMessages.EncodingByZeroBytes)
            : null;
    }

    private static EncodingChoice? ByDeclaration(ReadOnlySpan<byte> head)
    {
        if (!head.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8))
        {
            return null;
        }

        var declared = DeclaredEncoding().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 400)])).Groups["name"].Value;

        // Declarations of UTF-16 in text of single bytes are common (a string saved as UTF-8), and UTF-8 is checked below anyway.
        if (declared.Length == 0 || declared.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) || EncodingNames.Find(declared) is not { } encoding)
        {
            return null;
        }

        return new EncodingChoice(encoding.CodePage is 28591 or 20127 ? Windows1252 : encoding, FormatMessages.EncodingDeclared(declared));
    }

    private static EncodingChoice ByValidity(ReadOnlySpan<byte> head, bool isWhole)
    {
        var (valid, invalid) = CountSequences(head, isWhole);
        if (invalid > valid)
        {
            return ByComment(head) ?? new EncodingChoice(Windows1252, FormatMessages.EncodingGuessed);
        }

        return new EncodingChoice(Encoding.UTF8, valid == 0 ? FormatMessages.EncodingAscii : invalid == 0 ? FormatMessages.EncodingValid : FormatMessages.EncodingMostlyValid);
    }

    /// <summary>JabRef names the encoding in the first lines of a BibTeX file, by Java's names; bytes that are valid UTF-8 have been believed before.</summary>
    private static EncodingChoice? ByComment(ReadOnlySpan<byte> head)
    {
        var declared = CommentedEncoding().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 1_000)])).Groups["name"].Value;
        var name = declared.Replace('_', '-');
        name = name.StartsWith("Cp", StringComparison.OrdinalIgnoreCase) ? "windows-" + name[2..]
            : name.StartsWith("ISO8859", StringComparison.OrdinalIgnoreCase) ? "iso-8859" + name[7..]
            : name is "MS932" or "SJIS" ? "shift_jis"
            : name;
        if (declared.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || EncodingNames.Find(name) is not { } encoding)
        {
            return null;
        }

        return new EncodingChoice(encoding.CodePage is 28591 or 20127 ? Windows1252 : encoding, FormatMessages.EncodingDeclaredInComment(declared));
    }

    /// <summary>Counts characters of two bytes and more that are valid UTF-8, and places that are not.</summary>
    private static (int Valid, int Invalid) CountSequences(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var (valid, invalid) = (0, 0);
        while (true)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0)
            {
                return (valid, invalid);
            }

            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done)
            {
                valid++;
            }
            else if (status == OperationStatus.InvalidData || isWhole)
            {
                invalid++;
            }

            bytes = bytes[length..];
        }
    }

    [GeneratedRegex(@"^%\s*Encoding:\s*(?<name>[A-Za-z][A-Za-z0-9._-]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentedEncoding();

    [GeneratedRegex("""<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._-]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredEncoding();
}
