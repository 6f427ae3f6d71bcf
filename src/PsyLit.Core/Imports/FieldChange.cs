namespace PsyLit.Core.Imports;

/// <summary>What an imported record changes in one field of an article.</summary>
/// <param name="Field">The field by its name on pages: <c>abstract</c>, <c>year</c>.</param>
/// <param name="Old">What stood there, shortened around the first difference; null when there was nothing.</param>
/// <param name="New">What stands there now, shortened likewise.</param>
public sealed record FieldChange(string Field, string? Old, string? New);
