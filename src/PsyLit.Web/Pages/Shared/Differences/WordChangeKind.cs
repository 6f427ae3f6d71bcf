namespace PsyLit.Web.Pages.Shared.Differences;

/// <summary>What became of words from one text to the next.</summary>
public enum WordChangeKind
{
    Kept,

    Removed,

    Added,
}
