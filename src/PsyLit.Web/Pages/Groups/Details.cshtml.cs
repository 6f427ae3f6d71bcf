using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Collections;
using PsyLit.Core.Groups;
using PsyLit.Core.ReadingSessions;

namespace PsyLit.Web.Pages.Groups;

/// <summary>A group as its members see it: who is in it, what it reads, what it wrote.</summary>
[Authorize]
public sealed class DetailsModel(LibraryContext library, KnownGroups groups, GroupActivity activity) : PageModel
{
    private const int AnnotationsShown = 10;

    /// <summary>The visitor's place in it.</summary>
    public GroupMember Me { get; private set; } = null!;

    public Group Group => Me.Group;

    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    public IReadOnlyList<ReadingSession> Sessions { get; private set; } = [];

    /// <summary>The last annotations in it that the visitor may see, the newest first.</summary>
    public IReadOnlyList<Annotation> Annotations { get; private set; } = [];

    public int AnnotationCount { get; private set; }

    /// <summary>The collections that are shown to the group, the last changed first.</summary>
    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    public IReadOnlyList<ActivityLine> Activity { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await groups.FindAsync(id, visitor, cancellationToken) is not { } me)
            return NotFound();
        Me = me;
        Members = await groups.MembersAsync(id, cancellationToken);
        Sessions = await library.ReadingSessions.AsNoTracking().VisibleTo(visitor).Where(session => session.GroupId == id)
            .OrderByDescending(session => session.CreatedAt).ToListAsync(cancellationToken);
        var annotations = library.Annotations.AsNoTracking().VisibleTo(visitor).Where(annotation => annotation.GroupId == id);
        AnnotationCount = await annotations.CountAsync(cancellationToken);
        Annotations = await annotations.Include(annotation => annotation.Account).Include(annotation => annotation.Article)
            .OrderByDescending(annotation => annotation.WrittenAt).Take(AnnotationsShown).ToListAsync(cancellationToken);
        Collections = await library.Collections.AsNoTracking().VisibleTo(visitor).Where(collection => collection.GroupId == id)
            .OrderByDescending(collection => collection.ChangedAt).ToListAsync(cancellationToken);
        Activity = await activity.OfAsync(id, visitor, cancellationToken);
        return Page();
    }
}
