using System.Text.Encodings.Web;

namespace PsyLit.Web.Pages.Shared;

/// <summary>A place of an inline text that names a concept and becomes a link to it.</summary>
/// <param name="Start">Its first character, in UTF-16 units, tags counted.</param>
/// <param name="End">One past its last.</param>
/// <param name="ConceptId">The concept, whose definition stands on the same page as element <c>about-ID</c>.</param>
/// <param name="Kind">The concept's kind, which says how the link is drawn.</param>
/// <param name="IsWhole">True for one word such as 5-HT2A, which must not break at its hyphen.</param>
public sealed record MentionLink(int Start, int End, string ConceptId, string Kind, bool IsWhole = false)
{
    /// <summary>The link's opening tag. The description is read out by screen readers and shown by <c>mentions.js</c>; without it the link leads to the concept.</summary>
    internal string OpeningTag
    {
        get
        {
            var id = HtmlEncoder.Default.Encode(ConceptId);
            return $"<a class=\"mention{(IsWhole ? " whole" : "")}\" data-kind=\"{HtmlEncoder.Default.Encode(Kind)}\" href=\"/concepts/{id}\" aria-describedby=\"about-{id}\">";
        }
    }
}
