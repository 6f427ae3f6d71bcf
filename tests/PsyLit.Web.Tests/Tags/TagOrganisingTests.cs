using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Tags;

/// <summary>Curators rename tags, put one into another, and give them other words and colours; searches follow at once, and each change can be taken back.</summary>
public sealed class TagOrganisingTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    // Of its own for every test: the site is shared.
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_renamed_tag_is_found_by_both_names_and_its_old_address_leads_to_it()
    {
        var (old, now) = ($"old {_mark}", $"New {_mark}");
        await TagAsync(await app.AddArticleAsync(), old);
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var renamed = await curator.SubmitAsync(await curator.OpenAsync($"/tags/{Uri.EscapeDataString(old)}/edit"), "form.tag-rename", ("Name", now));

        Assert.Equal($"/tags/{Uri.EscapeDataString(TagName.Key(now))}", renamed.Headers.Location!.OriginalString);
        Assert.Equal((1, 1), (await CountAsync(now), await CountAsync(old)));
        using var followed = await curator.GetAsync($"/tags/{Uri.EscapeDataString(old)}");
        Assert.Equal(renamed.Headers.Location, followed.Headers.Location);
        Assert.Contains($"“{old}” is called “{now}” now", (await curator.OpenAsync("/tags/history")).Body!.TextContent, StringComparison.Ordinal);
        await UndoAsync(curator);
        Assert.Equal((0, 1), (await CountAsync(now), await CountAsync(old)));
        Assert.Equal([old], await NamesAsync());
    }

    [Fact]
    public async Task A_colour_is_shown_wherever_the_tag_stands_beside_a_record_and_leads_to_the_tag()
    {
        var name = $"check dose {_mark}";
        await TagAsync(await app.AddArticleAsync(), name);
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        await curator.SubmitAsync(await curator.OpenAsync($"/tags/{Uri.EscapeDataString(name)}/edit"), "form[action$='Colour']", ("colour", "Green"));

        foreach (var address in new[] { $"/tags/{Uri.EscapeDataString(name)}", $"/search?q={Uri.EscapeDataString($"tag:\"{name}\"")}" })
        {
            var chip = (await curator.OpenAsync(address)).QuerySelector(".entry .chips a[href^='/tags/']");
            Assert.Equal(("Green", $"/tags/{Uri.EscapeDataString(name)}"), (chip?.GetAttribute("data-colour"), chip?.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task A_tag_put_into_another_is_its_synonym_and_comes_out_again_as_it_was()
    {
        var (one, other) = ($"ssri {_mark}", $"antidepressants {_mark}");
        var (first, both, last) = (await app.AddArticleAsync(), await app.AddArticleAsync(), await app.AddArticleAsync());
        foreach (var (article, tag) in new[] { (first, one), (both, one), (both, other), (last, other) })
            await TagAsync(article, tag);
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var before = await RowsAsync();

        using var merged = await curator.SubmitAsync(await curator.OpenAsync($"/tags/{Uri.EscapeDataString(one)}/edit"), "form.tag-merge", ("into", other.ToUpperInvariant()));

        Assert.Equal($"/tags/{Uri.EscapeDataString(other)}", merged.Headers.Location!.OriginalString);
        Assert.Equal((3, 3), (await CountAsync(other), await CountAsync(one)));
        Assert.Equal([other], await NamesAsync());
        await TagAsync(await app.AddArticleAsync(), one);
        Assert.Equal(4, await CountAsync(other));
        await UndoAsync(curator);
        Assert.Equal(before, (await RowsAsync()).Take(before.Count));
        Assert.Equal((3, 2), (await CountAsync(other), await CountAsync(one)));
    }

    [Fact]
    public async Task Whoever_watched_a_tag_that_is_put_into_another_watches_that_and_who_said_something_of_both_keeps_it()
    {
        var (one, other) = ($"lsd {_mark}", $"lysergide {_mark}");
        foreach (var tag in new[] { one, other })
            await TagAsync(await app.AddArticleAsync(), tag);
        var (first, second) = (await app.AddAccountAsync($"Ann {_mark}", Role.Reader), await app.AddAccountAsync($"Ben {_mark}", Role.Reader));
        var kept = await app.WithLibraryAsync(async library =>
        {
            var keys = await library.Tags.Where(tag => tag.Key.Contains(_mark)).OrderBy(tag => tag.Name).Select(tag => $"{tag.Id}").ToListAsync();
            library.Watches.AddRange(
                new Watch { AccountId = first.Id, Kind = WatchKind.Tag, Key = keys[0], Level = WatchLevel.Watch },
                new Watch { AccountId = second.Id, Kind = WatchKind.Tag, Key = keys[0], Level = WatchLevel.Watch },
                new Watch { AccountId = second.Id, Kind = WatchKind.Tag, Key = keys[1], Level = WatchLevel.Mute });
            await library.SaveChangesAsync();
            return keys[1];
        });
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var merged = await curator.SubmitAsync(await curator.OpenAsync($"/tags/{Uri.EscapeDataString(one)}/edit"), "form.tag-merge", ("into", other));

        var watches = await app.WithLibraryAsync(library => library.Watches.Where(watch => watch.Kind == WatchKind.Tag && watch.Key == kept).OrderBy(watch => watch.AccountId).ToListAsync());
        Assert.Equal([(first.Id, WatchLevel.Watch), (second.Id, WatchLevel.Mute)], watches.Select(watch => (watch.AccountId, watch.Level)));
    }

    [Fact]
    public async Task A_synonym_tags_with_the_main_name_is_suggested_by_it_and_can_be_taken_away()
    {
        var (name, word) = ($"ketamine {_mark}", $"esketamine {_mark}");
        await TagAsync(await app.AddArticleAsync(), name);
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var edit = $"/tags/{Uri.EscapeDataString(name)}/edit";

        using (await curator.SubmitAsync(await curator.OpenAsync(edit), "form.tag-synonym", ("synonym", word)))
            await TagAsync(await app.AddArticleAsync(), word.ToUpperInvariant());

        Assert.Equal([name], await NamesAsync());
        Assert.Equal((2, 2), (await CountAsync(name), await CountAsync(word)));
        Assert.Contains(name, await curator.Client.GetStringAsync(new Uri($"/tags/suggest?q={word[..12]}", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using (await curator.SubmitAsync(await curator.OpenAsync(edit), ".tag-item form button"))
            Assert.Equal(0, await CountAsync(word));
        await UndoAsync(curator);
        Assert.Equal(2, await CountAsync(word));
    }

    [Fact]
    public async Task A_removed_tag_waits_in_the_trash_of_who_removed_it_and_comes_back_as_it_was()
    {
        var (name, word) = ($"delta {_mark}", $"fourth {_mark}");
        await TagAsync(await app.AddArticleAsync(), name);
        var second = await app.AddArticleAsync();
        await TagAsync(second, name);
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        using var other = await app.OpenBrowserAsync(Role.Curator);
        var edit = $"/tags/{Uri.EscapeDataString(name)}/edit";
        using (await curator.SubmitAsync(await curator.OpenAsync(edit), "form.tag-synonym", ("synonym", word)))
        {
        }

        var before = await RowsAsync();

        using var removed = await curator.SubmitAsync(await curator.OpenAsync(edit), "form.tag-delete button");

        Assert.Contains($"“{name}” was taken off 2\u00A0records", (await curator.OpenAsync(removed.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await CountAsync(name), await CountAsync(word)));
        Assert.Empty(await NamesAsync());
        Assert.DoesNotContain(name, (await other.OpenAsync("/trash")).Body!.TextContent, StringComparison.Ordinal);
        // Somebody makes a tag of that name meanwhile.
        await TagAsync(second, name);
        await app.WithAsync<ArticleTags, RemovedTag?>(tags => tags.RemoveAsync(second, name));
        using var restored = await curator.SubmitAsync(await curator.OpenAsync("/trash"), ".trash form");

        Assert.Equal(before, await RowsAsync());
        Assert.Equal((2, 2), (await CountAsync(name), await CountAsync(word)));
        Assert.Null((await curator.OpenAsync("/trash")).QuerySelector(".trash form"));
    }

    [Fact]
    public async Task A_removed_tag_comes_back_into_one_that_has_its_name_by_then()
    {
        var name = $"epsilon {_mark}";
        var (first, second) = (await app.AddArticleAsync(), await app.AddArticleAsync());
        await TagAsync(first, name);
        await TagAsync(second, name);
        var account = await AccountAsync();
        var removed = await app.WithAsync<RemoveTag, TagChanged>(remove => remove.RunAsync(name, account));
        await TagAsync(second, name);

        Assert.Null(await app.WithAsync<UndoTagChange, string?>(undo => undo.RunAsync(removed.Change!.Id)));

        Assert.Equal(2, (await RowsAsync()).Count);
        Assert.Equal((2, 1), (await CountAsync(name), (await NamesAsync()).Count));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_with_the_way_on()
    {
        var (one, other) = ($"alpha {_mark}", $"beta {_mark}");
        await TagAsync(await app.AddArticleAsync(), one);
        await TagAsync(await app.AddArticleAsync(), other);
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var refused = await curator.SubmitAsync(await curator.OpenAsync($"/tags/{Uri.EscapeDataString(one)}/edit"), "form.tag-rename", ("Name", other));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"“{other}” is there already. Put “{one}” into it instead.", (await Browser.ReadAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([one, other], (await NamesAsync()).Order());
    }

    [Theory]
    [InlineData("guest")]
    [InlineData(Role.Reader)]
    [InlineData(Role.Annotator)]
    public async Task Only_curators_change_what_tags_are(string role)
    {
        var name = $"gamma {_mark}";
        await TagAsync(await app.AddArticleAsync(), name);
        var change = await app.WithAsync<OrganiseTags, TagChanged>(async organise => await organise.ColourAsync(name, TagColour.Blue, await AccountAsync()));
        using var browser = role == "guest" ? app.OpenBrowser() : await app.OpenBrowserAsync(role);
        (string, string)[] token = role == "guest" ? [] : [("__RequestVerificationToken", ((IHtmlInputElement)(await browser.OpenAsync("/account/profile")).QuerySelector("input[name=__RequestVerificationToken]")!).Value)];
        var edit = $"/tags/{Uri.EscapeDataString(name)}/edit";

        var answers = new List<HttpResponseMessage> { await browser.GetAsync(edit) };
        foreach (var address in new[] { edit, $"{edit}?handler=Colour", $"{edit}?handler=Synonym", $"{edit}?handler=Unsynonym", $"{edit}?handler=Merge", $"{edit}?handler=Remove", $"/tags/history?handler=Undo&id={change.Change!.Id}" })
            answers.Add(await browser.PostAsync(address, [("Name", "Mine"), ("colour", "Pink"), ("synonym", "mine"), ("into", "mine"), .. token]));

        Assert.All(answers, answer => Assert.True(
            role == "guest" ? (int)answer.StatusCode is 302 or 400 : answer.StatusCode == HttpStatusCode.Forbidden, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}"));
        Assert.Null((await browser.OpenAsync($"/tags/{Uri.EscapeDataString(name)}")).QuerySelector($"a[href='{edit}']"));
        Assert.Equal(TagColour.Blue, await app.WithLibraryAsync(library => library.Tags.Where(tag => tag.Key == name).Select(tag => tag.Colour).SingleAsync()));
    }

    private static async Task UndoAsync(Browser curator)
    {
        using var undone = await curator.SubmitAsync(await curator.OpenAsync("/tags/history"), ".tag-history form");
        Assert.Contains("It is as it was before.", (await curator.OpenAsync(undone.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task TagAsync(long article, string name) =>
        Assert.Null(await app.WithAsync<ArticleTags, string?>(async tags => await tags.AddAsync(article, await AccountAsync(), name)));

    private Task<long> AccountAsync() => app.WithLibraryAsync(async library =>
        await library.Users.Select(account => (long?)account.Id).FirstOrDefaultAsync() ?? (await app.AddAccountAsync("Tom Tagger", Role.Annotator)).Id);

    private async Task<int> CountAsync(string tag) => (await app.WithAsync<ArticleSearch, SearchResult>(search => search.SearchAsync(new SearchRequest { Text = $"tag:\"{tag}\"" }, default))).Total;

    private Task<List<string>> NamesAsync() => app.WithLibraryAsync(library => library.Tags.Where(tag => tag.Key.Contains(_mark)).Select(tag => tag.Name).ToListAsync());

    private Task<List<string>> RowsAsync() => app.WithLibraryAsync(library => library.ArticleTags.Where(row => row.Tag.Key.Contains(_mark))
        .OrderBy(row => row.ArticleId).ThenBy(row => row.Tag.Key).Select(row => $"{row.ArticleId} {row.Tag.Name} {row.AccountId} {row.AddedAt.Ticks}").ToListAsync());
}
