using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.Annotations.Writing;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.OnRecord;

/// <summary>The annotations of a record over its text: passages, the numbers that lead to the notes, and a way to annotate each sentence.</summary>
/// <remarks>
/// Numbers and signs come from the stylesheet, out of attributes, so that the characters of a section on the page are those of its plain text
/// and <c>section-ranges.js</c> counts as the server does.
/// </remarks>
public sealed class PassageLayer(Article article, IReadOnlyList<SectionText> sections, IReadOnlyList<PassageNote> notes, AnnotateForm? form)
{
    /// <summary>More notes than this are not laid beside their passages one by one, but scroll in a list of their own.</summary>
    private const int Dense = 60;

    /// <summary>In reading order.</summary>
    public IReadOnlyList<PassageNote> Notes { get; } = [.. notes.Where(note => !note.Place.IsOrphan)];

    /// <summary>Those whose passages are not in the text that is shown.</summary>
    public IReadOnlyList<PassageNote> Orphans { get; } = [.. notes.Where(note => note.Place.IsOrphan)];

    /// <summary>The form for another annotation; null for a visitor who may not annotate.</summary>
    public AnnotateForm? Form => form;

    public bool IsDense => Notes.Count > Dense;

    /// <summary>A section's plain length, for scripts that count in it.</summary>
    public int LengthOf(string section) => Find(section).Plain.Length;

    /// <summary>A section's text with everything that lies over it.</summary>
    /// <param name="name">Its name (<see cref="SectionText.Name"/>).</param>
    /// <param name="links">The concepts it names.</param>
    public IHtmlContent Render(string name, IReadOnlyList<MentionLink>? links = null)
    {
        var section = Find(name);
        var here = Notes.Where(note => note.Place.Anchor.Section == name).ToList();
        var inserts = here.Select(note => (section.ToSource(note.Place.Anchor.Start, note.Place.Anchor.End).End, Reference(note)))
            .Concat(form is not null ? SentenceSpans.Of(section.Plain).Select(sentence => (section.ToSource(sentence.Start, sentence.End).End, Sentence(name, sentence))) : [])
            .OrderBy(insert => insert.Item1);
        return InlineText.Render(section.Source, Together(section, here), links, [.. inserts]);
    }

    private SectionText Find(string name) => sections.First(section => section.Name == name);

    // Passages that touch or overlap are one mark; which is which says the list, and the script where there is one.
    private static List<SearchMark> Together(SectionText section, List<PassageNote> here)
    {
        var marks = new List<SearchMark>();
        foreach (var (start, end) in here.Select(note => section.ToSource(note.Place.Anchor.Start, note.Place.Anchor.End)))
        {
            if (marks.Count > 0 && start <= marks[^1].End)
                marks[^1] = new SearchMark(marks[^1].Start, Math.Max(marks[^1].End, end));
            else
                marks.Add(new SearchMark(start, end));
        }

        return marks;
    }

    private static string Reference(PassageNote note) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a class=\"note-ref\" href=\"#annotation-{note.Id}\" data-note=\"{note.Id}\" data-number=\"{note.Number}\" data-start=\"{note.Place.Anchor.Start}\" data-end=\"{note.Place.Anchor.End}\" aria-label=\"Note {note.Number}\"></a>");

    private string Sentence(string name, (int Start, int End) sentence) => new StringBuilder("<a class=\"annotate-sentence\" rel=\"nofollow\" href=\"")
        .Append(CultureInfo.InvariantCulture, $"/articles/{article.Id}/annotate?section={name}&amp;start={sentence.Start}&amp;end={sentence.End}&amp;revision={article.RevisionNumber}")
        .Append("\" aria-label=\"Annotate this sentence\"></a>").ToString();
}
