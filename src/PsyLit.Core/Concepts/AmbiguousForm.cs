namespace PsyLit.Core.Concepts;

/// <summary>A form that names its concept only in the right company: DOI the drug, DAT the transporter.</summary>
/// <param name="Form">The form, as among the concept's synonyms.</param>
/// <param name="AcceptedByDefault">True when it is taken for the concept unless something speaks against it; false when something must speak for it.</param>
/// <param name="RequiresAnyNearby">Words of which one must stand near when it is not accepted by default.</param>
/// <param name="RejectIfNearby">Words that give it another meaning when they stand near.</param>
public sealed record AmbiguousForm(
    string Form,
    bool AcceptedByDefault,
    IReadOnlyList<string> RequiresAnyNearby,
    IReadOnlyList<string> RejectIfNearby)
{
    /// <summary>True when both decide alike.</summary>
    public bool SaysTheSameAs(AmbiguousForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Form == other.Form && AcceptedByDefault == other.AcceptedByDefault
            && RequiresAnyNearby.SequenceEqual(other.RequiresAnyNearby) && RejectIfNearby.SequenceEqual(other.RejectIfNearby);
    }
}
