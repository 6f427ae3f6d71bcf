using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Articles;
using PsyLit.Core.Notifications;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>Passages: what a reader does with them, all of it without a script.</summary>
public sealed class PassageTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_sentence_is_annotated_by_its_link_and_stands_marked_with_its_note_beside()
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator, "Erika");

        var annotation = await app.AnnotateAsync(browser, article);

        using var guest = app.OpenBrowser();
        var page = await guest.OpenAsync($"/articles/{article}");
        Assert.Equal(AnnotationPages.First, string.Concat(page.QuerySelectorAll("#s1 mark").Select(mark => mark.TextContent)));
        Assert.Equal($"#annotation-{annotation.Id}", page.QuerySelector("#s1 .note-ref[data-number='1']")!.GetAttribute("href"));
        var note = page.GetElementById($"annotation-{annotation.Id}")!;
        Assert.Contains("Erika", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("<p>Why <em>twelve</em>?</p>", note.QuerySelector(".prose")!.InnerHtml);
        Assert.Equal(("abstract/0", "0", "44"), (note.GetAttribute("data-section"), note.GetAttribute("data-start"), note.GetAttribute("data-end")));
        Assert.Empty(page.QuerySelectorAll(".annotate-sentence, #annotate"));
    }

    [Fact]
    public async Task The_first_picture_of_a_record_waits_for_its_text_and_for_what_paints_the_passages()
    {
        var article = await app.AddReadArticleAsync();
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync($"/articles/{article}");

        var awaited = page.Head!.QuerySelector("link[rel=expect][blocking=render]")!.GetAttribute("href")!;
        Assert.NotNull(page.QuerySelectorAll("[data-section][data-length]")[^1].Closest(awaited));
        Assert.Equal("render", page.Head.QuerySelector("script[async][src*='/highlights.']")!.GetAttribute("blocking"));
    }

    [Fact]
    public async Task Astral_and_combining_characters_come_back_as_they_were_read()
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        var annotation = await app.AnnotateAsync(browser, article, 1);

        Assert.Equal((AnnotationPages.Second, 45), (annotation.Quote, annotation.Start));
        Assert.Equal(AnnotationPages.First[^31..] + " ", annotation.Prefix);
        var page = await browser.OpenAsync($"/articles/{article}");
        var section = page.QuerySelector("[data-section='abstract/0']")!;
        Assert.Equal(AnnotationPages.Second, section.TextContent[annotation.Start..annotation.End]);
        Assert.Equal(section.GetAttribute("data-length"), section.TextContent.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_range_that_would_cut_a_character_takes_it_whole_and_leaves_spaces_at_its_ends()
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var at = $"{AnnotationPages.First} {AnnotationPages.Second}".IndexOf('\u0301', StringComparison.Ordinal);

        using var answer = await browser.SubmitAsync(
            await browser.OpenAsync($"/articles/{article}/annotate?section=abstract/0&start={at - 2}&end={at}"), "form.annotate-form", ("Text", "Cut"));

        var id = long.Parse(answer.Headers.Location!.OriginalString.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("e\u0301", await app.WithLibraryAsync(library => library.Annotations.Where(a => a.Id == id).Select(a => a.Quote).SingleAsync()));
    }

    [Theory]
    [InlineData("Highlighting", null, null)]
    [InlineData("Questioning", "Is that so?", null)]
    [InlineData("Tagging", null, "dose")]
    [InlineData("Identifying", null, "HTR2A")]
    public async Task A_passage_is_marked_asked_about_tagged_or_linked_to_a_concept(string purpose, string? text, string? name)
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        var annotation = await app.AnnotateAsync(
            browser, article, 0, ("Purpose", purpose), ("Text", text ?? ""), ("Audience", "everyone"), ("Tag", purpose == "Tagging" ? name! : ""), ("Concept", purpose == "Identifying" ? name! : ""));

        Assert.Equal(purpose, annotation.Purpose.ToString());
        Assert.Equal((purpose == "Tagging" ? name : null, purpose == "Identifying" ? "5-ht2a" : null), (annotation.TagName, annotation.ConceptId));
        Assert.NotNull((await browser.OpenAsync($"/annotations/{annotation.PublicId}")).QuerySelector("h1"));
    }

    [Theory]
    [InlineData("Commenting", "The note is empty")]
    [InlineData("Questioning", "The question is empty")]
    [InlineData("Tagging", "Type a word")]
    [InlineData("Identifying", "no such concept")]
    public async Task What_is_missing_is_said_above_the_form_and_nothing_is_lost(string purpose, string sentence)
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var form = await browser.OpenAsync($"/articles/{article}/annotate?section=summary&start=0&end=6");

        using var answer = await browser.SubmitAsync(form, "form.annotate-form", ("Purpose", purpose), ("Text", purpose is "Commenting" or "Questioning" ? " " : "Kept"), ("Audience", "everyone"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.Contains(sentence, page.QuerySelector("#annotate-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("It did", "everyone"), (page.QuerySelector("[data-quote]")!.TextContent, page.QuerySelector("option[selected]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_log_in_that_has_expired_loses_nothing_that_was_written()
    {
        var article = await app.AddReadArticleAsync();
        var account = await app.AddAccountAsync("Expired", Role.Annotator);
        using var browser = await app.LogInAsync(account);
        var form = await browser.OpenAsync($"/articles/{article}/annotate?section=summary&start=0&end=6");
        using var later = app.OpenBrowser();

        using var answer = await later.SubmitAsync(form, "form.annotate-form", ("Text", "Long thought about"));

        var logIn = answer.Headers.Location!.OriginalString;
        Assert.StartsWith("/account/log-in?", logIn, StringComparison.Ordinal);
        await later.LogInAsync(account.UserName!);
        var back = await later.OpenAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(logIn[(logIn.IndexOf('?', StringComparison.Ordinal) + 1)..])["returnUrl"].ToString());
        Assert.Equal(("It did", "Long thought about"), (back.QuerySelector("[data-quote]")!.TextContent, back.QuerySelector("#annotate-text")!.TextContent.Trim()));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Annotations.CountAsync(a => a.ArticleId == article)));
    }

    [Fact]
    public async Task The_same_press_sent_twice_is_stored_once_and_others_hear_of_it_once()
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        var first = await app.AnnotateAsync(browser, article);
        var second = await app.AnnotateAsync(browser, article);
        await app.AnnotateAsync(browser, article, 0, ("Text", "For myself"), ("Audience", "me"));

        Assert.Equal(first.Id, second.Id);
        var told = Assert.Single(await app.WithLibraryAsync(library => library.LibraryEvents.Where(e => e.ArticleId == article).ToListAsync()));
        Assert.Equal((EventKind.AnnotationMade, first.Id, first.AccountId), (told.Kind, told.AnnotationId, told.ActorId));
    }

    [Fact]
    public async Task A_passage_that_left_the_text_is_listed_with_the_old_words_and_its_own_page_still_shows_them()
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var annotation = await app.AnnotateAsync(browser, article);
        await ReplaceTextAsync(article, "Nobody knows anything about it any more.");

        var page = await browser.OpenAsync($"/articles/{article}");
        var permalink = await browser.OpenAsync($"/annotations/{annotation.PublicId}");

        Assert.Empty(page.QuerySelectorAll("#abstract mark"));
        Assert.Contains(AnnotationPages.First, page.QuerySelector($"#annotation-{annotation.Id} .note-old")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AnnotationPages.First, permalink.QuerySelector(".annotation-passage mark")!.TextContent);
        Assert.StartsWith("In the abstract, “RESULTS” of", permalink.QuerySelector(".annotation-passage figcaption")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("no longer has this passage", permalink.QuerySelector(".annotation-passage figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/articles/{article}/revisions/1", permalink.QuerySelector(".annotation-passage figcaption a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_passage_is_never_painted_on_other_words_while_its_text_has_just_changed()
    {
        var article = await app.AddReadArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var annotation = await app.AnnotateAsync(browser, article);
        await ReplaceTextAsync(article, $"A sentence before. {AnnotationPages.First}", follow: false);

        var note = (await browser.OpenAsync($"/articles/{article}")).GetElementById($"annotation-{annotation.Id}")!;

        Assert.Equal(("19", "63"), (note.GetAttribute("data-start"), note.GetAttribute("data-end")));
    }

    private Task<int> ReplaceTextAsync(long id, string text, bool follow = true) => app.WithLibraryAsync(async library =>
    {
        var article = await library.Articles.SingleAsync(a => a.Id == id);
        library.ArticleRevisions.Add(ArticleRevision.Of(article, app.Clock.GetUtcNow().UtcDateTime));
        article.Abstract = [new AbstractSection(null, null, text)];
        article.RevisionNumber++;
        await library.SaveChangesAsync();
        return follow ? await library.ReanchorAsync([id], app.Clock.GetUtcNow().UtcDateTime) : 0;
    });
}
