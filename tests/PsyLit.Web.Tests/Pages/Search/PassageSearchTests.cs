using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Moderation;
using PsyLit.Web.Tests.Annotations;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Pages.ReadingSessions;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Search;

/// <summary>The search in comments finds what was written at passages, for those who see the passage.</summary>
public sealed class PassageSearchTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_note_and_a_reply_to_it_are_found_by_everybody_and_lead_to_their_places()
    {
        var (article, writer) = (await app.AddReadArticleAsync(), await app.AddAccountAsync("Nils Note", Role.Annotator));
        var note = await AddAsync(article, writer.Id, AnnotationVisibility.Everyone, "Was the quokkadose blinded?");
        var reply = await ReplyAsync(note, writer.Id, "No, the quokkadose was open.");
        await AddAsync(article, writer.Id, AnnotationVisibility.Everyone, "", tag: "Quokkatag");
        await AddAsync(article, writer.Id, AnnotationVisibility.Everyone, "");
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync("/search/comments?q=quokkadose");
        var links = page.QuerySelectorAll(".entry-title a").Select(link => link.GetAttribute("href")).Order().ToList();
        using var place = await guest.GetAsync($"/comments/{reply}");

        Assert.Equal([$"/annotations/{note.PublicId}", $"/comments/{reply}"], links);
        Assert.Equal($"/annotations/{note.PublicId}#comment-{reply}", place.Headers.Location?.OriginalString);
        Assert.Contains("Note at a passage", page.QuerySelector(".entries")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reply at a passage", page.QuerySelector(".entries")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 3, 2), (await CountAsync(guest, "quokkatag"), await CountAsync(guest, "by:\"Nils Note\""), await CountAsync(guest, "quokka* AND dose* OR quokkadose NOT quokkatag")));
    }

    [Fact]
    public async Task What_stands_at_a_passage_is_found_by_those_who_see_it_and_tells_others_nothing_in_lists_numbers_or_their_order()
    {
        var (article, ann, ben) = (await app.AddReadArticleAsync(), await app.AddAccountAsync("Ann Wallaby", Role.Annotator), await app.AddAccountAsync("Ben Wallaby", Role.Annotator));
        await app.WithLibraryAsync(library => library.Articles.Where(one => one.Id == article).ExecuteUpdateAsync(set => set.SetProperty(one => one.Pmid, "91000077")));
        var group = await app.AddGroupAsync("Wallaby readers", ann, ben);
        var own = await AddAsync(article, ann.Id, AnnotationVisibility.OnlyMe, "wallabyword alone");
        var shared = await AddAsync(article, ann.Id, AnnotationVisibility.Group, "wallabyword together", group);
        await ReplyAsync(shared, ben.Id, "wallabyword answered");
        await ReplyAsync(own, ann.Id, "wallabyword to myself");
        var held = await AddAsync(article, ann.Id, AnnotationVisibility.Everyone, "wallabyword hidden");
        await ReplyAsync(held, ben.Id, "wallabyword below the hidden");
        await ReplyAsync(await AddAsync(article, ann.Id, AnnotationVisibility.Everyone, "nothing"), ann.Id, "wallabyword held", ModerationReason.MayIdentifyPatient);
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == held.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.HiddenAt, app.Clock.GetUtcNow().UtcDateTime).SetProperty(one => one.HiddenReason, ModerationReason.MayIdentifyPatient)));
        using var guest = app.OpenBrowser();
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        using var asAnn = await app.LogInAsync(ann);
        using var asBen = await app.LogInAsync(ben);

        foreach (var query in new[] { "wallabyword", "wallab*", "\"wallabyword alone\"", "pmid:91000077 AND wallabyword", "by:\"Ann Wallaby\" AND wallabyword" })
        {
            foreach (var other in new[] { guest, curator })
                Assert.Equal((query, 0, "0"), (query, await CountAsync(other, query), await SwitchAsync(other, query)));
        }

        Assert.Equal((2, "2"), (await CountAsync(asBen, "wallabyword"), await SwitchAsync(asBen, "wallabyword")));
        Assert.Contains("Note at a passage · seen by Wallaby readers", await asBen.HtmlAsync("/search/comments?q=together"), StringComparison.Ordinal);
        // Ann sees the reply below her own hidden note as she does on its page.
        Assert.Equal(5, await CountAsync(asAnn, "wallabyword"));

        await app.WithLibraryAsync(library => library.GroupMembers.Where(member => member.AccountId == ben.Id && member.GroupId == group).ExecuteDeleteAsync());
        Assert.Equal((0, "0"), (await CountAsync(asBen, "wallabyword"), await SwitchAsync(asBen, "wallabyword")));
    }

    [Fact]
    public async Task A_note_is_found_as_it_is_now_and_not_at_all_while_it_is_taken_away_or_says_nothing()
    {
        var (article, writer) = (await app.AddReadArticleAsync(), await app.AddAccountAsync("Edie Editor", Role.Annotator));
        var note = await AddAsync(article, writer.Id, AnnotationVisibility.Everyone, "numbatfirst", purpose: AnnotationPurpose.Highlighting);
        var reply = await ReplyAsync(note, writer.Id, "numbatreply");
        using var guest = app.OpenBrowser();
        Assert.Equal(1, await CountAsync(guest, "numbatfirst"));

        await EditAsync("<p>numbatsecond</p>");
        Assert.Equal((0, 1), (await CountAsync(guest, "numbatfirst"), await CountAsync(guest, "numbatsecond")));
        await EditAsync("");
        Assert.Equal((0, 1), (await CountAsync(guest, "numbatsecond"), await CountAsync(guest, "numbatreply")));
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == note.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.DeletedAt, app.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(0, await CountAsync(guest, "numbatreply"));

        Task<int> EditAsync(string html)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            return app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == note.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Html, html).SetProperty(one => one.EditedAt, app.Clock.GetUtcNow().UtcDateTime)));
        }
    }

    [Fact]
    public async Task A_passage_of_a_blind_session_is_found_by_its_writer_alone_until_the_session_is_revealed()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 2, "because", "Nothing else was measured");
        var passage = await app.WithLibraryAsync(library => library.Annotations.SingleAsync(one => one.SessionId == steps.Session));
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == passage.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Html, "<p>bilbyword</p>")));

        Assert.Equal((1, 0, 0), (await CountAsync(steps.Ann, "bilbyword"), await CountAsync(steps.Ben, "bilbyword"), await CountAsync(steps.Leader, "bilbyword")));
        await steps.StepAsync(steps.Leader, "Reveal");
        Assert.Equal((1, 1), (await CountAsync(steps.Ben, "bilbyword"), await CountAsync(steps.Leader, "bilbyword")));
    }

    [Fact]
    public async Task How_often_others_wrote_a_word_in_private_does_not_order_what_somebody_finds()
    {
        var (article, ann, ben) = (await app.AddReadArticleAsync(), await app.AddAccountAsync("Ann Potoroo", Role.Annotator), await app.AddAccountAsync("Ben Potoroo", Role.Annotator));
        await AddAsync(article, ann.Id, AnnotationVisibility.OnlyMe, "potoroo once");
        await AddAsync(article, ann.Id, AnnotationVisibility.OnlyMe, "bettong once");
        using var asAnn = await app.LogInAsync(ann);
        async Task<string> OrderAsync() => string.Join('|', (await asAnn.OpenAsync("/search/comments?q=potoroo+OR+bettong")).QuerySelectorAll(".entry-snippet").Select(one => one.TextContent));
        var before = await OrderAsync();

        foreach (var word in new[] { "bettong", "bettong", "bettong", "bettong" })
            await AddAsync(article, ben.Id, AnnotationVisibility.OnlyMe, word);

        Assert.Equal(before, await OrderAsync());
    }

    private static async Task<int> CountAsync(Browser browser, string query) => (await browser.OpenAsync("/search/comments?q=" + Uri.EscapeDataString(query))).QuerySelectorAll(".entry").Length;

    // The number on the page of records.
    private static async Task<string> SwitchAsync(Browser browser, string query) =>
        (await browser.OpenAsync("/search?q=" + Uri.EscapeDataString(query))).QuerySelectorAll(".scope a")[1].QuerySelector(".count")!.TextContent;

    private Task<Annotation> AddAsync(
        long article, long account, AnnotationVisibility visibility, string text, long? group = null, string? tag = null, AnnotationPurpose? purpose = null) => app.WithLibraryAsync(async library =>
    {
        var made = new Annotation
        {
            PublicId = Guid.CreateVersion7(),
            ArticleId = article,
            AccountId = account,
            Purpose = purpose ?? (tag is not null ? AnnotationPurpose.Tagging : text.Length > 0 ? AnnotationPurpose.Commenting : AnnotationPurpose.Highlighting),
            Markdown = text,
            Html = text.Length > 0 ? $"<p>{text}</p>" : "",
            TagName = tag,
            Visibility = visibility,
            GroupId = group,
            RevisionNumber = 1,
            Section = "title",
            End = 7,
            Quote = "A trial",
            WrittenAt = app.Clock.GetUtcNow().UtcDateTime,
        };
        library.Annotations.Add(made);
        await library.SaveChangesAsync();
        return made;
    });

    private Task<long> ReplyAsync(Annotation annotation, long account, string text, ModerationReason? hidden = null) => app.WithLibraryAsync(async library =>
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var reply = new Comment { ArticleId = annotation.ArticleId, AnnotationId = annotation.Id, AccountId = account, Markdown = text, Html = $"<p>{text}</p>", WrittenAt = now, HiddenAt = hidden is null ? null : now, HiddenReason = hidden };
        library.Comments.Add(reply);
        await library.SaveChangesAsync();
        return reply.Id;
    });
}
