using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PsyLit.Formats.Decoding;

/// <summary>Reads a stream of bytes as text, block by block, and tells of every byte that its encoding does not allow.</summary>
/// <remarks>
/// Bytes that are not valid UTF-8 are read as Windows-1252, because a file put together from several sources often holds both;
/// in other encodings they become U+FFFD. Either way <see cref="TakeProblems"/> names the line. Control characters other than tab and
/// line end are not passed on, because neither XML nor every database can hold them: NUL and byte order marks inside the text are left
/// out, the others become spaces; so does a form feed, but where it parts pages. The stream is left open.
/// </remarks>
internal sealed class DecodingReader : TextReader
{
    /// <summary>How many bytes decide on the encoding.</summary>
    public const int HeadBytes = 64 * 1024;

    private const int BlockChars = 32 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>How many lines are reported one by one before the rest is only counted.</summary>
    private const int ReportedLines = 20;

    private static readonly SearchValues<char> Unwanted =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\r' or '\n' or '\f')), ByteOrderMark]);

    private readonly Stream stream;
    private readonly Decoder? decoder;
    private readonly byte[] bytes = new byte[HeadBytes];
    private readonly char[] chars = new char[BlockChars];
    private readonly Queue<FormatProblem> problems = new();
    private int byteStart;
    private int byteEnd;
    private int charStart;
    private int charEnd;
    private int line = 1;
    private int lastProblemLine;
    private int reported;
    private int unreported;
    private bool lastWasReturn;
    private bool streamEnded;
    private bool flushed;

    /// <summary>Reads the head of <paramref name="stream"/> and settles the encoding.</summary>
    public DecodingReader(Stream stream, Encoding? named)
    {
        this.stream = stream;
        FillBytes();
        var head = bytes.AsSpan(0, byteEnd);
        Choice = named is null ? EncodingDetector.Detect(head, streamEnded) : EncodingDetector.Named(named, head);
        byteStart = Choice.MarkLength;
        decoder = Choice.Encoding.CodePage == Encoding.UTF8.CodePage ? null : WithReplacement(Choice.Encoding).GetDecoder();
    }

    /// <summary>The line up to which the text is decoded, counted from 1.</summary>
    public int Line => line;

    /// <summary>True when form feeds are passed on.</summary>
    public bool KeepsFormFeeds { get; set; }

    /// <summary>The encoding used and why.</summary>
    public EncodingChoice Choice { get; }

    /// <summary>The first characters of the text without taking them; at most <paramref name="length"/>. Only before the first read.</summary>
    public string PeekHead(int length)
    {
        while (charEnd < length && DecodeMore())
        {
        }

        return new string(chars, 0, Math.Min(charEnd, length));
    }

    /// <summary>Problems found since the last call, in the order of the file, up to and including <paramref name="upToLine"/>.</summary>
    public IEnumerable<FormatProblem> TakeProblems(int upToLine)
    {
        while (problems.TryPeek(out var problem) && problem.Line <= upToLine)
        {
            yield return problems.Dequeue();
        }

        if (upToLine == int.MaxValue && unreported > 0)
        {
            yield return new FormatProblem(0, "", FormatMessages.MoreLinesWithUnreadableBytes(unreported));
            unreported = 0;
        }
    }

    public override int Peek() => HasChars() ? Passed(chars[charStart]) : -1;

    public override int Read() => HasChars() ? Passed(chars[charStart++]) : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !HasChars())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, charEnd - charStart);
        chars.AsSpan(charStart, count).CopyTo(buffer);
        charStart += count;
        if (!KeepsFormFeeds)
        {
            buffer[..count].Replace('\f', ' ');
        }

        return count;
    }

    private char Passed(char c) => c == '\f' && !KeepsFormFeeds ? ' ' : c;

    private static Encoding WithReplacement(Encoding encoding)
    {
        var changeable = (Encoding)encoding.Clone();
        changeable.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return changeable;
    }

    private bool HasChars()
    {
        if (charStart < charEnd)
        {
            return true;
        }

        charStart = charEnd = 0;
        while (charEnd == 0)
        {
            if (!DecodeMore())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decodes into the free part of the block. False when the block is full or the file is at its end.</summary>
    private bool DecodeMore()
    {
        FillBytes();
        var target = chars.AsSpan(charEnd);
        if (target.Length < 2 || (byteStart == byteEnd && flushed))
        {
            return false;
        }

        var written = decoder is null ? DecodeUtf8(target) : DecodeOther(decoder, target);
        charEnd += Clean(target[..written]);
        return written > 0 || !flushed;
    }

    private static int Clean(Span<char> text)
    {
        var first = text.IndexOfAny(Unwanted);
        if (first < 0)
        {
            return text.Length;
        }

        var kept = first;
        foreach (var c in text[first..])
        {
            if (c is not ('\0' or ByteOrderMark))
            {
                text[kept++] = Unwanted.Contains(c) ? ' ' : c;
            }
        }

        return kept;
    }

    private int DecodeUtf8(Span<char> target)
    {
        var source = bytes.AsSpan(byteStart, byteEnd - byteStart);
        var status = Utf8.ToUtf16(source, target, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: streamEnded);
        byteStart += read;
        flushed = streamEnded && byteStart == byteEnd;
        CountLines(target[..written]);
        if (status != OperationStatus.InvalidData || written == target.Length)
        {
            return written;
        }

        var invalid = bytes[byteStart++];
        flushed = streamEnded && byteStart == byteEnd;
        var replacement = EncodingDetector.Windows1252.GetString([invalid])[0];
        target[written] = replacement;
        Report(string.Create(CultureInfo.InvariantCulture, $"0x{invalid:X2}: {replacement}"), FormatMessages.BytesReadAsWindows1252);
        return written + 1;
    }

    private int DecodeOther(Decoder other, Span<char> target)
    {
        other.Convert(bytes.AsSpan(byteStart, byteEnd - byteStart), target, flush: streamEnded, out var read, out var written, out var completed);
        byteStart += read;
        flushed = completed && streamEnded && byteStart == byteEnd;
        var rest = target[..written];
        for (var at = rest.IndexOf('\uFFFD'); at >= 0; at = rest.IndexOf('\uFFFD'))
        {
            CountLines(rest[..at]);
            Report("\uFFFD", FormatMessages.BytesWithoutMeaning);
            rest = rest[(at + 1)..];
        }

        CountLines(rest);
        return written;
    }

    private void Report(string what, string why)
    {
        lastWasReturn = false;
        if (line == lastProblemLine)
        {
            return;
        }

        lastProblemLine = line;
        if (reported < ReportedLines)
        {
            reported++;
            problems.Enqueue(new FormatProblem(line, what, why));
        }
        else
        {
            unreported++;
        }
    }

    private void CountLines(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (lastWasReturn && text[0] == '\n')
            {
                text = text[1..];
            }

            lastWasReturn = false;
            var end = text.IndexOfAny('\r', '\n');
            if (end < 0)
            {
                return;
            }

            line++;
            lastWasReturn = text[end] == '\r';
            text = text[(end + 1)..];
        }
    }

    private void FillBytes()
    {
        if (streamEnded || byteEnd - byteStart >= 8)
        {
            return;
        }

        bytes.AsSpan(byteStart, byteEnd - byteStart).CopyTo(bytes);
        byteEnd -= byteStart;
        byteStart = 0;
        byteEnd += stream.ReadAtLeast(bytes.AsSpan(byteEnd), bytes.Length - byteEnd, throwOnEndOfStream: false);
        streamEnded = byteEnd < bytes.Length;
    }
}
