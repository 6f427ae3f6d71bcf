using System.IO.Compression;
using System.Text;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Security;

public sealed class PageCompressionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Theory]
    [InlineData("/concepts")]
    [InlineData("/search?q=trkb")]
    public async Task A_guest_gets_pages_compressed(string address)
    {
        using var browser = app.OpenBrowser();

        var (encoding, page) = await AskAsync(browser, address);

        Assert.Equal("br", encoding);
        using var unpacked = new MemoryStream();
        await using (var brotli = new BrotliStream(new MemoryStream(page), CompressionMode.Decompress))
            await brotli.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.EndsWith("</html>", Encoding.UTF8.GetString(unpacked.ToArray()).TrimEnd(), StringComparison.Ordinal);
        Assert.True(page.Length * 2 < unpacked.Length, $"{page.Length} of {unpacked.Length} bytes");
    }

    [Theory]
    [InlineData("/concepts", "br")]
    [InlineData("/search?q=trkb", null)]
    [InlineData("/search?q=trkb&scope=annotations", null)]
    public async Task What_an_address_says_beside_something_private_is_not_compressed_with_it(string address, string? expected)
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        var (encoding, _) = await AskAsync(browser, address);

        Assert.Equal(expected, encoding);
    }

    [Fact]
    public async Task A_browser_that_cannot_unpack_gets_the_page_as_it_is()
    {
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync("/concepts");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    private static async Task<(string? Encoding, byte[] Body)> AskAsync(Browser browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        return (answer.Content.Headers.ContentEncoding.SingleOrDefault(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
