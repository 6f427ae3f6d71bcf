namespace PsyLit.Web.Pages.Imports;

/// <summary>What the import page takes; setting <c>Upload:MaxBytes</c>. Larger files are for the command <c>import</c>.</summary>
public sealed class ImportUploadOptions
{
    /// <summary>Bytes of all files of one post together.</summary>
    public long MaxBytes { get; set; } = 256L * 1024 * 1024;
}
