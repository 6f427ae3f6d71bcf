namespace PsyLit.Formats.TaggedLines;

/// <summary>Reads lines of text with bounded memory, whatever ends them: LF, CRLF or CR.</summary>
internal sealed class LineReader(TextReader text)
{
    /// <summary>The longest line kept, in characters: some hundred times a long abstract.</summary>
    public const int MaximumLength = 1024 * 1024;

    // One block beyond the maximum, so that the rest of an overlong line can be read and dropped.
    private const int BlockBeyond = MaximumLength + (16 * 1024);

    private char[] buffer = new char[16 * 1024];
    private int start;
    private int end;
    private bool skipLineFeed;
    private bool ended;

    /// <summary>The number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True when the line last read was longer than <see cref="MaximumLength"/> and its rest was skipped.</summary>
    public bool WasCut { get; private set; }

    /// <summary>What ended the line before the one last read: LF, CRLF or CR.</summary>
    public string EndingBefore { get; private set; } = "\n";

    /// <summary>Reads the next line without its end. The characters are valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        line = default;
        WasCut = false;
        if (!SkipLineFeed())
        {
            return false;
        }

        Number++;
        var searched = 0;
        while (true)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOfAny('\r', '\n');
            if (length >= 0)
            {
                length += searched;
                WasCut = length > MaximumLength;
                line = buffer.AsSpan(start, Math.Min(length, MaximumLength));
                skipLineFeed = buffer[start + length] == '\r';
                start += length + 1;
                return true;
            }

            searched = end - start;
            if (searched >= MaximumLength)
            {
                SkipRestOfLine();
                line = buffer.AsSpan(0, MaximumLength);
                return true;
            }

            if (!Fill())
            {
                line = buffer.AsSpan(start, end - start);
                start = end;
                return true;
            }
        }
    }

    // After CR the LF of the same line end may be the first character of the next block.
    private bool SkipLineFeed()
    {
        if (start == end && !Fill())
        {
            return false;
        }

        var isPair = skipLineFeed && buffer[start] == '\n';
        EndingBefore = isPair ? "\r\n" : skipLineFeed ? "\r" : "\n";
        if (isPair)
        {
            start++;
        }

        skipLineFeed = false;
        return start < end || Fill();
    }

    /// <summary>Drops characters until the line ends (none of those in the buffer ends it), keeping the first <see cref="MaximumLength"/> at the start of the buffer.</summary>
    private void SkipRestOfLine()
    {
        WasCut = true;
        buffer.AsSpan(start, MaximumLength).CopyTo(buffer);
        if (buffer.Length == MaximumLength)
        {
            Array.Resize(ref buffer, BlockBeyond);
        }

        while (true)
        {
            var count = text.Read(buffer, MaximumLength, buffer.Length - MaximumLength);
            if (count == 0)
            {
                start = end = MaximumLength;
                ended = true;
                return;
            }

            var length = buffer.AsSpan(MaximumLength, count).IndexOfAny('\r', '\n');
            if (length >= 0)
            {
                skipLineFeed = buffer[MaximumLength + length] == '\r';
                start = MaximumLength + length + 1;
                end = MaximumLength + count;
                return;
            }
        }
    }

    private bool Fill()
    {
        if (ended)
        {
            return false;
        }

        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, Math.Min(buffer.Length * 2, BlockBeyond));
        }

        var count = text.Read(buffer, end, buffer.Length - end);
        end += count;
        ended = count == 0;
        return count > 0;
    }
}
