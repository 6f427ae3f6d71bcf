using Microsoft.AspNetCore.Html;
using PsyLit.Core.Articles;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Differences;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>A field of two articles side by side.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kept">The value of the article that stays, differences marked; null when it has none.</param>
/// <param name="Merged">The value of the one that goes.</param>
/// <param name="IsSame">True when both read the same.</param>
/// <param name="TakesMerged">True when the value of the one that goes is proposed: the other has none.</param>
public sealed record FieldComparison(MergeField Field, IHtmlContent? Kept, IHtmlContent? Merged, bool IsSame, bool TakesMerged)
{
    /// <summary>What the form sends for a field whose value is taken from the article that goes.</summary>
    public const string FromMerged = "merged";

    /// <summary>The name of the field's choice in the form.</summary>
    public string FormName => NameOf(Field);

    /// <summary>The fields that a sent form takes from the article that goes.</summary>
    public static IReadOnlySet<string> Read(IFormCollection form) =>
        MergeFields.All.Where(field => form[NameOf(field)] == FromMerged).Select(field => field.Name).ToHashSet();

    /// <summary>All fields that either article has.</summary>
    public static IReadOnlyList<FieldComparison> Of(Article kept, Article merged)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(merged);
        var missing = MergeFields.Missing(kept, merged);
        return
        [
            .. from field in MergeFields.All
               where !field.IsEmpty(kept) || !field.IsEmpty(merged)
               let diff = WordDiff.Of(field.Text(kept), field.Text(merged))
               select new FieldComparison(
                   field,
                   field.IsEmpty(kept) ? null : InlineText.Render(field.Text(kept), diff.First),
                   field.IsEmpty(merged) ? null : InlineText.Render(field.Text(merged), diff.Second),
                   field.IsSame(kept, merged),
                   missing.Contains(field.Name)),
        ];
    }

    private static string NameOf(MergeField field) => $"field-{field.Key}";
}
