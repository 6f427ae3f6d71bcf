using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Leading;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Selection;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingSessions.Preparing;

/// <summary>Records and questions of a session that is being prepared.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(KnownSessions sessions, PrepareSession prepare, RecordSources sources, ReadableCollections collections, CurrentSelection selection, OwnDrafts drafts) : PageModel
{
    private const int BlankRows = 2;

    public MemberSession Session { get; private set; } = null!;

    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    public int Ticked { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public List<CriterionPlan> Criteria { get; set; } = [];

    public Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => WithSessionAsync(id, async () =>
    {
        (Title, Purpose) = (Session.Session.Title, Session.Session.Purpose);
        Criteria = [.. Session.Criteria.Select(one => new CriterionPlan { Question = one.Question, Guidance = one.Guidance, Answers = string.Join(", ", one.Answers) })];
        Criteria.AddRange(Enumerable.Range(0, Math.Min(BlankRows, SessionText.MaxCriteria - Criteria.Count)).Select(_ => new CriterionPlan()));
        return await ShowAsync(cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken) => WithSessionAsync(id, async () =>
    {
        var (title, purpose) = (CollectionText.NormalName(Title), CollectionText.Normal(Purpose));
        var refused = this.Refuse(nameof(Title), SessionText.TitleProblem(title)) | this.Refuse(nameof(Purpose), SessionText.TooLong(purpose, SessionText.MaxPurpose, "A purpose"));
        for (var at = 0; at < Criteria.Count; at++)
            refused |= !Criteria[at].IsBlank && this.Refuse($"{nameof(Criteria)}[{at}].{nameof(CriterionPlan.Question)}", Criteria[at].Problem());
        if (refused)
            return await ShowAsync(cancellationToken);
        var problem = await prepare.ChangeAsync(Session.Session, Session.Me.AccountId, title, purpose, Criteria.Take(SessionText.MaxCriteria), drafts.Posted, cancellationToken);
        if (problem is null)
            drafts.TellPosted();
        return Answer(problem, "Saved.", "questions");
    }, cancellationToken);

    public Task<IActionResult> OnPostAddAsync(long id, string? pasted, long? collection, bool ticked, CancellationToken cancellationToken) => WithSessionAsync(id, async () =>
    {
        var (ids, unknown) = await sources.FindAsync(Visitor.Of(User), pasted, collection, ticked, cancellationToken);
        var (added, problem) = await prepare.AddRecordsAsync(Session.Session, ids, cancellationToken);
        var missing = unknown.Count == 0 ? "" : $" Not in this library: {string.Join(", ", unknown.Take(10))}{(unknown.Count > 10 ? " …" : "")}.";
        return Answer(problem, $"{Typography.Count(added, "record", "records")} added.{missing}", "records");
    }, cancellationToken);

    public Task<IActionResult> OnPostArrangeAsync(long id, List<long> record, List<int> place, List<long> remove, CancellationToken cancellationToken) => WithSessionAsync(id, async () =>
    {
        var wanted = record.Zip(place).Where(pair => !remove.Contains(pair.First)).OrderBy(pair => pair.Second).Select(pair => pair.First);
        return Answer(await prepare.ArrangeAsync(Session.Session, [.. wanted], cancellationToken), null, "records");
    }, cancellationToken);

    // Where the session was moved on by somebody else meanwhile, its page shows how it stands.
    private RedirectResult Answer(string? problem, string? done, string part)
    {
        if ((problem ?? done) is { } words)
            this.Say(words);
        return Redirect(problem is null ? $"/sessions/{Session.Session.Id}/edit#{part}" : $"/sessions/{Session.Session.Id}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Collections = await collections.OwnAsync(Visitor.Of(User), cancellationToken);
        Ticked = (await selection.ReadAsync()).Count;
        return Page();
    }

    private async Task<IActionResult> WithSessionAsync(long id, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } found)
            return NotFound();
        Session = found;
        return found.MayPrepare ? await work() : Forbid();
    }
}
