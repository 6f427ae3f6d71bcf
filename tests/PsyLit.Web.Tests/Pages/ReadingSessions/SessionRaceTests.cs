using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Leading;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.ReadingSessions;

/// <summary>Two requests about one session that have both read it before either of them writes.</summary>
public sealed class SessionRaceTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_joins_and_answers_at_the_same_moment_takes_part_once()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await using var join = await RequestAsync(steps);
        await using var again = await RequestAsync(steps);
        await using var answer = await RequestAsync(steps);
        var ballot = new Ballot(answer.Session.Criteria[0].Id, 0, "", "");

        await join.Get<CastVotes>().TakePartAsync(join.Session.Session, join.Session.Me.AccountId, Cancel);
        await again.Get<CastVotes>().TakePartAsync(again.Session.Session, again.Session.Me.AccountId, Cancel);
        Assert.Empty(await answer.Get<CastVotes>().SaveAsync(answer.Session.Session, answer.Session.Me.AccountId, steps.Articles[0], [ballot], Cancel));

        Assert.Equal((1, 1), await app.WithLibraryAsync(async library => (
            await library.Set<SessionReader>().CountAsync(reader => reader.SessionId == steps.Session, Cancel), await library.SessionVotes.CountAsync(vote => vote.SessionId == steps.Session, Cancel))));
    }

    [Fact]
    public async Task Of_two_who_record_what_was_agreed_the_second_is_logged_with_the_first_before()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.StepAsync(steps.Leader, "Reveal");
        await using var first = await RequestAsync(steps);
        await using var second = await RequestAsync(steps);
        var (one, other) = (await first.Get<CompareVotes>().ReadAsync(first.Session, Cancel), await second.Get<CompareVotes>().ReadAsync(second.Session, Cancel));

        await first.Get<DiscussVotes>().AgreeAsync(first.Session, one.Cells[0], first.Session.Me.AccountId, 0, "", [], Cancel);
        await second.Get<DiscussVotes>().AgreeAsync(second.Session, other.Cells[0], second.Session.Me.AccountId, 1, "", [], Cancel);

        Assert.Equal(1, (await app.WithLibraryAsync(library => library.SessionConsensuses.SingleAsync(agreed => agreed.SessionId == steps.Session, Cancel))).Answer);
        var log = await app.WithAsync<KnownSessions, List<SessionLogEntry>>(sessions => sessions.LogAsync(steps.Session, Cancel));
        Assert.Equal([SessionStep.Agreed, SessionStep.AgreedAnew], log.Select(entry => entry.Step).TakeLast(2));
        Assert.Contains("Before: yes", log[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_or_agreed_on_at_the_moment_of_closing_is_not_recorded()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.StepAsync(steps.Leader, "Reveal");
        await using var late = await RequestAsync(steps);
        var cell = (await late.Get<CompareVotes>().ReadAsync(late.Session, Cancel)).Cells[0];
        await steps.StepAsync(steps.Leader, "Close");

        Assert.Equal(DiscussVotes.Over, await late.Get<DiscussVotes>().AgreeAsync(late.Session, cell, late.Session.Me.AccountId, 0, "", [], Cancel));
        Assert.Equal(DiscussVotes.Over, await late.Get<DiscussVotes>().RemarkAsync(cell, late.Session.Me.AccountId, "Too late", [], Cancel));

        Assert.Equal((0, 0), await app.WithLibraryAsync(async library => (
            await library.SessionConsensuses.CountAsync(agreed => agreed.SessionId == steps.Session, Cancel), await library.SessionRemarks.CountAsync(remark => remark.SessionId == steps.Session, Cancel))));
    }

    [Fact]
    public async Task Of_two_passages_given_for_one_answer_at_the_same_moment_one_stands()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await using var first = await RequestAsync(steps);
        await using var second = await RequestAsync(steps);
        var criterion = first.Session.Criteria[0].Id;
        var article = steps.Articles[0];
        Assert.Empty(await second.Get<CastVotes>().OwnAsync(steps.Session, second.Session.Me.AccountId, article, Cancel));

        Assert.Empty(await first.Get<CastVotes>().SaveAsync(first.Session.Session, first.Session.Me.AccountId, article, [new Ballot(criterion, 0, "", "Nothing else")], Cancel));
        Assert.Empty(await second.Get<CastVotes>().SaveAsync(second.Session.Session, second.Session.Me.AccountId, article, [new Ballot(criterion, 0, "", "was measured")], Cancel));

        var passages = await app.WithLibraryAsync(library => library.Annotations.Where(one => one.SessionId == steps.Session).OrderBy(one => one.Id).ToListAsync(Cancel));
        var vote = await app.WithLibraryAsync(library => library.SessionVotes.SingleAsync(one => one.SessionId == steps.Session, Cancel));
        Assert.Equal([("Nothing else", true), ("was measured", false)], passages.Select(one => (one.Quote, one.DeletedAt is not null)));
        Assert.Equal(passages[1].Id, vote.AnnotationId);
    }

    [Fact]
    public async Task Two_who_prepare_at_the_same_moment_double_no_record_and_no_question()
    {
        using var steps = await SessionSteps.PrepareAsync(app);
        var third = await app.AddArticleAsync("A third one");
        var questions = new[] { new CriterionPlan { Question = "Was it asked twice?" } };
        await using (var none = await RequestAsync(steps))
            Assert.Null(await none.Get<PrepareSession>().ChangeAsync(none.Session.Session, none.Session.Me.AccountId, "Draft", "", [], [], Cancel));
        await using var first = await RequestAsync(steps);
        await using var second = await RequestAsync(steps);
        await using var late = await RequestAsync(steps);

        Assert.Equal((1, null), await first.Get<PrepareSession>().AddRecordsAsync(first.Session.Session, [third], Cancel));
        Assert.Equal((0, null), await second.Get<PrepareSession>().AddRecordsAsync(second.Session.Session, [third], Cancel));
        Assert.Null(await first.Get<PrepareSession>().ChangeAsync(first.Session.Session, first.Session.Me.AccountId, "Draft", "", questions, [], Cancel));
        Assert.Null(await second.Get<PrepareSession>().ChangeAsync(second.Session.Session, second.Session.Me.AccountId, "Draft", "", questions, [], Cancel));
        await second.Get<PrepareSession>().ArrangeAsync(second.Session.Session, [third], Cancel);
        Assert.Null(await first.Get<ConductSession>().OpenAsync((await FreshAsync(first, steps)).Session, first.Session.Me.AccountId, Cancel));

        // The session is open by now; what is asked and read in it stays as it is.
        Assert.Equal(ConductSession.AlreadyElsewhere, await late.Get<PrepareSession>().ChangeAsync(late.Session.Session, late.Session.Me.AccountId, "Late", "", [], [], Cancel));
        var stored = (await FreshAsync(late, steps)).Session;
        Assert.Equal(("Draft", 1, 1), (stored.Title, stored.Criteria.Count, stored.Records.Count));
    }

    private static async Task<MemberSession> FreshAsync(Request request, SessionSteps steps)
    {
        request.Get<PsyLit.Core.LibraryContext>().ChangeTracker.Clear();
        return (await request.Get<KnownSessions>().FindAsync(steps.Session, request.Session.Visitor, Cancel))!;
    }

    private async Task<Request> RequestAsync(SessionSteps steps)
    {
        var owner = await app.WithLibraryAsync(library => library.GroupMembers.SingleAsync(member => member.GroupId == steps.Group && member.Role == GroupRole.Owner, Cancel));
        var scope = app.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<KnownSessions>();
        return new Request(scope, (await sessions.FindAsync(steps.Session, new Visitor(owner.AccountId, [Role.Annotator]), Cancel))!);
    }

    private sealed record Request(AsyncServiceScope Scope, MemberSession Session) : IAsyncDisposable
    {
        public T Get<T>()
            where T : notnull => Scope.ServiceProvider.GetRequiredService<T>();

        public ValueTask DisposeAsync() => Scope.DisposeAsync();
    }
}
