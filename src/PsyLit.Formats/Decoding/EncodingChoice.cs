using System.Text;

namespace PsyLit.Formats.Decoding;

/// <summary>The encoding a file is read with.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Basis">Why it was chosen: a sentence of <see cref="FormatMessages"/>.</param>
/// <param name="MarkLength">How many bytes of byte order mark come before the text.</param>
internal sealed record EncodingChoice(Encoding Encoding, string Basis, int MarkLength = 0);
