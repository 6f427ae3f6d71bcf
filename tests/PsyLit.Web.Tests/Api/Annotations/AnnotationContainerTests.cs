using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations.Reading;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api.Annotations;

/// <summary>W3C Web Annotation in and out: the MUSTs of the Web Annotation Protocol for containers, their representations and their pages.</summary>
public sealed class AnnotationContainerTests(PsyLitApp app) : IClassFixture<PsyLitApp>, IAsyncLifetime
{
    private const string Minimal = "return=representation;include=\"http://www.w3.org/ns/ldp#PreferMinimalContainer\"";
    private const string Iris = "return=representation;include=\"http://www.w3.org/ns/oa#PreferContainedIRIs\"";
    private const string Descriptions = "return=representation; include=\"http://www.w3.org/ns/oa#PreferContainedDescriptions\"";

    private AnnotationProgram _owner = null!;
    private AnnotationProgram _guest = null!;
    private long _article;

    public async ValueTask InitializeAsync()
    {
        _owner = await AnnotationProgram.OfAsync(app);
        _guest = AnnotationProgram.OfGuest(app);
        _article = await AnnotationProgram.AddRecordAsync(app);
    }

    public ValueTask DisposeAsync()
    {
        _owner.Dispose();
        _guest.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_container_says_what_it_is_and_what_can_be_done_with_it()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
        {
            using var response = await _guest.SendAsync(method, "/annotations/");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"", response.Headers.GetValues("Link"));
            Assert.Contains("<http://www.w3.org/TR/annotation-protocol/>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\"", response.Headers.GetValues("Link"));
            Assert.False(response.Headers.ETag!.IsWeak);
            Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], response.Content.Headers.Allow);
            Assert.Contains("application/ld+json", Assert.Single(response.Headers.GetValues("Accept-Post")), StringComparison.Ordinal);
            Assert.Superset(new HashSet<string> { "Accept", "Prefer" }, response.Headers.Vary.ToHashSet());
        }

        using var without = await _owner.SendAsync(HttpMethod.Get, "/annotations?iris=1");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/annotations/?iris=1"), (without.StatusCode, without.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_collection_without_annotations_has_a_total_and_no_page()
    {
        var json = await _guest.ReadAsync($"/articles/{_article}/annotations.jsonld");

        Assert.Equal("AnnotationCollection", Assert.Single(json.GetProperty("type").EnumerateArray()).GetString());
        Assert.Equal(0, json.GetProperty("total").GetInt32());
        Assert.False(json.TryGetProperty("first", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.SendAsync(HttpMethod.Get, $"/articles/{_article}/annotations.jsonld?iris=0&page=0")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.SendAsync(HttpMethod.Get, "/annotations/?iris=0&page=999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.SendAsync(HttpMethod.Get, "/annotations/?page=x")).StatusCode);
    }

    [Fact]
    public async Task What_is_preferred_is_what_comes_under_an_IRI_of_its_own()
    {
        var made = await _owner.WriteAsync(_article, AnnotationVisibility.Everyone);

        using var minimal = await _guest.SendAsync(HttpMethod.Get, "/annotations/", null, ("Prefer", Minimal));
        using var iris = await _guest.SendAsync(HttpMethod.Get, "/annotations/", null, ("Prefer", Iris));
        using var descriptions = await _guest.SendAsync(HttpMethod.Get, "/annotations/", null, ("Prefer", Descriptions));
        using var nothing = await _guest.SendAsync(HttpMethod.Get, "/annotations/");
        using var both = await _guest.SendAsync(HttpMethod.Get, "/annotations/", null,
            ("Prefer", "return=representation;include=\"http://www.w3.org/ns/oa#PreferContainedIRIs http://www.w3.org/ns/oa#PreferContainedDescriptions\""));

        var container = await AnnotationProgram.JsonAsync(minimal);
        Assert.Equal(["http://www.w3.org/ns/anno.jsonld", "http://www.w3.org/ns/ldp.jsonld"], container.GetProperty("@context").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["BasicContainer", "AnnotationCollection"], container.GetProperty("type").EnumerateArray().Select(one => one.GetString()));
        var first = container.GetProperty("first");
        Assert.Equal((JsonValueKind.String, "http://localhost/annotations/?iris=0&page=0"), (first.ValueKind, first.GetString()));
        Assert.Contains($"http://localhost/annotations/{made.PublicId}", (await AnnotationProgram.JsonAsync(iris)).GetProperty("first").GetProperty("items").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("http://localhost/annotations/?iris=1", Assert.Single(iris.Content.Headers.GetValues("Content-Location")));
        Assert.Equal("Annotation", (await AnnotationProgram.JsonAsync(descriptions)).GetProperty("first").GetProperty("items")[0].GetProperty("type").GetString());
        Assert.Equal("http://localhost/annotations/?iris=0", Assert.Single(descriptions.Content.Headers.GetValues("Content-Location")));
        Assert.Equal(descriptions.Headers.ETag, nothing.Headers.ETag);
        Assert.NotEqual(descriptions.Headers.ETag, iris.Headers.ETag);
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
    }

    [Fact]
    public async Task Following_the_pages_gives_every_annotation_once_in_order()
    {
        var made = await _owner.WriteAsync(_article, AnnotationVisibility.Everyone);
        await app.WithLibraryAsync(async library =>
        {
            var one = await library.Annotations.AsNoTracking().SingleAsync(annotation => annotation.Id == made.Id);
            for (var i = 0; i < 249; i++)
            {
                (one.Id, one.PublicId) = (0, Guid.NewGuid());
                library.Annotations.Add(one);
                await library.SaveChangesAsync();
                library.ChangeTracker.Clear();
            }

            return true;
        });

        var container = await _guest.ReadAsync($"/articles/{_article}/annotations.jsonld", ("Prefer", Minimal));
        var (seen, starts, previous) = (new List<string>(), new List<int>(), (string?)null);
        for (var next = container.GetProperty("first").GetString(); next is not null;)
        {
            var page = await _guest.ReadAsync(next);
            Assert.Equal(("AnnotationPage", container.GetProperty("id").GetString(), next), (page.GetProperty("type").GetString(), page.GetProperty("partOf").GetProperty("id").GetString(), page.GetProperty("id").GetString()));
            Assert.Equal(previous, page.TryGetProperty("prev", out var before) ? before.GetString() : null);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            starts.Add(page.GetProperty("startIndex").GetInt32());
            (previous, next) = (next, page.TryGetProperty("next", out var after) ? after.GetString() : null);
        }

        Assert.Equal(container.GetProperty("last").GetString(), previous);
        Assert.Equal((250, 250), (container.GetProperty("total").GetInt32(), seen.Distinct().Count()));
        Assert.Equal([0, 100, 200], starts);
        Assert.Equal($"http://localhost/annotations/{made.PublicId}", seen[0]);
        // The first page of the container must not be full for the tests that come after.
        await app.WithLibraryAsync(library => library.Annotations.Where(annotation => annotation.ArticleId == _article && annotation.Id != made.Id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Nothing_private_shows_in_totals_tags_times_pages_or_collections()
    {
        await _owner.WriteAsync(_article, AnnotationVisibility.Everyone, "for all");
        using var other = await AnnotationProgram.OfAsync(app);
        using var before = await _guest.SendAsync(HttpMethod.Get, "/annotations/");
        app.Clock.Advance(TimeSpan.FromHours(1));
        var secret = await _owner.WriteAsync(_article, AnnotationVisibility.OnlyMe, "a secret");

        using var after = await _guest.SendAsync(HttpMethod.Get, "/annotations/");

        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(before.Headers.ETag, (await other.SendAsync(HttpMethod.Get, "/annotations/")).Headers.ETag);
        foreach (var address in new[] { "/annotations/", "/annotations/?iris=0&page=0", $"/articles/{_article}/annotations.jsonld", $"/articles/{_article}/annotations.jsonld?page=0" })
        {
            Assert.DoesNotContain("a secret", (await other.ReadAsync(address)).GetRawText(), StringComparison.Ordinal);
            Assert.Contains("a secret", (await _owner.ReadAsync(address)).GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(1, (await _owner.ReadAsync("/annotations/")).GetProperty("total").GetInt32() - (await other.ReadAsync("/annotations/")).GetProperty("total").GetInt32());
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete })
            Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(method, $"/annotations/{secret.PublicId}", method == HttpMethod.Put ? "{}" : null)).StatusCode);
    }

    [Fact]
    public async Task Each_record_has_a_collection_of_its_own()
    {
        await _owner.WriteAsync(_article, AnnotationVisibility.Everyone);
        var other = await app.AddArticleAsync();

        var json = await _guest.ReadAsync($"/articles/{_article}/annotations.jsonld");

        Assert.Equal(($"http://localhost/articles/{_article}/annotations.jsonld?iris=0", 1), (json.GetProperty("id").GetString(), json.GetProperty("total").GetInt32()));
        Assert.Equal("Annotations on “Spines & the 5-HT2A receptor”", json.GetProperty("label").GetString());
        Assert.Equal(0, (await _guest.ReadAsync($"/articles/{other}/annotations.jsonld")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await _guest.SendAsync(HttpMethod.Get, "/articles/999999/annotations.jsonld")).StatusCode);
    }
}
