namespace PsyLit.Formats.Json;

/// <summary>One item cut out of a file.</summary>
/// <param name="Line">The line of the file on which it begins, counted from 1.</param>
/// <param name="Text">The item as it stands in the file; cut short when not <paramref name="State"/> complete.</param>
/// <param name="State">How its end was found.</param>
internal readonly record struct JsonPiece(int Line, string Text, JsonPieceState State);
