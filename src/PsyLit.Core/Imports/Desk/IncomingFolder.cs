using PsyLit.Formats.Packing;

namespace PsyLit.Core.Imports.Desk;

/// <summary>Where uploaded files wait: <c>incoming</c> in the data folder, each under a name of our own.</summary>
/// <param name="dataFolder">The library's folder.</param>
public sealed class IncomingFolder(string dataFolder)
{
    private const string Ending = ".upload";

    private const int CopyBuffer = 128 * 1024;

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(dataFolder), "incoming");

    private string AlivePath => System.IO.Path.Combine(Path, "importing.lock");

    /// <summary>Copies a stream into a new file and returns when it is on the disk; a file that did not arrive whole is taken away again.</summary>
    /// <param name="content">Read to its end; stays open.</param>
    /// <param name="most">The most bytes taken.</param>
    /// <param name="cancellationToken">Whoever sends it has gone away.</param>
    /// <returns>The file's name in the folder.</returns>
    /// <exception cref="IOException">The disk is full or not writable, or there are more bytes than that.</exception>
    public async Task<string> SaveAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        var name = Guid.CreateVersion7().ToString("N") + Ending;
        try
        {
            await using var file = new FileStream(Full(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            await new LimitedStream(content, most).CopyToAsync(file, CopyBuffer, cancellationToken);
            file.Flush(flushToDisk: true);
            return name;
        }
        catch
        {
            Delete(name);
            throw;
        }
    }

    /// <summary>True when the file is there.</summary>
    public bool Has(string name) => File.Exists(Full(name));

    /// <summary>Opens a file to work on it; until it is closed nobody else can, in this process or another.</summary>
    /// <returns>Null when it is not there any more, or somebody is at it; <see cref="Has"/> tells which.</returns>
    internal FileStream? TryClaim(string name)
    {
        try
        {
            return new FileStream(Full(name), FileMode.Open, FileAccess.Read, FileShare.None, CopyBuffer, FileOptions.SequentialScan);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Takes a file away; nothing when it is gone or the name is null.</summary>
    public void Delete(string? name)
    {
        if (name is not null && Directory.Exists(Path))
        {
            File.Delete(Full(name));
        }
    }

    /// <summary>The names of the files that have not been written to since that moment.</summary>
    public IReadOnlyList<string> OlderThan(DateTime moment) => Directory.Exists(Path)
        ? [.. new DirectoryInfo(Path).EnumerateFiles("*" + Ending).Where(file => file.LastWriteTimeUtc < moment).Select(file => file.Name)]
        : [];

    /// <summary>Held while an import runs that no file waits here for; the operating system lets go of it when the process ends, however it ends.</summary>
    internal FileStream HoldAlive()
    {
        Directory.CreateDirectory(Path);
        using (new FileStream(AlivePath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        return new FileStream(AlivePath, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>To be disposed; null when <see cref="HoldAlive"/> is held by anyone, in this process or another.</summary>
    internal FileStream? TryBeAlone()
    {
        Directory.CreateDirectory(Path);
        try
        {
            return new FileStream(AlivePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // What a database says is a name, and never leads out of the folder.
    private string Full(string name) => System.IO.Path.Combine(Path, System.IO.Path.GetFileName(name));
}
