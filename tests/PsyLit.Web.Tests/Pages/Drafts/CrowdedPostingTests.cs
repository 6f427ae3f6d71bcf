using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>Many people write on one record while an import re-writes its text: no post is refused, and every one that was acknowledged is there.</summary>
public sealed class CrowdedPostingTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const int People = 50;
    private const int Posts = 2;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_people_post_on_one_record_while_an_import_rewrites_its_text()
    {
        await ImportAsync(0);
        var article = await app.WithLibraryAsync(library => library.Articles.Select(one => one.Id).SingleAsync(Cancel));
        var browsers = new List<Browser>();
        for (var person = 0; person < People; person++)
            browsers.Add(await app.OpenBrowserAsync(Role.Annotator, $"Person {person}"));

        using var posted = new CancellationTokenSource();
        var rewriting = RewriteAsync(posted.Token);
        var acknowledged = await Task.WhenAll(browsers.Select((browser, person) => PostAsync(browser, article, person)));
        await posted.CancelAsync();
        var texts = await rewriting;

        var standing = await app.WithLibraryAsync(library => library.Comments.Where(comment => comment.ArticleId == article).Select(comment => new { comment.Id, comment.Markdown }).ToListAsync(Cancel));
        Assert.Equal(People * Posts, acknowledged.Sum(one => one.Count));
        Assert.Equal(acknowledged.SelectMany(one => one).Order(), standing.Select(comment => (comment.Id, comment.Markdown)).Order());
        Assert.True(texts > 1, $"The text was rewritten {texts} times.");
        // The newest text is the article itself; every earlier one is kept.
        Assert.Equal(texts - 1, await app.WithLibraryAsync(library => library.ArticleRevisions.CountAsync(revision => revision.ArticleId == article, Cancel)));
        browsers.ForEach(browser => browser.Dispose());
    }

    /// <summary>Posts through the record page, one after another.</summary>
    /// <returns>What the site said it has taken.</returns>
    private static async Task<List<(long Id, string Text)>> PostAsync(Browser browser, long article, int person)
    {
        var taken = new List<(long, string)>();
        for (var number = 0; number < Posts; number++)
        {
            var text = $"Person {person} on point {number}";
            using var response = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", text));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            taken.Add((long.Parse(response.Headers.Location!.OriginalString.Split("#comment-")[1], CultureInfo.InvariantCulture), text));
        }

        return taken;
    }

    /// <summary>Imports the record with another text again and again.</summary>
    /// <returns>How many texts it has had.</returns>
    private async Task<int> RewriteAsync(CancellationToken until)
    {
        var texts = 1;
        while (!until.IsCancellationRequested)
            await ImportAsync(texts++);
        return texts;
    }

    private Task<ImportReport> ImportAsync(int version) => app.WithAsync<FileImport, ImportReport>(async import =>
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            $"TY  - JOUR\nTI  - A made-up trial that many people discuss\nAU  - Nobody, Anna\nPY  - 2021\nDO  - 10.5555/crowd\nAB  - What the abstract says in its version {version}.\nER  - \n\n"));
        var report = await import.RunAsync(file, new FileImportRequest("crowd.ris"), null, Cancel);
        Assert.Equal(0, report.Rejected);
        return report;
    });
}
