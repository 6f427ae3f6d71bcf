namespace PsyLit.Core.PubMed.Fetching;

/// <summary>A file for what is fetched, until it is imported; gone when it is closed.</summary>
public static class FetchedFile
{
    /// <summary>The short name of its format.</summary>
    public const string FormatName = "pubmed-xml";

    private const int BufferBytes = 64 * 1024;

    /// <summary>An empty file in the system's folder for temporary files, readable and writable by this user only.</summary>
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"psylit-pubmed-{Guid.NewGuid():N}.xml"), options);
    }
}
