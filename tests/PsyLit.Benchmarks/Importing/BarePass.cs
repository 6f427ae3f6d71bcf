using System.IO.Compression;
using System.Xml;

namespace PsyLit.Benchmarks.Importing;

/// <summary>The least that any reader of gzipped XML files has to do, on one thread: every node, every attribute, every text as a string.</summary>
internal static class BarePass
{
    /// <returns>The number of characters seen, so that nothing of it can be left out.</returns>
    public static long Read(IEnumerable<string> paths) => paths.Sum(Read);

    private static long Read(string path)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var xml = XmlReader.Create(unpacked, settings);
        var characters = 0L;
        while (xml.Read())
        {
            characters += xml.NodeType is XmlNodeType.Text ? xml.Value.Length : xml.Name.Length;
            while (xml.MoveToNextAttribute())
            {
                characters += xml.Value.Length;
            }
        }

        return characters;
    }
}
