using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Web.Tests.Api.Annotations;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>W3C Web Annotation in and out: annotations brought from Hypothesis.</summary>
public sealed class HypothesisImportTests(PsyLitApp app) : IClassFixture<PsyLitApp>, IAsyncLifetime
{
    private readonly string doi = $"10.5555/brought.{Guid.NewGuid():N}";
    private readonly string mark = Guid.NewGuid().ToString("N")[..8];
    private Browser browser = null!;
    private Account account = null!;
    private long article;

    public async ValueTask InitializeAsync()
    {
        account = await app.AddAccountAsync($"bringer {Guid.NewGuid():N}"[..24], Role.Annotator);
        browser = app.OpenBrowser();
        await browser.LogInAsync(account.UserName!);
        article = await app.AddArticleAsync("Spines", one =>
        {
            one.Abstract = [new(null, null, AnnotationProgram.Abstract)];
            (one.Doi, one.DoiKey, one.Urls) = (doi, doi, [$"https://www.lab.example.org/{mark}/"]);
        });
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_annotation_comes_to_the_words_it_was_made_on_and_only_I_see_it()
    {
        var report = await BringAsync(
            Item("exact", $"https://doi.org/{doi}", "Ketanserin  blocked\n the effect", "why?", "[\"dose\"]"),
            Item("reworded", $"https://onlinelibrary.example.com/doi/full/{doi.ToUpperInvariant()}?af=R", "Ketanserin blocks the effect of psilocybin", ""),
            Item("tag", $"http://lab.example.org/{mark}#abs", "Psilocybin grew", "", "[\"plasticity\"]"));

        Assert.Equal(["3 annotations", "0 not brought"], report.QuerySelectorAll(".notice b").Select(bold => bold.TextContent.Replace('\u00A0', ' ')));
        var made = await MadeAsync();
        Assert.Equal(["Psilocybin grew", "Ketanserin blocked the effect", "Ketanserin blocked the effect of psilocybin."], made.OrderBy(one => one.Start).ThenBy(one => one.End).Select(one => one.Quote));
        Assert.All(made, one => Assert.Equal((AnnotationVisibility.OnlyMe, AnchorState.Exact, new DateTime(2025, 11, 3, 10, 0, 0, DateTimeKind.Utc)), (one.Visibility, one.Anchor, one.WrittenAt)));
        Assert.Equal([(AnnotationPurpose.Tagging, "plasticity", ""), (AnnotationPurpose.Commenting, null, "why?\n\nTags: dose"), (AnnotationPurpose.Highlighting, null, "")], made.OrderBy(one => one.Start).ThenBy(one => one.End).Select(one => (one.Purpose, one.TagName, one.Markdown)));
        Assert.Contains("in other words", report.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_place_is_kept_with_its_record_and_what_has_no_record_is_listed_with_the_reason()
    {
        var report = await BringAsync(
            Item("lost", $"https://doi.org/{doi}", "A passage of the full text that no abstract holds, with a good many words", "kept"),
            Item("page", $"https://doi.org/{doi}", null, "on the whole page"),
            Item("elsewhere", "https://news.example.org/1", "Ketanserin", "nowhere"));

        var made = await MadeAsync();
        var orphan = Assert.Single(made, one => one.Anchor == AnchorState.Orphaned);
        Assert.Equal(("A passage of the full text that no abstract holds, with a good many words", "kept"), (orphan.Quote, orphan.Markdown));
        Assert.Equal("Spines", Assert.Single(made, one => one.Markdown == "on the whole page").Quote);
        Assert.Equal(2, made.Count);
        var rejected = report.QuerySelector("#brought-Rejected")!.ParentElement!.TextContent;
        Assert.Contains("no record with this address", rejected, StringComparison.Ordinal);
        Assert.Contains("https://news.example.org/1", rejected, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/annotations/{orphan.PublicId}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/articles/{article}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/annotations/mine/export?format=markdown")).StatusCode);
    }

    [Fact]
    public async Task Bringing_a_file_twice_changes_nothing_even_when_something_was_deleted_meanwhile()
    {
        string[] items = [Item("once", $"https://doi.org/{doi}", "Ketanserin blocked", "a"), Reply("answer", "b", "once")];
        await BringAsync(items);
        var first = await MadeAsync();
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.Id == first[0].Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.DeletedAt, first[0].WrittenAt)));

        var report = await BringAsync(items);

        Assert.Contains("2 known already", report.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(first.Select(one => one.Id), (await MadeAsync()).Select(one => one.Id));
        Assert.Single(await RepliesAsync());
    }

    [Fact]
    public async Task Replies_stand_below_what_they_answer_and_others_words_keep_their_names()
    {
        await BringAsync(
            Reply("third", "third", "root", "first", "second"),
            Reply("second", "second", "root", "first"),
            Reply("lost", "to nobody", "gone"),
            Reply("first", "first", "root").Replace("acct:me@", "acct:ben@", StringComparison.Ordinal),
            Item("root", $"https://doi.org/{doi}", "Ketanserin blocked", "said").Replace("acct:me@", "acct:cleo@", StringComparison.Ordinal));

        var root = Assert.Single(await MadeAsync());
        var replies = await RepliesAsync();
        Assert.Equal("*cleo on Hypothesis:*\n\nsaid", root.Markdown);
        Assert.Equal(["first", "second", "third"], replies.Select(reply => reply.Markdown));
        Assert.Equal([null, replies[0].Id, replies[1].Id], replies.Select(reply => reply.ParentId));
        Assert.Equal([(null, "ben on Hypothesis"), (account.Id, null), (account.Id, null)], replies.Select(reply => (reply.AccountId, reply.SignedName)));
        Assert.All(replies, reply => Assert.Equal(root.Id, reply.AnnotationId));
    }

    [Fact]
    public async Task An_annotation_on_several_passages_comes_to_each_of_them_once()
    {
        var twice = Item("two", $"https://doi.org/{doi}", "Psilocybin grew", "compare")
            .Replace("}]}]}", $"}}]}}, {{\"source\": \"https://doi.org/{doi}\", \"selector\": [{{\"type\": \"TextQuoteSelector\", \"exact\": \"Ketanserin blocked\"}}]}}]}}", StringComparison.Ordinal);

        var report = await BringAsync(twice, Reply("answer", "because", "two"));

        var made = await MadeAsync();
        Assert.Equal([("Psilocybin grew", "compare"), ("Ketanserin blocked", "compare")], made.Select(one => (one.Quote, one.Markdown)));
        Assert.Contains("Passage 2 of 2 of one annotation.", report.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(made[0].Id, Assert.Single(await RepliesAsync()).AnnotationId);
        Assert.Contains("3 known already", (await BringAsync(twice, Reply("answer", "because", "two"))).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await MadeAsync()).Count);
    }

    [Fact]
    public async Task An_answer_that_is_to_be_seen_by_others_than_what_it_answers_is_not_brought()
    {
        await BringAsync(Item("root", $"https://doi.org/{doi}", "Ketanserin blocked", "said"));

        using var response = await SendAsync("everyone", Reply("first", "first", "root"));

        Assert.Contains("not seen here by those", (await Browser.ReadAsync(response)).QuerySelector("#brought-Rejected")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await RepliesAsync());
        await BringAsync(Reply("first", "first", "root"));
        Assert.Equal(PsyLit.Core.Markdown.MarkdownRenderer.Version, Assert.Single(await RepliesAsync()).RenderedBy);
    }

    [Fact]
    public async Task Everyone_sees_them_when_I_say_so_and_a_group_that_is_not_mine_is_refused()
    {
        var before = await MadeAsync();
        using var refused = await SendAsync("group-999999", Item("x", $"https://doi.org/{doi}", "Ketanserin blocked", "a"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(before.Count, (await MadeAsync()).Count);

        using var response = await SendAsync("everyone", Item("x", $"https://doi.org/{doi}", "Ketanserin blocked", "a"));

        Assert.Equal(AnnotationVisibility.Everyone, Assert.Single(await MadeAsync()).Visibility);
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_refused_with_a_sentence()
    {
        using var response = await SendAsync("me", "not JSON");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("cannot be read", (await Browser.ReadAsync(response)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private string Item(string id, string uri, string? exact, string text, string tags = "[]") => $$"""
        {"id": "{{mark}}-{{id}}", "created": "2025-11-03T10:00:00Z", "user": "acct:me@hypothes.is", "uri": "{{uri}}", "text": "{{text}}", "tags": {{tags}},
         "target": [{"source": "{{uri}}"{{(exact is null ? "" : $", \"selector\": [{{\"type\": \"TextQuoteSelector\", \"exact\": {System.Text.Json.JsonSerializer.Serialize(exact)}}}]")}}}]}
        """;

    private string Reply(string id, string text, params string[] references) => $$"""
        {"id": "{{mark}}-{{id}}", "created": "2025-11-04T10:00:0{{references.Length}}Z", "user": "acct:me@hypothes.is", "uri": "https://doi.org/{{doi}}", "text": "{{text}}",
         "references": [{{string.Join(',', references.Select(reference => $"\"{mark}-{reference}\""))}}], "target": [{"source": "https://doi.org/{{doi}}"}]}
        """;

    private async Task<IHtmlDocument> BringAsync(params string[] items)
    {
        using var response = await SendAsync("me", items);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Browser.ReadAsync(response);
    }

    private async Task<HttpResponseMessage> SendAsync(string audience, params string[] items)
    {
        var page = await browser.OpenAsync("/annotations/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector(".brought-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(audience), "Audience" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes($"{{\"export_userid\": \"acct:me@hypothes.is\", \"annotations\": [{string.Join(',', items)}]}}")), "Exported", "export.json" },
        };
        return await browser.Client.PostAsync(new Uri("/annotations/import", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private Task<List<Annotation>> MadeAsync() =>
        app.WithLibraryAsync(library => library.Annotations.AsNoTracking().Where(one => one.ArticleId == article).OrderBy(one => one.Id).ToListAsync());

    private Task<List<Comment>> RepliesAsync() => app.WithLibraryAsync(library =>
        library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).AsNoTracking().Where(one => one.ArticleId == article).OrderBy(one => one.WrittenAt).ToListAsync());
}
