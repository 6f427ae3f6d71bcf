namespace PsyLit.Database.Sqlite.Opening;

/// <summary>Lets one process at a time change the tables. The operating system lets go of it when the process ends, however it ends.</summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until no other process changes the tables.</summary>
    /// <returns>To be disposed afterwards; null when another one was still at it after a minute.</returns>
    public static async Task<FileStream?> EnterAsync(LibraryFile file, CancellationToken cancellationToken)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (Environment.TickCount64 < until)
        {
            try
            {
                return new FileStream(file.Path + ".migrating", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancellationToken);
            }
        }

        return null;
    }
}
