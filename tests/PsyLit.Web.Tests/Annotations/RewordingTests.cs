using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Drafts;
using PsyLit.Core.Moderation;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>Passages: what is said of them is changed and opened to others, and nobody reads more by that than was meant for them.</summary>
public sealed class RewordingTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task What_was_said_before_others_saw_it_stays_its_writers_when_it_is_opened_to_them()
    {
        var article = await app.AddReadArticleAsync();
        var (ann, ben) = (await app.AddAccountAsync("Ann who rewords", Role.Annotator), await app.AddAccountAsync("Ben who reads", Role.Reader));
        var group = await app.AddGroupAsync("Rewording readers", ann, ben);
        using var writer = await app.LogInAsync(ann);
        using var member = await app.LogInAsync(ben);
        using var guest = app.OpenBrowser();
        var made = await app.AnnotateAsync(writer, article, 0, ("Text", "For me"), ("Audience", "me"));
        foreach (var (text, audience) in new[] { ("For us", $"group-{group}"), ("For all", "everyone"), ("For all, mended", "everyone") })
        {
            using var saved = await EditAsync(writer, made, ("Text", text), ("Audience", audience));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        Assert.Equal(["For all", "For us", "For me"], await EarlierAsync(writer));
        Assert.Equal(["For all", "For us"], await EarlierAsync(member));
        Assert.Equal(["For all"], await EarlierAsync(guest));
        // Wordings from before it was noted who saw them.
        await app.WithLibraryAsync(library => library.AnnotationEdits.Where(edit => edit.AnnotationId == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(edit => edit.Visibility, default(AnnotationVisibility)).SetProperty(edit => edit.GroupId, (long?)null)));
        Assert.Empty(await EarlierAsync(member));

        async Task<IEnumerable<string>> EarlierAsync(Browser browser) =>
            (await browser.OpenAsync($"/annotations/{made.PublicId}")).QuerySelectorAll(".annotation-history .prose").Select(wording => wording.TextContent.Trim());
    }

    [Fact]
    public async Task What_others_answered_for_a_group_is_neither_opened_to_everybody_nor_closed_to_the_group_with_the_annotation()
    {
        var article = await app.AddReadArticleAsync();
        var (ann, ben) = (await app.AddAccountAsync("Ann who asks", Role.Annotator), await app.AddAccountAsync("Ben who answers", Role.Annotator));
        var group = await app.AddGroupAsync("Asking readers", ann, ben);
        using var writer = await app.LogInAsync(ann);
        var made = await app.AnnotateAsync(writer, article, 0, ("Text", "What do you think?"), ("Audience", $"group-{group}"));
        await app.WithLibraryAsync(library =>
        {
            library.Comments.Add(new Comment { ArticleId = article, AnnotationId = made.Id, AccountId = ben.Id, Markdown = "Only between us", Html = "<p>Only between us</p>", WrittenAt = made.WrittenAt });
            return library.SaveChangesAsync();
        });

        foreach (var (audience, problem) in new[] { ("everyone", "Write another annotation"), ($"group-{group}", null), ("me", "change its words, or remove it") })
        {
            using var saved = await EditAsync(writer, made, ("Text", $"Asked again for {audience}"), ("Audience", audience));
            Assert.Equal(problem is null ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, saved.StatusCode);
            if (problem is not null)
                Assert.Contains(problem, (await Browser.ReadAsync(saved)).QuerySelector("#annotate-problem")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(AnnotationVisibility.Group, (await StoredAsync(made)).Visibility);
    }

    [Fact]
    public async Task What_others_answered_stays_open_to_everybody_until_they_take_their_words_back()
    {
        var article = await app.AddReadArticleAsync();
        var (ann, ben) = (await app.AddAccountAsync("Ann who narrows", Role.Annotator), await app.AddAccountAsync("Ben who answered", Role.Annotator));
        var group = await app.AddGroupAsync("Narrow readers", ann);
        using var writer = await app.LogInAsync(ann);
        var made = await app.AnnotateAsync(writer, article);
        await app.WithLibraryAsync(library =>
        {
            library.Comments.Add(new Comment { ArticleId = article, AnnotationId = made.Id, AccountId = ben.Id, Markdown = "For all to read", Html = "<p>For all to read</p>", WrittenAt = made.WrittenAt });
            return library.SaveChangesAsync();
        });

        foreach (var audience in new[] { "me", $"group-{group}" })
        {
            using var refused = await EditAsync(writer, made, ("Audience", audience));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("change its words, or remove it", (await Browser.ReadAsync(refused)).QuerySelector("#annotate-problem")!.TextContent, StringComparison.Ordinal);
        }

        await app.WithLibraryAsync(library => library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(reply => reply.AnnotationId == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(reply => reply.DeletedAt, made.WrittenAt)));
        using var saved = await EditAsync(writer, made, ("Audience", "me"));
        Assert.Equal((HttpStatusCode.Redirect, AnnotationVisibility.OnlyMe), (saved.StatusCode, (await StoredAsync(made)).Visibility));
    }

    [Fact]
    public async Task A_closed_group_and_a_concept_that_is_no_more_keep_nobody_from_mending_what_was_written()
    {
        var article = await app.AddReadArticleAsync();
        var ann = await app.AddAccountAsync("Ann who mends", Role.Annotator);
        var group = await app.AddGroupAsync("Readers no more", ann);
        using var writer = await app.LogInAsync(ann);
        var made = await app.AnnotateAsync(writer, article, 0, ("Text", "Teh receptor"), ("Audience", $"group-{group}"));
        await app.WithLibraryAsync(library => library.Groups.Where(one => one.Id == group).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedAt, made.WrittenAt)));
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Purpose, AnnotationPurpose.Identifying).SetProperty(one => one.ConceptId, "no-such-concept")));

        using var saved = await EditAsync(writer, made, ("Text", "The receptor"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var stored = await StoredAsync(made);
        Assert.Equal(("The receptor", AnnotationVisibility.Group, (long?)group), (stored.Markdown, stored.Visibility, stored.GroupId));
    }

    [Fact]
    public async Task A_draft_is_saved_against_the_wording_that_it_was_begun_from()
    {
        var article = await app.AddReadArticleAsync();
        var ann = await app.AddAccountAsync("Ann with a draft", Role.Annotator);
        using var writer = await app.LogInAsync(ann);
        var made = await app.AnnotateAsync(writer, article);
        var draft = new Draft { Id = Guid.NewGuid(), AccountId = ann.Id, Key = DraftKey.AnnotationEdit(made.Id), Text = "Begun before", Version = "0", Saves = 1, SavedAt = made.WrittenAt };
        await app.WithLibraryAsync(library =>
        {
            library.Drafts.Add(draft);
            return library.SaveChangesAsync();
        });
        using var meanwhile = await EditAsync(writer, made, ("Text", "Saved meanwhile"));

        using var saved = await writer.SubmitAsync(await writer.OpenAsync($"/annotations/{made.PublicId}/edit?draft={draft.Id}"), "form.annotate-form");

        Assert.Equal(HttpStatusCode.Conflict, saved.StatusCode);
        Assert.Equal("Saved meanwhile", (await StoredAsync(made)).Markdown);
        Assert.True(await app.WithLibraryAsync(library => library.Drafts.AnyAsync(one => one.Id == draft.Id)));
    }

    [Fact]
    public async Task A_draft_goes_with_the_wording_that_it_became()
    {
        var article = await app.AddReadArticleAsync();
        var ann = await app.AddAccountAsync("Ann who posts", Role.Annotator);
        using var writer = await app.LogInAsync(ann);
        var made = await app.AnnotateAsync(writer, article);
        var (drafted, unposted) = (Guid.NewGuid(), Guid.NewGuid());
        await app.WithLibraryAsync(library =>
        {
            library.Drafts.AddRange(new[] { drafted, unposted }.Select(id => new Draft { Id = id, AccountId = ann.Id, Key = DraftKey.AnnotationEdit(made.Id), Text = "Mended", Version = "0", Saves = 1, SavedAt = made.WrittenAt }));
            return library.SaveChangesAsync();
        });

        using var saved = await EditAsync(writer, made, ("Text", "Mended"), ("Draft", $"{drafted}"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal([unposted], await app.WithLibraryAsync(library => library.Drafts.Where(one => one.AccountId == ann.Id).Select(one => one.Id).ToListAsync()));
    }

    [Fact]
    public async Task What_moderation_hides_is_not_reworded_until_it_is_shown_again()
    {
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var made = await app.AnnotateAsync(writer, article);
        var form = await writer.OpenAsync($"/annotations/{made.PublicId}/edit");
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.HiddenAt, made.WrittenAt).SetProperty(one => one.HiddenReason, ModerationReason.PersonalAttack)));

        using var saved = await writer.SubmitAsync(form, "form.annotate-form", ("Text", "Never said so"));

        Assert.Equal(HttpStatusCode.Forbidden, saved.StatusCode);
        Assert.NotNull((await writer.OpenAsync($"/annotations/{made.PublicId}")).QuerySelector(".hidden-note"));
    }

    private async Task<HttpResponseMessage> EditAsync(Browser writer, Annotation annotation, params (string Name, string Value)[] fields)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return await writer.SubmitAsync(await writer.OpenAsync($"/annotations/{annotation.PublicId}/edit"), "form.annotate-form", fields);
    }

    private Task<Annotation> StoredAsync(Annotation annotation) =>
        app.WithLibraryAsync(library => library.Annotations.AsNoTracking().SingleAsync(one => one.Id == annotation.Id));
}
