namespace PsyLit.Core.Archives;

/// <summary>A file that belongs to a library without being in its tables: the vocabulary, the hypotheses.</summary>
/// <param name="Name">The file's name in the archive: <c>vocabulary.json</c>.</param>
/// <param name="Content">The file as it is, byte for byte.</param>
public sealed record ArchiveDocument(string Name, byte[] Content);
