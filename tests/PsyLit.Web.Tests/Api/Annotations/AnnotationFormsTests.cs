using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Moderation;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api.Annotations;

/// <summary>W3C Web Annotation in and out: the forms that a program may ask for, what scripts of other sites may read, and replies.</summary>
public sealed class AnnotationFormsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task An_annotation_is_read_as_Turtle_with_the_triples_of_its_JSON_LD()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var made = await program.WriteAsync(article, AnnotationVisibility.Everyone, "Says \"no\\yes\"\n\tto\u0001 🍄");
        var time = $"\"{made.WrittenAt:yyyy-MM-dd'T'HH:mm:ss'Z'}\"^^xsd:dateTime";

        using var response = await program.SendAsync(HttpMethod.Get, $"/annotations/{made.PublicId}", null, ("Accept", "text/turtle, application/ld+json;q=0.9"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var again = await program.SendAsync(HttpMethod.Get, $"/annotations/{made.PublicId}", null, ("Accept", "text/turtle"), ("If-None-Match", response.Headers.ETag!.ToString()));

        Assert.Equal("text/turtle; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(
            $$"""
            <http://localhost/annotations/{{made.PublicId}}>
              a oa:Annotation ;
              oa:motivatedBy oa:commenting ;
              dcterms:creator [
                a foaf:Person ;
                foaf:name "{{program.Account.UserName}}"
              ] ;
              dcterms:created {{time}} ;
              schema:audience <https://www.w3.org/ns/activitystreams#Public> ;
              oa:hasBody [
                a oa:TextualBody ;
                oa:hasPurpose oa:commenting ;
                rdf:value "Says \"no\\yes\"\n\tto\u0001 🍄" ;
                dc:format "text/markdown"
              ] ;
              oa:hasTarget [
                a oa:SpecificResource ;
                oa:hasSource <http://localhost/articles/{{article}}> ;
                oa:hasState [
                  a oa:TimeState ;
                  oa:sourceDate {{time}} ;
                  oa:cachedSource <http://localhost/articles/{{article}}/revisions/1>
                ] ;
                oa:hasSelector [
                  a oa:TextQuoteSelector ;
                  oa:exact "Ketanserin" ;
                  oa:prefix "{{made.Prefix}}" ;
                  oa:suffix "{{made.Suffix}}"
                ], [
                  a oa:FragmentSelector ;
                  dcterms:conformsTo <http://tools.ietf.org/rfc/rfc3236> ;
                  rdf:value "s1-text" ;
                  oa:refinedBy [
                    a oa:TextPositionSelector ;
                    oa:start "37"^^xsd:nonNegativeInteger ;
                    oa:end "47"^^xsd:nonNegativeInteger
                  ]
                ]
              ] .
            """.ReplaceLineEndings("\n"),
            text[(text.LastIndexOf("@prefix", StringComparison.Ordinal) + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .".Length)..].Trim());
    }

    [Theory]
    [InlineData("text/turtle", "text/turtle")]
    [InlineData("text/*", "text/turtle")]
    [InlineData("text/turtle;q=0.4, application/ld+json;q=0.5", "application/ld+json")]
    [InlineData("text/turtle;q=0.4, */*;q=0.1, text/html;q=0.3", "text/turtle")]
    [InlineData("text/html, text/turtle;q=0.9", "text/html")]
    [InlineData("application/ld+json;q=0, */*", "text/turtle")]
    [InlineData("image/png", null)]
    [InlineData("application/rdf+xml, text/turtle;q=0", null)]
    public async Task The_form_that_a_client_likes_best_is_sent_or_406_when_it_likes_none(string accept, string? sent)
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var made = await program.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.Everyone);

        foreach (var address in new[] { $"/annotations/{made.PublicId}", "/annotations/" })
        {
            using var response = await program.SendAsync(HttpMethod.Get, address, null, ("Accept", accept));
            if (address != "/annotations/" || sent != "text/html")
                Assert.Equal(sent ?? "application/problem+json", response.Content.Headers.ContentType!.MediaType);
            if (sent is null)
                Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        }
    }

    [Fact]
    public async Task What_was_read_as_Turtle_can_be_changed_by_its_tag_and_the_container_lists_its_pages_in_order()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var (first, second) = (await program.WriteAsync(article, AnnotationVisibility.Everyone, "one"), await program.WriteAsync(article, AnnotationVisibility.Everyone, "two"));
        using var read = await program.SendAsync(HttpMethod.Get, $"/annotations/{first.PublicId}", null, ("Accept", "text/turtle"));

        using var put = await program.SendAsync(HttpMethod.Put, $"/annotations/{first.PublicId}", AnnotationProgram.Note(article, "Ketanserin", "other"), ("If-Match", read.Headers.ETag!.ToString()));
        using var list = await program.SendAsync(HttpMethod.Get, $"/articles/{article}/annotations.jsonld", null, ("Accept", "text/turtle"), ("Prefer", "return=representation;include=\"http://www.w3.org/ns/oa#PreferContainedIRIs\""));
        var text = await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Contains($"<http://localhost/articles/{article}/annotations.jsonld?iris=1>\n  a as:OrderedCollection ;", text, StringComparison.Ordinal);
        Assert.Contains($"as:items ( <http://localhost/annotations/{first.PublicId}> <http://localhost/annotations/{second.PublicId}> )", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_of_other_sites_read_what_everybody_may_read_and_never_with_credentials()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var made = await program.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.Everyone);
        using var guest = AnnotationProgram.OfGuest(app);
        string[] addresses = [$"/annotations/{made.PublicId}", "/annotations/", $"/articles/{made.ArticleId}/annotations.jsonld"];

        foreach (var address in addresses)
        {
            using var open = await guest.SendAsync(HttpMethod.Get, address, null, ("Origin", "https://elsewhere.example.org"));
            using var closed = await program.SendAsync(HttpMethod.Get, address, null, ("Origin", "https://elsewhere.example.org"));
            Assert.Equal("*", open.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Equal("Allow, Content-Location, ETag, Link, Location, Vary", open.Headers.GetValues("Access-Control-Expose-Headers").Single());
            Assert.False(open.Headers.Contains("Access-Control-Allow-Credentials"));
            Assert.False(closed.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.Contains("Authorization", closed.Headers.Vary);
        }

        using var asked = await guest.SendAsync(HttpMethod.Options, "/annotations/", null, ("Origin", "https://elsewhere.example.org"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "prefer"));
        using var post = await guest.SendAsync(HttpMethod.Post, "/annotations/", "{}", ("Origin", "https://elsewhere.example.org"));
        Assert.Equal((HttpStatusCode.OK, "GET, HEAD, OPTIONS"), (asked.StatusCode, asked.Headers.GetValues("Access-Control-Allow-Methods").Single()));
        Assert.Contains("Prefer", asked.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.False(post.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_slug_does_not_name_what_is_made()
    {
        using var program = await AnnotationProgram.OfAsync(app);

        using var made = await program.SendAsync(HttpMethod.Post, "/annotations/", AnnotationProgram.Note(await AnnotationProgram.AddRecordAsync(app), "psilocybin", "x"), ("Slug", "my-own-name"));

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.True(Guid.TryParse(made.Headers.Location!.Segments[^1], out _));
    }

    [Fact]
    public async Task Putting_changes_what_an_annotation_is_and_refuses_what_has_no_place()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var made = await program.WriteAsync(article, AnnotationVisibility.Everyone, "A note");
        string Sent(string motivation, string body) => $$$$"""
            {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", {{{{(motivation.Length > 0 ? $"\"motivation\": \"{motivation}\"," : "")}}}} "audience": "https://www.w3.org/ns/activitystreams#Public", "body": {{{{body}}}},
             "target": {"source": "http://localhost/articles/{{{{article}}}}", "selector": {"type": "TextQuoteSelector", "exact": "Ketanserin"}}}
            """;
        const string Text = """{"type": "TextualBody", "value": "Why?", "format": "text/markdown"}""";
        const string Words = """{"type": "TextualBody", "value": "Why?", "purpose": "commenting"}""";
        const string Tags = """[{"type": "TextualBody", "value": "blockers", "purpose": "tagging"}, {"type": "TextualBody", "value": "Why?", "purpose": "commenting"}]""";
        async Task<(int Status, string Answer)> PutAsync(string json)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            using var response = await program.SendAsync(HttpMethod.Put, $"/annotations/{made.PublicId}", json, ("If-Match", "*"));
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        foreach (var (json, why) in new[]
        {
            (Sent("bookmarking", Text), "bookmarking has no place"), (Sent("tagging", Words), "needs a tag"), (Sent("identifying", Text), "needs a concept"), (Sent("commenting", "[]"), "needs a text"),
            (Sent("tagging", $$"""{"type": "TextualBody", "purpose": "tagging", "value": "{{new string('x', 300)}}"}"""), "tag"),
        })
        {
            var (status, answer) = await PutAsync(json);
            Assert.True(status == 422 && answer.Contains(why, StringComparison.Ordinal), $"{status}: {answer}");
        }

        Assert.Equal(AnnotationPurpose.Commenting, (await StoredAsync()).Purpose);
        Assert.Equal(200, (await PutAsync(Sent("questioning", Text))).Status);
        Assert.Equal((AnnotationPurpose.Questioning, "Why?", null), await KindAsync());
        Assert.Equal(200, (await PutAsync(Sent("tagging", Tags))).Status);
        Assert.Equal((AnnotationPurpose.Tagging, "Why?", "blockers"), await KindAsync());
        Assert.Equal(200, (await PutAsync(Sent("", Tags.Replace("blockers", "antagonists", StringComparison.Ordinal)))).Status);
        Assert.Equal((AnnotationPurpose.Tagging, "Why?", "antagonists"), await KindAsync());
        Assert.Equal(200, (await PutAsync(Sent("highlighting", "[]"))).Status);
        Assert.Equal((AnnotationPurpose.Highlighting, "", null), await KindAsync());
        Assert.Equal(
            ["A note", "Why?", "Why?\n\nTag: blockers", "Why?\n\nTag: antagonists"],
            await app.WithLibraryAsync(library => library.AnnotationEdits.Where(edit => edit.AnnotationId == made.Id).OrderBy(edit => edit.Id).Select(edit => edit.Markdown).ToListAsync()));

        Task<Annotation> StoredAsync() => app.WithLibraryAsync(library => library.Annotations.SingleAsync(one => one.Id == made.Id));
        async Task<(AnnotationPurpose, string, string?)> KindAsync() => await StoredAsync() is var one ? (one.Purpose, one.Markdown, one.TagName) : default;
    }

    [Fact]
    public async Task Replies_stand_in_the_collection_of_a_record_as_annotations_for_those_who_see_what_they_answer()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var article = await AnnotationProgram.AddRecordAsync(app);
        var (open, own) = (await program.WriteAsync(article, AnnotationVisibility.Everyone, "open"), await program.WriteAsync(article, AnnotationVisibility.OnlyMe, "own"));
        using var guest = AnnotationProgram.OfGuest(app);
        var (first, hidden, second, mine) = await app.WithLibraryAsync(async library =>
        {
            var answers = new[] { Reply(open, "An *answer*"), Reply(open, "Hidden"), Reply(open, "Answered below"), Reply(own, "To myself"), Reply(open, "Taken away") };
            (answers[1].HiddenAt, answers[1].HiddenReason, answers[4].DeletedAt) = (open.WrittenAt, ModerationReason.PersonalAttack, open.WrittenAt);
            library.Comments.AddRange(answers);
            await library.SaveChangesAsync();
            answers[2].ParentId = answers[0].Id;
            await library.SaveChangesAsync();
            return (answers[0].Id, answers[1].Id, answers[2].Id, answers[3].Id);
        });

        var page = (await guest.ReadAsync($"/articles/{article}/annotations.jsonld")).GetProperty("first");
        var items = page.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal((3, 3), (page.GetProperty("partOf").GetProperty("total").GetInt32(), items.Count));
        Assert.Equal([$"http://localhost/annotations/{open.PublicId}", $"http://localhost/comments/{first}", $"http://localhost/comments/{second}"], items.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(("replying", "An *answer*", WebVocabulary.Everybody), (items[1].GetProperty("motivation").GetString(), items[1].GetProperty("body").GetProperty("value").GetString(), items[1].GetProperty("audience").GetString()));
        Assert.Equal((items[0].GetProperty("id").GetString(), items[1].GetProperty("id").GetString()), (items[1].GetProperty("target").GetString(), items[2].GetProperty("target").GetString()));
        var all = await program.ReadAsync($"/articles/{article}/annotations.jsonld?iris=1&page=0");
        Assert.Equal([first, second, mine], all.GetProperty("items").EnumerateArray().Select(item => item.GetString()!).Where(iri => iri.Contains("/comments/", StringComparison.Ordinal)).Select(iri => long.Parse(iri.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.DoesNotContain($"/comments/{hidden}\"", all.GetRawText(), StringComparison.Ordinal);

        Comment Reply(Annotation to, string text) => new() { ArticleId = article, AnnotationId = to.Id, AccountId = program.Account.Id, Markdown = text, Html = $"<p>{text}</p>", WrittenAt = to.WrittenAt };
    }
}
