namespace PsyLit.Web.Pages.Imports;

/// <summary>What the import page takes; settings <c>Upload:MaxBytes</c>, <c>Upload:MaxDuration</c>. Larger files are for the command <c>import</c>.</summary>
public sealed class ImportUploadOptions
{
    /// <summary>Bytes of all files of one post together.</summary>
    public long MaxBytes { get; set; } = 50L * 1024 * 1024;

    /// <summary>How long one post may work. What is in by then stays in, and the report says so.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(10);
}
