using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Groups;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>Steps that several tests of annotations begin with.</summary>
internal static class AnnotationPages
{
    public const string First = "Twelve drinkers of the 5-HT2A tea took part.";

    public const string Second = "Their e\u0301tude of 𝛼-waves ended with étude <3.";

    /// <summary>Stores a made-up article whose abstract is one section of two sentences, with markup, accents and letters beyond the first plane.</summary>
    public static Task<long> AddReadArticleAsync(this PsyLitApp app) => app.AddArticleAsync("A trial of <i>imaginary</i> tea", article =>
    {
        article.Summary = "It did nothing.";
        article.Abstract = [new AbstractSection("RESULTS", null, $"{First.Replace("2A", "<sub>2A</sub>", StringComparison.Ordinal)} {Second}")];
    });

    /// <summary>Annotates a sentence of the abstract as a reader without scripts does: by its link and the page that it leads to.</summary>
    /// <returns>The annotation as it was stored.</returns>
    public static async Task<Annotation> AnnotateAsync(this PsyLitApp app, Browser browser, long articleId, int sentence = 0, params (string Name, string Value)[] fields)
    {
        var record = await browser.OpenAsync($"/articles/{articleId}");
        var link = record.QuerySelectorAll("#s1 .annotate-sentence")[sentence].GetAttribute("href")!;
        using var answer = await browser.SubmitAsync(await browser.OpenAsync(link), "form.annotate-form", fields.Length > 0 ? fields : [("Text", "Why *twelve*?"), ("Audience", "everyone")]);
        Assert.StartsWith($"/articles/{articleId}#annotation-", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var id = long.Parse(answer.Headers.Location!.OriginalString.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture);
        return await app.WithLibraryAsync(library => library.Annotations.AsNoTracking().Include(a => a.Edits).SingleAsync(a => a.Id == id));
    }

    /// <summary>Makes a group of some accounts.</summary>
    public static Task<long> AddGroupAsync(this PsyLitApp app, string name, params Account[] members) => app.WithLibraryAsync(async library =>
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var group = new Group { Name = name, CreatedAt = now };
        foreach (var member in members)
            group.Members.Add(new GroupMember { AccountId = member.Id, JoinedAt = now });
        library.Groups.Add(group);
        await library.SaveChangesAsync();
        return group.Id;
    });

    public static async Task<Browser> LogInAsync(this PsyLitApp app, Account account)
    {
        var browser = app.OpenBrowser();
        await browser.LogInAsync(account.UserName!);
        return browser;
    }
}
