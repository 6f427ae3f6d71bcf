using System.Net;
using Microsoft.AspNetCore.Identity;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Accounts;

public sealed class RegisterTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Who_registers_is_logged_in_as_an_annotator_and_led_back()
    {
        using var browser = app.OpenBrowser();

        using var response = await browser.SubmitAsync(
            await browser.OpenAsync("/account/register?returnUrl=%2Ftags"),
            "form.register", ("Form.Name", "  Zoë O’Hara "), ("Form.Password", "five quiet words"), ("Form.Email", "zoe@clinic.example"));

        Assert.Equal("/tags", response.Headers.Location!.OriginalString);
        var profile = await browser.OpenAsync("/account/profile");
        Assert.Equal("Zoë O’Hara", profile.QuerySelector("h1")!.TextContent);
        Assert.Equal(["annotator"], await RolesAsync("zoë o’hara"));
        Assert.DoesNotContain("zoe@clinic.example", profile.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "five quiet words", "", "Name")]
    [InlineData(" . ", "five quiet words", "", "Name")]
    [InlineData("two  spaces", "five quiet words", "", "Name")]
    [InlineData("<b>bold</b>", "five quiet words", "", "Name")]
    [InlineData("right\u202Eleft", "five quiet words", "", "Name")]
    [InlineData("Taken Name", "five quiet words", "", "Name")]
    [InlineData("taken name", "five quiet words", "", "Name")]
    [InlineData("Short Secret", "nine char", "", "Password")]
    [InlineData("Common Secret", "password123", "", "Password")]
    [InlineData("Common Secret", "1234567890", "", "Password")]
    [InlineData("Common Secret", "aaaaaaaaaaaa", "", "Password")]
    [InlineData("Name Is Secret", "name is secret1", "", "Password")]
    [InlineData("Bad Mail", "five quiet words", "no address", "Email")]
    [InlineData("Mail Twin", "five quiet words", "TAKEN@clinic.example", "Email")]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_rest_stays_typed(string name, string password, string email, string field)
    {
        await app.WithAsync<CreateAccount, bool>(async create =>
            (await create.RunAsync("Taken Name", "taken@clinic.example", PsyLitApp.Password, Role.Reader)).Result.Succeeded);
        using var browser = app.OpenBrowser();

        using var response = await browser.SubmitAsync(
            await browser.OpenAsync("/account/register"), "form.register", ("Form.Name", name), ("Form.Password", password), ("Form.Email", email));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal($"Form.{field}", Assert.Single(page.QuerySelectorAll(".field-validation-error")).GetAttribute("data-valmsg-for"));
        Assert.Equal(name.Trim(), page.QuerySelector("input[name='Form.Name']")!.GetAttribute("value")!.Trim());
        Assert.Equal("", page.QuerySelector("input[name='Form.Password']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_changed_password_replaces_the_old_one_and_ends_log_ins_elsewhere()
    {
        using var here = await app.OpenBrowserAsync(Role.Annotator, "Two Devices");
        using var elsewhere = app.OpenBrowser();
        await elsewhere.LogInAsync("Two Devices");

        using var wrong = await here.SubmitAsync(
            await here.OpenAsync("/account/profile"), "form.change-password", ("OldPassword", "not this one"), ("NewPassword", "another quiet room"));
        using var right = await here.SubmitAsync(
            await here.OpenAsync("/account/profile"), "form.change-password", ("OldPassword", PsyLitApp.Password), ("NewPassword", "another quiet room"));
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.NotNull(await here.OpenAsync("/account/profile"));
        using var ended = await elsewhere.GetAsync("/account/profile");
        Assert.Equal("/account/log-in?returnUrl=%2Faccount%2Fprofile", ended.Headers.Location!.OriginalString);
        await elsewhere.LogInAsync("Two Devices", "another quiet room");
    }

    [Fact]
    public async Task The_profile_keeps_a_few_words_and_lists_what_somebody_wrote()
    {
        var article = await app.AddArticleAsync("A record of its own");
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        using (await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", "My own remark")))
        using (await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.tag-add", ("Name", "my own tag")))
        {
        }

        using var saved = await browser.SubmitAsync(await browser.OpenAsync("/account/profile"), "form.about", ("About", "A pharmacist."));
        var page = await browser.OpenAsync("/account/profile");
        using var tooLong = await browser.SubmitAsync(page, "form.about", ("About", new string('x', AccountRules.MaxAboutLength + 1)));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("A pharmacist.", page.QuerySelector("#About")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("My own remark", page.QuerySelector(".own-comments")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("my own tag", page.QuerySelector(".own-tags")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
    }

    private Task<IList<string>> RolesAsync(string name) => app.WithAsync<UserManager<Account>, IList<string>>(
        async accounts => await accounts.GetRolesAsync((await accounts.FindByNameAsync(name))!));
}
