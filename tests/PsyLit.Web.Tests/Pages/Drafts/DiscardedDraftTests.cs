using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>Moves the clock by months, which the drafts of other tests must not feel.</summary>
public sealed class DiscardedDraftTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_that_was_put_away_comes_back_for_thirty_days_and_is_cleared_away_after()
    {
        var me = new Visitor((await app.AddAccountAsync("Thirty Days", Role.Annotator)).Id, [Role.Annotator]);
        var (old, next) = (Guid.NewGuid(), Guid.NewGuid());
        async Task<Draft?> ThenAsync(Func<KeptDrafts, Task<Draft?>> work) => await app.WithAsync(work);
        foreach (var id in new[] { old, next })
            await app.WithAsync<KeptDrafts, DraftSaved>(drafts => drafts.SaveAsync(id, me.AccountId!.Value, new DraftText(DraftKey.Comment(1), "/", $"Text {id}"), 0, Cancel));
        await ThenAsync(drafts => drafts.DiscardAsync(old, me, Cancel));
        app.Clock.Advance(KeptDrafts.KeptFor - TimeSpan.FromMinutes(1));
        Assert.NotNull(await ThenAsync(drafts => drafts.RestoreAsync(old, me, Cancel)));

        await ThenAsync(drafts => drafts.DiscardAsync(old, me, Cancel));
        app.Clock.Advance(KeptDrafts.KeptFor + TimeSpan.FromMinutes(1));
        Assert.Null(await ThenAsync(drafts => drafts.RestoreAsync(old, me, Cancel)));
        Assert.True(await ExistsAsync(old));
        await ThenAsync(drafts => drafts.DiscardAsync(next, me, Cancel));

        Assert.False(await ExistsAsync(old));
        Assert.True(await ExistsAsync(next));
    }

    private Task<bool> ExistsAsync(Guid id) => app.WithLibraryAsync(library => library.Drafts.AnyAsync(draft => draft.Id == id));
}
