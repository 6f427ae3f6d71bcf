using PsyLit.Formats.ReviewPage.Header;

namespace PsyLit.Formats.ReviewPage;

/// <summary>The plain-text page of a review site: title, journal and date, source, summary, abstract, comments.</summary>
/// <remarks>
/// <code>
/// [Title of the paper].
/// Journal = Journal in English – January 20, 2026
///
/// Source: PubMed
/// Authors: Doe JA; Roe B; et al.
/// DOI: 10.1000/example
///
/// Summary
///
/// An account with **bold** terms.
///
/// Abstract
///
/// BACKGROUND: … METHODS: …
///
/// Comments
///
/// Ann Reader – May 2, 2026
///
/// A comment in Markdown.
/// </code>
/// Every part may be missing. The dash before the date may be an en dash, an em dash or a hyphen; spaces may be non-breaking.
/// Lines after the date are <c>Name: value</c>; the names are those of <see cref="HeaderFields"/>, any other becomes a raw field.
/// <para>Several pages in one file: the next begins after a form feed; after a rule (<c>---</c>) that is not followed by a section heading;
/// or, within Comments, at a title line followed by a journal–date line and a <c>Source:</c> line.</para>
/// <para>Bold in the summary becomes <c>&lt;b&gt;</c> and a keyword of the bold text itself, <c>psychedelic</c> where <c>**psychedelic**s</c>
/// is printed: the page marks the term and lets the ending vary with the sentence, so completing the word would make two keywords of one.</para>
/// <para>Square brackets around a translated title stay. PubMed prints them in all its formats to say that the title is a translation,
/// so the same paper read from any of them has the same title; only the closing full stop is taken off, as elsewhere.
/// A journal printed as <c>Name = English name</c> stays whole for the same reason.</para>
/// <para>A backslash makes <c>*</c>, <c>&lt;</c>, <c>:</c> or another backslash literal, and keeps a line of text from being taken for a heading, rule
/// or comment signature. <see cref="ReviewPageWriter"/> writes them so.</para>
/// </remarks>
public sealed class ReviewPageFormat : ICitationFormat
{
    /// <summary>A page longer than this many characters is reported instead of read; real pages have a few thousand.</summary>
    public const int MaximumPageLength = 1024 * 1024;

    // The page's own marks come within its first lines, whatever the length of the title.
    private const int LinesToRecognise = 40;

    public string Name => "review-page";

    public string DisplayName => "Review page";

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var (marks, journal) = (0, false);
        using var reader = new StringReader(head);
        for (var i = 0; i < LinesToRecognise && reader.ReadLine() is { } line; i++)
        {
            journal |= PageStructure.JournalLine(line) is not null;
            marks += PageStructure.IsSource(line) || PageStructure.HeadingOf(line) is not null ? 1 : 0;
        }

        return marks >= 2 || (journal && marks == 1);
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PageSplitter.Split(text).SelectMany(ReviewPageReader.Read);
    }
}
