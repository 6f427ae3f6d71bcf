using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api.Annotations;

/// <summary>W3C Web Annotation in and out: an annotation with several targets, or none that can be told, is refused whole, and the answer says what to do.</summary>
public sealed class AnnotationTargetsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Constraints = "<http://localhost/annotations/programs>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\"";

    public static TheoryData<string, string> Refused => new()
    {
        { "[$psilocybin, $Ketanserin]", "has 2 targets. Send one annotation for each" },
        { "[$psilocybin, $elsewhere]", "has 2 targets. Send one annotation for each" },
        { "[$psilocybin, {\"type\": \"TextualBody\", \"value\": \"a thing without an address\"}]", "has 2 targets. Send one annotation for each" },
        { "{\"type\": \"Composite\", \"items\": [$psilocybin, $Ketanserin]}", "no single document" },
        { "{\"source\": [\"http://localhost/articles/1\", \"http://localhost/articles/2\"]}", "no single document" },
        { "[]", "needs a target" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_about_one_thing_is_refused_with_what_to_do_and_nothing_of_it_is_kept(string target, string says)
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var (article, other) = (await AnnotationProgram.AddRecordAsync(app), await AnnotationProgram.AddRecordAsync(app));
        var made = await program.WriteAsync(article, AnnotationVisibility.OnlyMe);
        var json = WithTarget(target, article, other);

        using var posted = await program.SendAsync(HttpMethod.Post, "/annotations/", json);
        using var put = await program.SendAsync(HttpMethod.Put, $"/annotations/{made.PublicId}", json, ("If-Match", "*"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (posted.StatusCode, put.StatusCode));
        Assert.Contains(says, (await AnnotationProgram.JsonAsync(posted)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.All([posted, put], answer => Assert.Equal(Constraints, Assert.Single(answer.Headers.GetValues("Link"), link => link.Contains("/annotations/programs", StringComparison.Ordinal))));
        Assert.Equal(1, await app.WithLibraryAsync(library => library.Annotations.CountAsync(one => one.ArticleId == article || one.ArticleId == other)));
    }

    [Fact]
    public async Task One_annotation_for_each_target_says_the_same_and_where_that_is_said_everybody_can_read_it()
    {
        using var program = await AnnotationProgram.OfAsync(app);
        var (article, other) = (await AnnotationProgram.AddRecordAsync(app), await AnnotationProgram.AddRecordAsync(app));
        foreach (var target in new[] { "$psilocybin", "$Ketanserin", "[$elsewhere]" })
        {
            using var made = await program.SendAsync(HttpMethod.Post, "/annotations/", WithTarget(target, article, other));
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        Assert.Equal(2, await app.WithLibraryAsync(library => library.Annotations.CountAsync(one => one.ArticleId == article)));
        Assert.Equal(1, await app.WithLibraryAsync(library => library.Annotations.CountAsync(one => one.ArticleId == other)));
        using var guest = app.OpenBrowser();
        var page = await guest.OpenAsync("/annotations/programs");
        Assert.Contains("one target", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string WithTarget(string target, long article, long other) => $$"""
        {
          "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "motivation": "commenting",
          "body": {"type": "TextualBody", "value": "Compare these", "format": "text/markdown"},
          "target": {{target.Replace("$psilocybin", Passage(article, "psilocybin"), StringComparison.Ordinal).Replace("$Ketanserin", Passage(article, "Ketanserin"), StringComparison.Ordinal)
              .Replace("$elsewhere", Passage(other, "Ketanserin"), StringComparison.Ordinal)}}
        }
        """;

    private static string Passage(long article, string exact) =>
        $$$"""{"source": "http://localhost/articles/{{{article}}}", "selector": {"type": "TextQuoteSelector", "exact": "{{{exact}}}"}}""";
}
