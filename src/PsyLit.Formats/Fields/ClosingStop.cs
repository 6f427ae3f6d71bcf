using System.Diagnostics.CodeAnalysis;

namespace PsyLit.Formats.Fields;

/// <summary>The full stop with which MEDLINE closes every title though the paper does not print it, and which comes through in what others make of it.</summary>
internal static class ClosingStop
{
    /// <summary>True for a title that ends with one; an ellipsis is the paper's own.</summary>
    public static bool IsAt([NotNullWhen(true)] string? title) =>
        title is not null && title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal);

    /// <summary>The title without it.</summary>
    [return: NotNullIfNotNull(nameof(title))]
    public static string? Without(string? title) => IsAt(title) ? title[..^1].TrimEnd() : title;
}
