using System.Diagnostics;

namespace PsyLit.Web.Tests.Support;

/// <summary>Waits for what the site does in the background: at once on a free machine, and long enough on one that runs every other test beside it.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Looks again and again until what it sees is what is waited for.</summary>
    /// <param name="look">Sees how it stands.</param>
    /// <param name="isThere">Whether that is it.</param>
    /// <param name="what">What is waited for, as the failure names it.</param>
    /// <returns>What was seen last.</returns>
    public static async Task<T> WaitAsync<T>(Func<Task<T>> look, Func<T, bool> isThere, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (isThere(seen))
                return seen;
            Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"Not within {Longest.TotalMinutes:0} minutes: {what}.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>As above, for what is true or not.</summary>
    public static Task WaitAsync(Func<Task<bool>> isThere, string what) => WaitAsync(isThere, there => there, what);

    /// <inheritdoc cref="WaitAsync(Func{Task{bool}}, string)"/>
    public static Task WaitAsync(Func<bool> isThere, string what) => WaitAsync(() => Task.FromResult(isThere()), what);
}
