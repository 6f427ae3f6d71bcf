namespace PsyLit.Formats;

/// <summary>Every sentence a reader may say about a file, in one place, so that pages, commands and tests agree.</summary>
public static class FormatMessages
{
    public const string NothingRecognised = "The file looks like none of the formats PsyLit reads.";
}
