using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Anchors;

namespace PsyLit.Web.Pages.Annotations.OnRecord;

/// <summary>An annotation's passage: the words it was made on, and where they stand in the text that is shown.</summary>
/// <param name="Passage">As it was.</param>
/// <param name="Anchor">Where it is.</param>
/// <param name="RevisionNumber">The revision it was made on.</param>
public sealed record PassagePlace(PassageQuote Passage, Anchor Anchor, int RevisionNumber)
{
    public bool IsOrphan => Anchor.State == AnchorState.Orphaned;
}
