using PsyLit.Core.Tags;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>Carries a removed tag through the page that offers to undo it.</summary>
public sealed class TagUndo(UndoToken undo)
{
    /// <summary>Where <c>TempData</c> holds the removal for the next page.</summary>
    internal const string Removed = "RemovedTag";

    public string Protect(RemovedTag removed) => undo.Protect(removed);

    /// <summary>The removal behind a token; null when the token is not one of this site's.</summary>
    public RemovedTag? Read(string? token) => undo.Read<RemovedTag>(token);
}
