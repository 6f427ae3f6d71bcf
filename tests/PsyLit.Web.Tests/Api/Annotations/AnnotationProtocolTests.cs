using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api.Annotations;

/// <summary>W3C Web Annotation in and out: the MUSTs of the Web Annotation Protocol for one annotation.</summary>
public sealed class AnnotationProtocolTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task An_annotation_is_read_as_JSON_LD_with_its_place_in_code_points()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var made = await program.WriteAsync(article, AnnotationVisibility.Everyone, quote: "de\u0301ndritic");
        using var guest = AnnotationProgram.OfGuest(app);

        using var response = await guest.SendAsync(HttpMethod.Get, $"/annotations/{made.PublicId}");
        var json = await AnnotationProgram.JsonAsync(response);

        Assert.Equal(WebVocabulary.MediaType, response.Content.Headers.ContentType!.ToString());
        Assert.Contains("<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"", response.Headers.GetValues("Link"));
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"], response.Content.Headers.Allow);
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", json.GetProperty("@context").GetString());
        Assert.Equal($"http://localhost/annotations/{made.PublicId}", json.GetProperty("id").GetString());
        Assert.Equal("commenting", json.GetProperty("motivation").GetString());
        Assert.Equal($"{made.WrittenAt:yyyy-MM-dd'T'HH:mm:ss'Z'}", json.GetProperty("created").GetString());
        Assert.Equal((program.Account.UserName, WebVocabulary.Everybody), (json.GetProperty("creator").GetProperty("name").GetString(), json.GetProperty("audience").GetString()));
        Assert.Equal(("A *note*", "text/markdown"), (json.GetProperty("body").GetProperty("value").GetString(), json.GetProperty("body").GetProperty("format").GetString()));
        var target = json.GetProperty("target");
        Assert.Equal($"http://localhost/articles/{article}", target.GetProperty("source").GetString());
        Assert.Equal($"http://localhost/articles/{article}/revisions/1", target.GetProperty("state").GetProperty("cached").GetString());
        var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        Assert.Equal(("de\u0301ndritic", "🍄 Psilocybin grew "), (quote.GetProperty("exact").GetString(), quote.GetProperty("prefix").GetString()));
        Assert.Equal("s1-text", place.GetProperty("value").GetString());
        // The mushroom is two units and one code point; the combining accent counts for itself.
        Assert.Equal((18, 28), (place.GetProperty("refinedBy").GetProperty("start").GetInt32(), place.GetProperty("refinedBy").GetProperty("end").GetInt32()));
        Assert.Equal(19, made.Start);
    }

    [Fact]
    public async Task A_client_that_has_it_is_told_so_and_HEAD_and_OPTIONS_say_the_same_without_a_body()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var made = await program.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.OnlyMe);
        var address = $"/annotations/{made.PublicId}";

        using var get = await program.SendAsync(HttpMethod.Get, address);
        using var head = await program.SendAsync(HttpMethod.Head, address);
        using var options = await program.SendAsync(HttpMethod.Options, address);
        using var again = await program.SendAsync(HttpMethod.Get, address, null, ("If-None-Match", get.Headers.ETag!.ToString()));

        foreach (var other in new[] { head, options })
        {
            Assert.Equal((HttpStatusCode.OK, get.Headers.ETag), (other.StatusCode, other.Headers.ETag));
            Assert.Equal(get.Content.Headers.Allow, other.Content.Headers.Allow);
            Assert.Empty(await other.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\", text/html;q=0.5")]
    public async Task A_program_gets_JSON_LD_whether_it_asks_for_it_or_for_nothing(string? accept)
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var made = await program.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.Everyone);

        using var response = await program.SendAsync(HttpMethod.Get, $"/annotations/{made.PublicId}", null, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Posting_makes_an_annotation_for_its_maker_alone_and_keeps_where_it_came_from()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);

        using var response = await program.SendAsync(HttpMethod.Post, "/annotations/", AnnotationProgram.Note(
            article, "psilocybin", "Which **dose**?", "\"id\": \"https://elsewhere.example.org/7\", \"canonical\": \"urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df\","));
        var json = await AnnotationProgram.JsonAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(response.Headers.Location!.ToString(), json.GetProperty("id").GetString());
        Assert.StartsWith("http://localhost/annotations/", json.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(("https://elsewhere.example.org/7", "urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df"), (json.GetProperty("via").GetString(), json.GetProperty("canonical").GetString()));
        Assert.False(json.TryGetProperty("audience", out _));
        using var read = await program.SendAsync(HttpMethod.Get, response.Headers.Location.ToString());
        Assert.Equal(response.Headers.ETag, read.Headers.ETag);
        var stored = await app.WithLibraryAsync(library => library.Annotations.SingleAsync(annotation => annotation.ArticleId == article));
        Assert.Equal((AnnotationVisibility.OnlyMe, AnnotationPurpose.Commenting, program.Account.Id), (stored.Visibility, stored.Purpose, stored.AccountId));
        Assert.Equal("psilocybin", AnnotationProgram.Abstract[stored.Start..stored.End]);
        Assert.Contains("<strong>dose</strong>", stored.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_code_points_and_a_record_named_by_its_DOI_are_enough()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        await app.WithLibraryAsync(library => library.Articles.Where(one => one.Id == article).ExecuteUpdateAsync(one => one.SetProperty(a => a.DoiKey, "10.5555/spines.1").SetProperty(a => a.Doi, "10.5555/Spines.1")));

        using var response = await program.SendAsync(HttpMethod.Post, "/annotations/", """
            {
              "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "motivation": "tagging", "audience": "https://www.w3.org/ns/activitystreams#Public",
              "body": [{"type": "TextualBody", "value": "plasticity", "purpose": "tagging"}, {"type": "TextualBody", "value": "spines", "purpose": "tagging"}],
              "target": {"source": "https://doi.org/10.5555/SPINES.1", "selector": {"type": "FragmentSelector", "value": "s1", "refinedBy": {"type": "TextPositionSelector", "start": 18, "end": 28}}}
            }
            """);
        var stored = await app.WithLibraryAsync(library => library.Annotations.SingleAsync(annotation => annotation.ArticleId == article));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(("de\u0301ndritic", "plasticity", "Tags: spines", AnnotationVisibility.Everyone), (stored.Quote, stored.TagName, stored.Markdown, stored.Visibility));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_a_reason_and_stores_nothing()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        (string Json, HttpStatusCode Status)[] wrong =
        [
            ("{}", HttpStatusCode.BadRequest),
            (AnnotationProgram.Note(article, "words that nobody wrote", "x"), HttpStatusCode.UnprocessableEntity),
            (AnnotationProgram.Note(article, new string('x', 10_001), "x"), HttpStatusCode.UnprocessableEntity),
            (AnnotationProgram.Note(999_999, "psilocybin", "x"), HttpStatusCode.UnprocessableEntity),
            (AnnotationProgram.Note(article, "psilocybin", "x", "\"audience\": \"http://localhost/groups/999\","), HttpStatusCode.UnprocessableEntity),
            (AnnotationProgram.Note(article, "psilocybin", new string('x', 300_000)), HttpStatusCode.RequestEntityTooLarge),
        ];
        foreach (var (json, status) in wrong)
        {
            using var response = await program.SendAsync(HttpMethod.Post, "/annotations/", json);
            Assert.Equal(status, response.StatusCode);
            Assert.NotNull(response.Headers.ETag);
            Assert.True((await AnnotationProgram.JsonAsync(response)).GetProperty("detail").GetString()!.Length > 10);
        }

        using var form = new StringContent("a=b", System.Text.Encoding.UTF8, "text/plain");
        using var refused = await program.Client.PostAsync(new Uri("/annotations/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Annotations.CountAsync(annotation => annotation.ArticleId == article)));
    }

    [Fact]
    public async Task Putting_needs_the_state_that_was_read_and_answers_the_new_one()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var made = await program.WriteAsync(article, AnnotationVisibility.OnlyMe);
        var address = $"/annotations/{made.PublicId}";
        using var read = await program.SendAsync(HttpMethod.Get, address);
        var tag = read.Headers.ETag!.ToString();
        var json = AnnotationProgram.Note(article, "Ketanserin", "Another note");

        using var without = await program.SendAsync(HttpMethod.Put, address, json);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        using var first = await program.SendAsync(HttpMethod.Put, address, json, ("If-Match", tag));
        using var late = await program.SendAsync(HttpMethod.Put, address, AnnotationProgram.Note(article, "Ketanserin", "Lost?"), ("If-Match", tag));
        using var elsewhere = await program.SendAsync(HttpMethod.Put, address, AnnotationProgram.Note(article, "psilocybin", "Moved"), ("If-Match", "*"));

        Assert.Equal(428, (int)without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("Another note", (await AnnotationProgram.JsonAsync(first)).GetProperty("body").GetProperty("value").GetString());
        Assert.NotEqual(tag, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);
        Assert.Equal("A *note*", await app.WithLibraryAsync(library => library.AnnotationEdits.Where(edit => edit.AnnotationId == made.Id).Select(edit => edit.Markdown).SingleAsync()));
    }

    [Fact]
    public async Task The_canonical_IRI_stays_whatever_is_put()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        using var made = await program.SendAsync(HttpMethod.Post, "/annotations/", AnnotationProgram.Note(article, "psilocybin", "x", "\"canonical\": \"urn:uuid:1\","));

        using var without = await program.SendAsync(HttpMethod.Put, made.Headers.Location!.ToString(), AnnotationProgram.Note(article, "psilocybin", "y"), ("If-Match", "*"));
        using var with = await program.SendAsync(HttpMethod.Put, made.Headers.Location.ToString(), AnnotationProgram.Note(article, "psilocybin", "y", "\"canonical\": \"urn:uuid:1\","), ("If-Match", "*"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
    }

    [Fact]
    public async Task What_was_deleted_is_gone_for_those_who_knew_it_and_unknown_to_others()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        using var other = await AnnotationProgram.OfAsync(app);
        var made = await program.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.OnlyMe);
        var address = $"/annotations/{made.PublicId}";
        using var read = await program.SendAsync(HttpMethod.Get, address);

        using var without = await program.SendAsync(HttpMethod.Delete, address);
        using var stale = await program.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "\"other\""));
        using var deleted = await program.SendAsync(HttpMethod.Delete, address, null, ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal((428, 412, 204), ((int)without.StatusCode, (int)stale.StatusCode, (int)deleted.StatusCode));
        Assert.Equal(HttpStatusCode.Gone, (await program.SendAsync(HttpMethod.Get, address)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await program.SendAsync(HttpMethod.Delete, address, null, ("If-Match", "*"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Get, address)).StatusCode);
    }

    [Theory]
    [InlineData("PATCH", "/annotations/")]
    [InlineData("PUT", "/annotations/")]
    [InlineData("DELETE", "/annotations/")]
    [InlineData("POST", "/annotations/?iris=0&page=0")]
    [InlineData("PATCH", "/annotations/0199b0c4-0000-7000-8000-000000000000")]
    public async Task Other_methods_are_not_allowed_and_the_answer_says_which_are(string method, string address)
    {
        using var program = await AnnotationProgram.OfAsync(app);

        using var response = await program.SendAsync(new HttpMethod(method), address, "{}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }
}
