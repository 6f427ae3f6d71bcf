namespace PsyLit.Web.Pages.Moderation;

/// <summary>Decisions as a list.</summary>
/// <param name="Decisions">The last first.</param>
/// <param name="ForModerators">True to say who decided and to link the cases.</param>
public sealed record DecisionList(IReadOnlyList<DecisionEntry> Decisions, bool ForModerators);
