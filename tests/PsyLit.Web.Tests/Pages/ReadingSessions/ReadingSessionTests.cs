using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;
using PsyLit.Core.ReadingSessions;
using PsyLit.Web.Tests.Notifications;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.ReadingSessions;

/// <summary>A session from its preparation to its minutes.</summary>
public sealed class ReadingSessionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_goes_from_draft_over_votes_reveal_and_consensus_to_its_minutes()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 0, "They say *so*.", "guessed their group in most cases");
        await steps.VoteAsync(steps.Ann, 2, 0, 3);
        await steps.VoteAsync(steps.Ben, 1, 1, 0, "Guessing is not testing.");
        await steps.VoteAsync(steps.Ben, 2, 0, 3);
        await steps.StepAsync(steps.Ann, "Finish");
        Assert.Contains("1 of 2", (await steps.Leader.OpenAsync(steps.Address)).QuerySelector(".session-blind")!.TextContent, StringComparison.Ordinal);
        await steps.StepAsync(steps.Ben, "Finish");
        await steps.StepAsync(steps.Leader, "Reveal");

        var page = await steps.Ben.OpenAsync(steps.Address);
        var rows = page.QuerySelectorAll(".agreement-table tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim().Split(' ')[0]).ToArray()).ToList();
        // Question 1: yes/no and yes/yes, so half agree; question 2: both alike, so kappa is 1 and AC1 too.
        Assert.Equal(["2", "50%", "0.00"], rows[0][..3]);
        Assert.Equal(["2", "100%", "1.00", "1.00"], rows[1]);
        var difference = Assert.Single(page.QuerySelectorAll(".session-differences > li"));
        Assert.Contains("Was the blind tested?", difference.TextContent, StringComparison.Ordinal);
        Assert.NotNull(difference.QuerySelector(".prose em"));
        Assert.Contains("guessed their group in most cases", difference.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);

        var cell = $"{steps.Address}/compare/1/1";
        await steps.Ben.SubmitAsync(await steps.Ben.OpenAsync(cell), "form[action$=Remark]", ("Remark", "Let us say that it counts."));
        var agree = await steps.Ann.OpenAsync(cell);
        agree.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=Answer][value='0']")!.IsChecked = true;
        await steps.Ann.SubmitAsync(agree, "form.session-agree", ("Note", "A guess counts as a test."));
        await steps.StepAsync(steps.Leader, "Close");
        Assert.Contains("Agreed:", (await steps.Ben.OpenAsync(steps.Address)).QuerySelector(".session-agreed")!.TextContent, StringComparison.Ordinal);

        var markdown = await TextAsync(steps.Ben, $"{steps.Address}/minutes/md");
        foreach (var words in new[] { "# Was blinding measured?", "Guessing is not testing.", "Let us say that it counts.", "Agreed: **yes**", "A guess counts as a test.", "| All questions | 4 | 75% |", "2 of 2 had finished." })
            Assert.Contains(words, markdown, StringComparison.Ordinal);
        var csv = await TextAsync(steps.Ben, $"{steps.Address}/minutes/csv");
        Assert.Equal(1 + 8, csv.TrimEnd().Split('\n').Length);
        using var json = JsonDocument.Parse(await TextAsync(steps.Ben, $"{steps.Address}/minutes/json"));
        Assert.Equal(0.75, json.RootElement.GetProperty("agreement").GetProperty("percent").GetProperty("value").GetDouble());
        Assert.Equal("yes", json.RootElement.GetProperty("votes")[0].GetProperty("agreed").GetProperty("answer").GetString());
        Assert.Contains("A guess counts as a test.", await steps.Ben.HtmlAsync($"{steps.Address}/minutes"), StringComparison.Ordinal);
        var told = await app.WithLibraryAsync(library => library.LibraryEvents.Where(happened => happened.SessionId == steps.Session).Select(happened => happened.Kind).ToListAsync(Cancel));
        Assert.Equal([EventKind.SessionOpened, EventKind.SessionRevealed], told);
        await app.TellAsync();
        var notifications = (await steps.Ben.OpenAsync("/notifications")).Body!.TextContent;
        Assert.Contains("The reading session “Was blinding measured?” began in", notifications, StringComparison.Ordinal);
        Assert.Contains("was revealed", notifications, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_changed_after_the_reveal_shows_what_it_was_and_counts_as_it_was()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, -1, "At first sight.");
        await steps.VoteAsync(steps.Ben, 1, 1, -1);
        await steps.StepAsync(steps.Leader, "Reveal");
        await steps.VoteAsync(steps.Ann, 1, 1, 2, "On reflection.");

        var votes = (await steps.Ben.OpenAsync($"{steps.Address}/compare/1/1")).QuerySelector(".session-votes")!.TextContent;
        foreach (var words in new[] { "On reflection.", "At first sight.", "at the reveal: yes" })
            Assert.Contains(words, votes, StringComparison.Ordinal);
        Assert.Contains("Answered after the reveal", (await steps.Ben.OpenAsync($"{steps.Address}/compare/1/2")).QuerySelector(".session-votes")!.TextContent, StringComparison.Ordinal);
        var row = (await steps.Ben.OpenAsync(steps.Address)).QuerySelector(".agreement-table tbody tr")!;
        Assert.StartsWith("0%", row.QuerySelectorAll("td")[1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("0 of 2 had finished", await steps.Ben.HtmlAsync(steps.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_is_changed_by_its_writer_until_the_session_is_closed_and_says_what_it_was()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.StepAsync(steps.Leader, "Reveal");
        var cell = $"{steps.Address}/compare/1/1";
        await steps.Ben.SubmitAsync(await steps.Ben.OpenAsync(cell), "form[action$=Remark]", ("Remark", "It counts *not*."));
        var edit = (await steps.Ben.OpenAsync(cell)).QuerySelector(".session-remarks a[href*='/remarks/']")!.GetAttribute("href")!;
        Assert.Null((await steps.Ann.OpenAsync(cell)).QuerySelector(".session-remarks a[href*='/remarks/']"));
        using var strange = await steps.Ann.GetAsync(edit);

        var form = await steps.Ben.OpenAsync(edit);
        Assert.Equal("It counts *not*.", form.QuerySelector("form.session-reword textarea")!.TextContent.Trim());
        using var refused = await steps.Ben.SubmitAsync(form, "form.session-reword", ("Wording", " "));
        using var saved = await steps.Ben.SubmitAsync(form, "form.session-reword", ("Wording", "It counts after *all*."));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (refused.StatusCode, saved.StatusCode));
        var seen = (await steps.Ann.OpenAsync(cell)).QuerySelector(".session-remarks li")!;
        Assert.Equal("all", seen.QuerySelector(".prose em")!.TextContent);
        Assert.StartsWith("Edited on", seen.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It counts *not*.", seen.QuerySelector("details li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("in discussion (edited)", await steps.Ann.HtmlAsync($"{steps.Address}/minutes"), StringComparison.Ordinal);
        // Not by others, and by nobody once it is over.
        var token = ("__RequestVerificationToken", (await steps.Ann.OpenAsync(cell)).QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);
        using var others = await steps.Ann.PostAsync(edit, ("Wording", "Ann's words"), token);
        await steps.StepAsync(steps.Leader, "Close");
        using var late = await steps.Ben.SubmitAsync(form, "form.session-reword", ("Wording", "Too late"));
        Assert.All([strange, others, late], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Contains("It counts after *all*.", await TextAsync(steps.Ben, $"{steps.Address}/minutes/md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_compare_is_said_in_words_and_no_figure_is_made_up()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 0);
        await steps.StepAsync(steps.Leader, "Reveal");

        var html = await steps.Ben.HtmlAsync(steps.Address);
        Assert.Contains("Only one reader answered before the reveal", html, StringComparison.Ordinal);
        foreach (var address in new[] { steps.Address, $"{steps.Address}/minutes", $"{steps.Address}/minutes/md", $"{steps.Address}/minutes/json" })
            Assert.DoesNotContain("NaN", await TextAsync(steps.Ben, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_must_be_in_the_words_of_the_text_and_the_rest_is_kept()
    {
        using var steps = await SessionSteps.OpenAsync(app);

        using var answer = await steps.VoteAsync(steps.Ann, 1, 0, -1, "My reason.", "words of my own");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("not in the record’s text", (await Browser.ReadAsync(answer)).QuerySelector(".field-error:not([hidden])")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("My reason.", await steps.Ann.HtmlAsync($"{steps.Address}/read/1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("taken away")]
    public async Task A_passage_that_stands_no_more_is_evidence_no_more(string fate)
    {
        const string Passage = "guessed their group in most cases";
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 0, "My reason.", Passage);
        await steps.StepAsync(steps.Leader, "Reveal");
        // The text of the record has other spaces between these words than were typed.
        var quote = await app.WithLibraryAsync(library => library.Annotations.Where(one => one.SessionId == steps.Session).Select(one => one.Quote).SingleAsync(Cancel));
        string[] addresses = [steps.Address, $"{steps.Address}/compare/1/1", $"{steps.Address}/minutes", $"{steps.Address}/minutes/md", $"{steps.Address}/minutes/csv", $"{steps.Address}/minutes/json"];
        Assert.Contains(quote, await TextAsync(steps.Ben, addresses[1]), StringComparison.Ordinal);

        DateTime? now = app.Clock.GetUtcNow().UtcDateTime;
        await app.WithLibraryAsync(library => library.Annotations.Where(one => one.SessionId == steps.Session).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.HiddenAt, fate == "hidden" ? now : null).SetProperty(one => one.DeletedAt, fate == "hidden" ? null : now), Cancel));

        foreach (var address in addresses)
            Assert.DoesNotContain(quote, await TextAsync(steps.Ben, address), StringComparison.Ordinal);
        Assert.Contains("My reason.", await TextAsync(steps.Ben, addresses[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_keeps_answers_and_is_told_how_many_there_are()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        var page = await steps.Ann.OpenAsync($"{steps.Address}/read/2");
        var criterion = page.QuerySelector("input[name='Ballots[1].CriterionId']")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{steps.Address}/read/2", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", (await steps.Ann.TokenAsync()).Value), new("Ballots[0].CriterionId", criterion), new("Ballots[0].Answer", "2")]),
        };
        request.Headers.Accept.ParseAdd("application/json");

        using var answer = await steps.Ann.Client.SendAsync(request, Cancel);

        Assert.Contains("\"answered\":1", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_opens_only_with_records_and_questions_that_can_be_asked()
    {
        using var leader = await app.OpenReaderAsync("Olga");
        var group = await leader.MakeGroupAsync("A club");
        using var made = await leader.SubmitAsync(await leader.OpenAsync($"/groups/{group}/sessions/new"), "form.session-new", ("Title", "Empty"));
        var edit = made.Headers.Location!.OriginalString;
        var session = edit[..^"/edit".Length];

        await leader.SubmitAsync(await leader.OpenAsync(session), "form[action$=Open]");
        Assert.Contains("no records yet", await leader.HtmlAsync(session), StringComparison.Ordinal);
        using var refused = await leader.SubmitAsync(await leader.OpenAsync(edit), "form#questions", ("Criteria[0].Question", "Why?"), ("Criteria[0].Answers", "only one"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("2 to 5 answers", (await Browser.ReadAsync(refused)).QuerySelector("form#questions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_are_added_by_number_ordered_and_taken_out()
    {
        using var steps = await SessionSteps.PrepareAsync(app);
        var third = await app.AddArticleAsync("A third one", article => article.Pmid = "31234567");
        await steps.Leader.SubmitAsync(await steps.Leader.OpenAsync($"{steps.Address}/edit"), "form.session-add", ("pasted", "PMID: 31234567, PMID: 39999999"));
        var page = await steps.Leader.OpenAsync($"{steps.Address}/edit");
        Assert.Contains("39999999", page.QuerySelector(".page-message")!.TextContent, StringComparison.Ordinal);

        var token = await steps.Leader.TokenAsync();
        await steps.Leader.PostAsync(
            $"{steps.Address}/edit?handler=Arrange", token,
            ("record", $"{steps.Articles[0]}"), ("place", "5"), ("record", $"{steps.Articles[1]}"), ("place", "2"), ("record", $"{third}"), ("place", "1"), ("remove", $"{steps.Articles[1]}"));

        var titles = (await steps.Leader.OpenAsync($"{steps.Address}/edit")).QuerySelectorAll(".session-records a").Select(link => link.TextContent);
        Assert.Equal(["A third one", "Wombats under an imaginary compound"], titles);
    }

    [Fact]
    public async Task A_session_keeps_the_record_that_was_read_when_it_is_merged_into_another()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await app.WithLibraryAsync(async library =>
        {
            var merged = await library.Articles.SingleAsync(article => article.Id == steps.Articles[0], Cancel);
            merged.MergedIntoId = steps.Articles[1];
            return await library.SaveChangesAsync(Cancel);
        });

        Assert.Contains("Wombats under", await steps.Ann.HtmlAsync(steps.Address), StringComparison.Ordinal);
        using var voted = await steps.VoteAsync(steps.Ann, 1, 0, 0);
        Assert.Equal(HttpStatusCode.Redirect, voted.StatusCode);
        Assert.Equal(SessionState.Open, await app.WithLibraryAsync(library => library.ReadingSessions.Where(one => one.Id == steps.Session).Select(one => one.State).SingleAsync(Cancel)));
    }

    private static Task<string> TextAsync(Browser browser, string address) => browser.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
}
