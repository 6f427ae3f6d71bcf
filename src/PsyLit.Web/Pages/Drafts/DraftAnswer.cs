using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>A draft as scripts are told of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Saves">Which save of it this is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Version">Which wording it began from.</param>
/// <param name="SavedAt">When it was saved, in UTC.</param>
public sealed record DraftAnswer(Guid Id, int Saves, string Text, string? Version, DateTime SavedAt)
{
    public static DraftAnswer Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new DraftAnswer(draft.Id, draft.Saves, draft.Text, draft.Version, draft.SavedAt);
    }
}
