using System.Text;

namespace PsyLit.Formats.Decoding;

/// <summary>The character encodings a person may name when the one found is wrong.</summary>
public static class EncodingNames
{
    /// <summary>Those that citation files really come in, by their IANA names, the likelier first. <see cref="Find"/> knows all others too.</summary>
    public static IReadOnlyList<string> Offered { get; } =
    [
        "utf-8", "windows-1252", "utf-16", "utf-16BE", "iso-8859-2", "windows-1250", "windows-1251", "windows-1253", "windows-1254",
        "macintosh", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
    ];

    /// <summary>The encoding of that IANA name, whatever the case; null when there is none.</summary>
    public static Encoding? Find(string name)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } found)
        {
            return found;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // .NET has no other way to say that it does not know a name.
            return null;
        }
    }
}
