using Microsoft.Data.Sqlite;
using PsyLit.Database.Sqlite;

namespace PsyLit.Browser.Tests.Support;

/// <summary>
/// Another program at the same library file, which keeps taking SQLite's write lock. The site's writes go on between its turns, slowly
/// however fast the machine is: what runs in the background is still running when a test has looked at it.
/// </summary>
public sealed class OtherProgram : IAsyncDisposable
{
    // Far below the 10 s that the site waits for a lock; the pause is longer than SQLite's longest sleep between two tries, 100 ms.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource ended = new();
    private readonly Task writing;

    private OtherProgram(string file) => writing = Task.Run(() => WriteAsync(file, ended.Token));

    /// <param name="dataFolder">The site's data folder.</param>
    public static OtherProgram At(DirectoryInfo dataFolder) => new(Path.Combine(dataFolder.FullName, SqliteLibrary.FileName));

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await writing;
        ended.Dispose();
    }

    private static async Task WriteAsync(string file, CancellationToken ended)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(CancellationToken.None);
        while (!ended.IsCancellationRequested)
        {
            await using (await connection.BeginTransactionAsync(CancellationToken.None))
            {
                await Task.Delay(Turn, ended).ContinueWith(static _ => { }, TaskScheduler.Default);
            }

            await Task.Delay(Pause, ended).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
