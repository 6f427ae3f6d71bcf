using System.Runtime.CompilerServices;

namespace PsyLit.Web.Tests.Support;

/// <summary>Hundreds of sites run one after another in one process: what a stopped one leaves behind adds up to gigabytes.</summary>
public sealed class PsyLitAppTests
{
    [Fact]
    public async Task Of_a_stopped_site_nothing_stays()
    {
        var services = await StartAndStopAsync();
        // Another one takes the places that remember the last.
        await StartAndStopAsync();

        for (var trial = 0; trial < 50 && services.IsAlive; trial++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.False(services.IsAlive, "Something outside holds a stopped site; dotnet-dump and its gcroot say what.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> StartAndStopAsync()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();
        using var page = await browser.GetAsync("/");
        Assert.True(page.IsSuccessStatusCode);
        return new WeakReference(app.Services);
    }
}
