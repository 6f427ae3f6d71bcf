using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>What a form says about drafts above its field.</summary>
/// <param name="Address">The form's address.</param>
/// <param name="Restored">The draft that stands in the field; null when none does.</param>
/// <param name="Others">Drafts that could stand there, the last typed first.</param>
public sealed record DraftOffers(string Address, Draft? Restored, IReadOnlyList<Draft> Others)
{
    private const int LongestExcerpt = 280;

    /// <summary>The beginning of a text.</summary>
    public static string Excerpt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestExcerpt ? text : text[..LongestExcerpt].TrimEnd() + "…";
    }
}
