using System.Text;

namespace PsyLit.Web.Tests.Architecture;

/// <summary>The form of a text file: UTF-8 without byte order mark, LF, a line end at its end.</summary>
internal static class TextForm
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The first of its faults, or null.</summary>
    public static string? FaultIn(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return "byte order mark";

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "not UTF-8";
        }

        if (text.Contains('\r', StringComparison.Ordinal))
            return "carriage return";

        return text.Length > 0 && text[^1] != '\n' ? "no line end at the end" : null;
    }

    /// <summary>White space that nobody sees, and that comes and goes in differences.</summary>
    public static bool EndsInWhiteSpace(string line) => line.Length > 0 && char.IsWhiteSpace(line[^1]);
}
