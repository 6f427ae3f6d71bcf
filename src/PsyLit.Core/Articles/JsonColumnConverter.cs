using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PsyLit.Core.Articles;

/// <summary>Converts a list into the text of its column and back, as <see cref="JsonColumn"/> says.</summary>
/// <remarks>A class of its own, by which writers of many rows know that they can have the text as bytes.</remarks>
public sealed class JsonColumnConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(items => JsonColumn.Write(items), json => JsonColumn.Read<T>(json));
