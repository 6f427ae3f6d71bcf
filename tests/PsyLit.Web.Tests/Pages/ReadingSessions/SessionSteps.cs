using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.ReadingSessions;

/// <summary>A group with an owner who leads and two readers, and what they do in a session.</summary>
internal sealed class SessionSteps : IDisposable
{
    public required Browser Leader { get; init; }

    public required Browser Ann { get; init; }

    public required Browser Ben { get; init; }

    public required long Group { get; init; }

    public required long Session { get; init; }

    public required IReadOnlyList<long> Articles { get; init; }

    public string Address => $"/sessions/{Session}";

    /// <summary>Makes the group and a draft with two records and two questions.</summary>
    public static async Task<SessionSteps> PrepareAsync(PsyLitApp app)
    {
        var (leader, ann, ben) = (await app.OpenReaderAsync("Olga"), await app.OpenReaderAsync("Ann"), await app.OpenReaderAsync("Ben"));
        var group = await leader.MakeGroupAsync($"Journal club {Guid.NewGuid():N}");
        var link = await leader.InviteAsync(group);
        await ann.JoinAsync(link);
        await ben.JoinAsync(link);
        var articles = new List<long>();
        foreach (var title in new[] { "Wombats under an imaginary compound", "Quokkas under the same" })
            articles.Add(await app.AddArticleAsync(title, article => article.Abstract = [new AbstractSection("RESULTS", null, "Participants   guessed their group in <i>most</i> cases. Nothing else was measured.")]));

        using var made = await leader.SubmitAsync(await leader.OpenAsync($"/groups/{group}/sessions/new"), "form.session-new", ("Title", "Was blinding measured?"));
        var session = long.Parse(made.Headers.Location!.OriginalString.Split('/')[2], CultureInfo.InvariantCulture);
        await leader.SubmitAsync(await leader.OpenAsync($"/sessions/{session}/edit"), "form.session-add", ("pasted", string.Join(' ', articles.Select(id => $"http://localhost/articles/{id}"))));
        await leader.SubmitAsync(
            await leader.OpenAsync($"/sessions/{session}/edit"), "form#questions",
            ("Criteria[0].Question", "Was the blind tested?"), ("Criteria[1].Question", "Which arm did better?"), ("Criteria[1].Answers", "drug, placebo, neither, both"));
        return new SessionSteps { Leader = leader, Ann = ann, Ben = ben, Group = group, Session = session, Articles = articles };
    }

    /// <summary>The same, open.</summary>
    public static async Task<SessionSteps> OpenAsync(PsyLitApp app)
    {
        var steps = await PrepareAsync(app);
        await steps.StepAsync(steps.Leader, "Open");
        return steps;
    }

    /// <summary>Presses a button of the session's page.</summary>
    public async Task StepAsync(Browser browser, string handler)
    {
        using var done = await browser.SubmitAsync(await browser.OpenAsync(Address), $"form[action$=\"handler={handler}\"]");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    /// <summary>Answers both questions about a record; an answer below 0 is none.</summary>
    public async Task<HttpResponseMessage> VoteAsync(Browser browser, int record, int first, int second, string reason = "", string quote = "")
    {
        var page = await browser.OpenAsync($"{Address}/read/{record}");
        foreach (var (question, answer) in new[] { (0, first), (1, second) })
        {
            if (answer >= 0)
                page.QuerySelector<IHtmlInputElement>($"input[name='Ballots[{question}].Answer'][value='{answer}']")!.IsChecked = true;
        }

        return await browser.SubmitAsync(page, "form.ballots", ("Ballots[0].Reason", reason), ("Ballots[0].Quote", quote));
    }

    public void Dispose()
    {
        Leader.Dispose();
        Ann.Dispose();
        Ben.Dispose();
    }
}
