using System.Collections.Concurrent;
using Microsoft.Playwright;
using PsyLit.EUtilities;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(PsyLit.Browser.Tests.Support.ReadingRoom))]

namespace PsyLit.Browser.Tests.Support;

/// <summary>One site and one Chromium for all browser tests; each test opens a context of its own, which shares nothing with others.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    /// <summary>Milliseconds: a machine busy with other tests answers late, and a lost page still fails.</summary>
    private const int Patience = 60_000;

    /// <summary>Milliseconds for work in the background, which has the machine to share with everything else: what is lost fails, what is late does not.</summary>
    public const int BackgroundPatience = 300_000;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningSite? site;
    private EUtilitiesServer? pubMed;
    private readonly ConcurrentDictionary<IBrowserContext, ITest> opened = new();
    private readonly SemaphoreSlim administrator = new(1);
    private bool administratorMade;

    public RunningSite Site => site ?? throw new InvalidOperationException("The site is not running yet.");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        pubMed = await EUtilitiesServer.StartAsync();
        pubMed.Add(MadeUpRecord.Some(200));
        site = await RunningSite.StartAsync(pubMed.BaseAddress);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // tests/run finds or installs the browser and names it; without one the run fails here.
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Opens a fresh browser profile at the site.</summary>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="width">Viewport width in CSS pixels; 390 is a phone.</param>
    /// <param name="isTouched">Whether it has a screen that is touched.</param>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, bool isTouched = false)
    {
        await CloseFinishedAsync();
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Site.Address,
            ColorScheme = scheme,
            // Nothing moves while a test looks; a test is also quicker than a transition, which Chromium reports as an error.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            HasTouch = isTouched,
            IsMobile = isTouched,
        });
        context.SetDefaultTimeout(Patience);
        opened[context] = TestContext.Current.Test!;
        return await context.NewPageAsync();
    }

    /// <summary>Logs the page in as the administrator, whom the first caller makes through the one-time link.</summary>
    public async Task LogInAsAdministratorAsync(IPage page)
    {
        const string Name = "curator";
        const string Password = "a secret for tests only";
        await administrator.WaitAsync();
        try
        {
            if (!administratorMade)
            {
                await page.GotoAsync(Site.SetupLink);
                await page.GetByLabel("Name").FillAsync(Name);
                await page.GetByLabel("Password").FillAsync(Password);
                await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
                administratorMade = true;
                return;
            }
        }
        finally
        {
            administrator.Release();
        }

        await page.GotoAsync("/account/log-in");
        await page.GetByLabel("Name").FillAsync(Name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        administrator.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        if (pubMed is not null)
        {
            await pubMed.DisposeAsync();
        }
    }

    // Tests of one collection follow each other: what another one of it opened is done with, and would only keep memory and connections.
    private async Task CloseFinishedAsync()
    {
        var current = TestContext.Current.Test!;
        foreach (var (context, test) in opened)
        {
            if (test.UniqueID != current.UniqueID && test.TestCase.TestCollection.UniqueID == current.TestCase.TestCollection.UniqueID && opened.TryRemove(context, out _))
            {
                await context.CloseAsync();
            }
        }
    }
}
