using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api.Annotations;

/// <summary>W3C Web Annotation in and out: who may do what.</summary>
public sealed class AnnotationRightsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task What_a_group_writes_only_its_members_can_read_and_others_find_no_such_group()
    {
        using var member = await AnnotationProgram.OfAsync(app);
        using var writer = await AnnotationProgram.OfAsync(app);
        using var admin = await AnnotationProgram.OfAsync(app, Role.Admin);
        using var guest = AnnotationProgram.OfGuest(app);
        var group = await app.WithLibraryAsync(async library =>
        {
            var made = new Group { Name = "Quokka club", Members = { new GroupMember { AccountId = member.Account.Id }, new GroupMember { AccountId = writer.Account.Id } } };
            library.Groups.Add(made);
            await library.SaveChangesAsync();
            return made.Id;
        });
        var article = await AnnotationProgram.AddRecordAsync(app);
        using var made = await writer.SendAsync(HttpMethod.Post, "/annotations/", AnnotationProgram.Note(article, "psilocybin", "for us", $"\"audience\": {{\"id\": \"http://localhost/groups/{group}\"}},"));
        var address = made.Headers.Location!.ToString();

        Assert.Equal(1, (await member.ReadAsync($"/groups/{group}/annotations.jsonld")).GetProperty("total").GetInt32());
        Assert.Equal($"http://localhost/groups/{group}", (await member.ReadAsync(address)).GetProperty("audience").GetString());
        foreach (var other in new[] { admin, guest })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Get, address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Get, $"/groups/{group}/annotations.jsonld")).StatusCode);
        }

        using var taken = await member.SendAsync(HttpMethod.Put, address, AnnotationProgram.Note(article, "psilocybin", "mine now"), ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.Forbidden, taken.StatusCode);
    }

    [Fact]
    public async Task Strangers_are_asked_who_they_are_and_readers_may_not_write()
    {
        var article = await AnnotationProgram.AddRecordAsync(app);
        using var owner = await AnnotationProgram.OfAsync(app);
        var made = await owner.WriteAsync(article, AnnotationVisibility.Everyone);
        using var guest = AnnotationProgram.OfGuest(app);
        using var reader = await AnnotationProgram.OfAsync(app, Role.Reader);
        using var curator = await AnnotationProgram.OfAsync(app, Role.Curator);
        var note = AnnotationProgram.Note(article, "psilocybin", "x");

        using var asked = await guest.SendAsync(HttpMethod.Post, "/annotations/", note);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (asked.StatusCode, asked.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.SendAsync(HttpMethod.Delete, $"/annotations/{made.PublicId}", null, ("If-Match", "*"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Post, "/annotations/", note)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Delete, $"/annotations/{made.PublicId}", null, ("If-Match", "*"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await curator.SendAsync(HttpMethod.Put, $"/annotations/{made.PublicId}", note, ("If-Match", "*"))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await curator.SendAsync(HttpMethod.Delete, $"/annotations/{made.PublicId}", null, ("If-Match", "*"))).StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_or_never_was_lets_nobody_in_and_one_that_is_old_neither()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        using var wrong = await program.SendAsync(HttpMethod.Get, "/annotations/");
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        var hash = await app.WithLibraryAsync(library => library.AccessTokens.Where(token => token.AccountId == program.Account.Id).Select(token => token.Hash).SingleAsync());
        Assert.DoesNotContain(hash, program.Client.DefaultRequestHeaders.Authorization!.Parameter, StringComparison.Ordinal);

        app.Clock.Advance(AccessTokens.Lasts);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.SendAsync(HttpMethod.Get, "/annotations/")).StatusCode);

        using var another = await AnnotationProgram.OfAsync(app);
        var id = await app.WithLibraryAsync(library => library.AccessTokens.Where(token => token.AccountId == another.Account.Id).Select(token => token.Id).SingleAsync());
        Assert.False(await app.WithAsync<AccessTokens, bool>(tokens => tokens.RevokeAsync(program.Account.Id, id, TestContext.Current.CancellationToken)));
        Assert.True(await app.WithAsync<AccessTokens, bool>(tokens => tokens.RevokeAsync(another.Account.Id, id, TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await another.SendAsync(HttpMethod.Get, "/annotations/")).StatusCode);
    }

    [Fact]
    public async Task A_log_in_cookie_alone_writes_nothing_and_with_the_token_of_a_page_it_does()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var token = (await browser.OpenAsync("/account/profile")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(null, null));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(token, "https://elsewhere.example.org"));
        Assert.Equal(HttpStatusCode.Created, await PostAsync(token, null));

        async Task<HttpStatusCode> PostAsync(string? forms, string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/annotations/", UriKind.Relative)) { Content = new StringContent(AnnotationProgram.Note(article, "psilocybin", "x"), Encoding.UTF8) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(WebVocabulary.MediaType);
            if (forms is not null)
                request.Headers.Add("RequestVerificationToken", forms);
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var response = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }
}
