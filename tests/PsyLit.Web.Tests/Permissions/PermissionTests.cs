using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Permissions;

/// <summary>Who may do what, asked of the site itself: the table of <c>permissions.txt</c>, cell by cell.</summary>
public sealed class PermissionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Every_endpoint_stands_in_the_table()
    {
        var named = PermissionRow.ReadAll().Select(row => row.Endpoint).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var there = await Endpoints.AllAsync(app);

        Assert.Equal([], there.Where(endpoint => !named.Contains(endpoint)).ToArray());
        Assert.Equal([], named.Except(there, StringComparer.OrdinalIgnoreCase).ToArray());
    }

    [Fact]
    public async Task Every_endpoint_answers_everybody_as_the_table_says()
    {
        await using var library = await SampleLibrary.OpenAsync(app);
        var wrong = new List<string>();
        foreach (var row in PermissionRow.ReadAll())
        {
            var answers = await library.AskAsync(row);
            if (answers != row.Answers)
                wrong.Add($"{row.Endpoint}  {answers} should be {row.Answers}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_page_to_which_nothing_can_be_sent_refuses_it_and_does_not_fail()
    {
        await using var site = new PsyLitApp();
        await using var library = await SampleLibrary.OpenAsync(site);
        var rows = PermissionRow.ReadAll();
        var pages = rows.Where(row => row.Method == "GET" && row.Answers[(int)Who.Owner] == 'y' && !rows.Any(form => form.Endpoint == "POST " + row.Endpoint[4..]));

        foreach (var page in pages)
            Assert.DoesNotContain('!', await library.AskAsync(page with { Endpoint = "POST " + page.Endpoint[4..] }));
    }
}
