using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api.Annotations;

/// <summary>A program that speaks the Web Annotation Protocol, and the library it speaks to.</summary>
internal sealed class AnnotationProgram(PsyLitApp app, HttpClient client, Account? account) : IDisposable
{
    public const string Abstract = "🍄 Psilocybin grew de\u0301ndritic spines. Ketanserin blocked the effect of psilocybin.";

    public HttpClient Client => client;

    /// <summary>Whose program it is; not for a guest's.</summary>
    public Account Account => account!;

    /// <summary>A program without a token.</summary>
    public static AnnotationProgram OfGuest(PsyLitApp app) => new(app, app.CreateClient(), null);

    /// <summary>A program with the token of a new account.</summary>
    public static async Task<AnnotationProgram> OfAsync(PsyLitApp app, string role = Role.Annotator)
    {
        var account = await app.AddAccountAsync($"program {Guid.NewGuid():N}"[..30], role);
        var (token, _) = await app.WithAsync<AccessTokens, (string?, string?)>(tokens => tokens.MakeAsync(account.Id, "test", TestContext.Current.CancellationToken));
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new AnnotationProgram(app, client, account);
    }

    public static Task<long> AddRecordAsync(PsyLitApp app) => app.AddArticleAsync("Spines & the 5-HT<sub>2A</sub> receptor", article => article.Abstract = [new AbstractSection(null, null, Abstract)]);

    /// <summary>Makes an annotation as a person does.</summary>
    public Task<Annotation> WriteAsync(long article, AnnotationVisibility visibility, string text = "A *note*", long? group = null, string quote = "Ketanserin") =>
        app.WithAsync<WriteAnnotation, Annotation>(async write =>
        {
            var start = Abstract.IndexOf(quote, StringComparison.Ordinal);
            var result = await write.RunAsync(new NewAnnotation
            {
                ArticleId = article,
                RevisionNumber = 1,
                Section = "abstract/0",
                Start = start,
                End = start + quote.Length,
                Purpose = AnnotationPurpose.Commenting,
                Markdown = text,
                Visibility = visibility,
                GroupId = group,
            }, Account.Id);
            Assert.Null(result.Problem);
            return result.Annotation!;
        });

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute));
        if (json is not null)
        {
            request.Content = new StringContent(json);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(WebVocabulary.MediaType);
        }

        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads JSON at an address; fails unless it is answered 200.</summary>
    public async Task<JsonElement> ReadAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(HttpMethod.Get, address, null, headers);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode}");
        return await JsonAsync(response);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        return document.RootElement.Clone();
    }

    /// <summary>An annotation as a client sends it.</summary>
    /// <param name="article">The record.</param>
    /// <param name="exact">The words of the passage.</param>
    /// <param name="value">The note.</param>
    /// <param name="more">Further properties, each with a comma behind it.</param>
    public static string Note(long article, string exact, string value, string more = "") => $$$"""
        {
          "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "motivation": "commenting", {{{more}}}
          "body": {"type": "TextualBody", "value": {{{JsonSerializer.Serialize(value)}}}, "format": "text/markdown"},
          "target": {"source": "http://localhost/articles/{{{article}}}", "selector": {"type": "TextQuoteSelector", "exact": {{{JsonSerializer.Serialize(exact)}}}}}
        }
        """;

    public void Dispose() => client.Dispose();
}
