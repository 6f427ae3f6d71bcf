namespace PsyLit.Formats.Json;

/// <summary>The part of a text that is being looked at. It grows at its end as far as its user lets it, and is let go of at its start.</summary>
internal sealed class JsonWindow(TextReader text)
{
    private const int ReadSize = 64 * 1024;

    private char[] buffer = new char[2 * ReadSize];
    private int start;
    private int end;

    /// <summary>The line of the first character, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    public ReadOnlySpan<char> Text => buffer.AsSpan(start, end - start);

    /// <summary>Lets go of characters at the start.</summary>
    public void Skip(int length)
    {
        Line += Text[..length].Count('\n');
        start += length;
    }

    /// <summary>Takes more characters in at the end; false at the end of the text.</summary>
    public bool Fill()
    {
        if (buffer.Length - end < ReadSize)
        {
            var kept = end - start;
            var target = kept + ReadSize > buffer.Length ? new char[Math.Max(buffer.Length * 2, kept + ReadSize)] : buffer;
            Text.CopyTo(target);
            (buffer, start, end) = (target, 0, kept);
        }

        var read = text.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
