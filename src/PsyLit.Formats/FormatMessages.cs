using System.Globalization;

namespace PsyLit.Formats;

/// <summary>Every sentence a reader may say about a file, in one place, so that pages, commands and tests agree.</summary>
public static class FormatMessages
{
    public const string NothingRecognised = "The file looks like none of the formats PsyLit reads.";
    public const string EmptyFile = "The file is empty.";
    public const string ArchiveBroken = "The zip file breaks off or is damaged; none of its files could be read. Fetch it again.";
    public const string ArchiveEmpty = "The zip file holds no file.";
    public const string ArchiveFileBroken = "This file of the archive is damaged or packed in a way that is not known; it was left out.";
    public const string ArchiveFileDamaged = "This file of the archive is not what was packed: its checksum differs. Compare its records with another copy.";
    public const string ArchiveFileLocked = "This file of the archive is locked with a password; it was left out. Unpack it and import it by itself.";
    public const string ArchiveWithin = "An archive within an archive is not opened; it was left out. Unpack it and import it by itself.";
    public const string EncodingVarious = "various";
    public const string EncodingOfParts = "Each file of the archive has its own.";
    public const string PackedFileBroken = "The gzipped file breaks off or is damaged here; nothing after this line could be read. Fetch it again.";

    public const string EncodingNamed = "The encoding was named when the file was opened.";
    public const string EncodingByZeroBytes = "Every other byte at the beginning is zero, as in UTF-16 text without a byte order mark.";
    public const string EncodingAscii = "The beginning of the file is plain ASCII, which is also valid UTF-8.";
    public const string EncodingValid = "The beginning of the file is valid UTF-8.";
    public const string EncodingMostlyValid = "The beginning of the file is UTF-8 with a few bytes of another encoding in it.";
    public const string EncodingGuessed = "The beginning of the file is not valid UTF-8; Windows-1252 is a guess.";
    public const string BytesReadAsWindows1252 = "A byte that is not valid UTF-8 was read as Windows-1252.";
    public const string BytesWithoutMeaning = "Bytes that mean nothing in the file's encoding were replaced by the replacement character.";

    public const string LineTooLong = "The line is longer than a million characters; its end was left out.";
    public const string NotATaggedLine = "The line begins with no tag and does not look like the rest of a wrapped one; it was left out.";
    public const string RecordTooLong = "The record is longer than four million characters; the rest was left out.";
    public const string TextOutsideRecords = "Text outside the records was left out; further lines like it are not listed.";
    public const string FieldsOutsideRecords = "Fields between the records, without a type and a title of their own, were left out.";
    public const string EndTagMissing = "The record has no line that ends it (ER), so that some of it may be missing; further records like it are not listed.";
    public const string RecordWithoutContent = "The record has neither title nor authors nor an identifier; it was left out.";

    public static string ArchiveFileReadAs(string format, string encoding) => $"This file of the archive was read as {format}, {encoding}.";

    public static string ArchiveFilesLeftOut(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"The archive holds more files than are read at once; {count:N0} from this one on were left out.");

    public static string EncodingByMark(string encoding) => $"The file begins with the byte order mark of {encoding}.";

    public static string EncodingDeclared(string encoding) => $"The file's XML declaration names {encoding}.";

    public static string EncodingDeclaredInComment(string encoding) => $"The file's first lines name {encoding}, and its bytes are not valid UTF-8.";

    public static string MoreLinesWithUnreadableBytes(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} more lines hold bytes that are not valid in the file's encoding.");

    public const string ReviewPageTooLong = "The page is longer than a review page can be and was left out.";
    public const string ReviewPageWithoutTitle = "The page has no title, DOI or PubMed number to know the work by and was left out.";
    public const string ReviewPageFieldNotUnderstood = "The value is not what the line's name says; the line was kept as it stands.";

    public const string XmlRecordTooLong = "The record is longer than sixteen million characters and was left out.";
    public const string XmlRecordUnclosed = "The record breaks off before its end tag and was left out; reading went on at the next record.";
    public const string XmlRecordBroken = "The record's XML is broken on this line and was left out; reading went on at the next record.";
    public const string XmlRecordMended = "The record held characters that XML does not allow; it was read without them.";
    public const string PubMedRecordEmpty = "The record has no title, PubMed number or DOI and was left out.";

    public const string JsonItemTooLong = "The item is longer than sixteen million characters and was left out.";
    public const string JsonItemUnclosed = "The item's brackets do not match or the file breaks off in it; it was left out, and reading went on at the next item.";
    public const string JsonItemBroken = "The item's JSON is broken on this line and was left out; reading went on at the next item.";
    public const string JsonListUnclosed = "The file breaks off before the end of its list; items may be missing.";

    public const string OpenAlexRetracted = "OpenAlex marks this work as retracted.";

    public const string BibTeXEntryUnclosed = "A brace or quotation mark of the entry is never closed, so that its fields cannot be told apart; it was left out, and reading went on at the next entry.";
    public const string BibTeXEntryMended = "The entry's closing brace is missing; its fields are whole and were read.";
    public const string BibTeXTextBehindEntry = "Fields stand behind the entry's last brace and were left out; it has a closing brace too many.";
    public const string BibTeXCommentUnclosed = "The comment's closing brace is missing; reading went on at the entry that follows.";
    public const string BibTeXStringTooLong = "The abbreviation stands for more text than an abbreviation can; it was left out, and its name stays where it is used.";
    public const string BibTeXKeyRepeated = "Another entry of the file has the same key; both were read.";
    public const string BibTeXParentMissing = "The entry takes fields from one that the file does not hold, or holds too far away; it was read without them.";

    public const string TableWithoutHeader = "The table has no row that names its columns, with a title, an abstract, a DOI or a PMID among them; put one at the top and read it again.";
    public const string QuotationUnclosed = "A quotation mark in this row is never closed; the row was taken to end with its line.";
    public const string RowTooShort = "The row has fewer cells than there are columns; it was read as far as it goes.";
    public const string RowTooLong = "The row has more cells than there are columns; the rest was kept by its place.";

    public static string ColumnsRead(IReadOnlyList<string> read, IReadOnlyList<string> kept) =>
        $"Columns read as: {string.Join(", ", read)}; kept as they are: {(kept.Count == 0 ? "none" : string.Join(", ", kept))}.";

    // FormatProblem.What promises no more than this.
    private const int LongestQuote = 80;

    /// <summary>A piece of the source for <see cref="FormatProblem.What"/>: one line, shortened to 80 characters.</summary>
    public static string Quote(string? text)
    {
        // A field may be megabytes long; the quote is not taken from further than this.
        const int Enough = 1_000;
        var line = (text is { Length: > Enough } ? text[..Enough] : text ?? "").ReplaceLineEndings(" ").Trim();
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        // Never half of a character outside the basic plane.
        return line[..(char.IsHighSurrogate(line[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1)] + "…";
    }
}
