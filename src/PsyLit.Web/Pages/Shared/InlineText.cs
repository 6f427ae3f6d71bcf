using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Text;

namespace PsyLit.Web.Pages.Shared;

/// <summary>The one way in which inline text (see <c>CitationRecord</c>) gets onto a page.</summary>
/// <remarks>
/// Exactly eight tags are markup; every other character is encoded. The output is always balanced: an element that the text closes
/// too early, too late or never, or that overlaps a mark or link, is closed and opened again around it.
/// </remarks>
public static class InlineText
{
    // Letters of all scripts stand as they are: a page of Greek or Chinese would triple in size as numeric references.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text as HTML, with links around <paramref name="links"/> and <c>mark</c> around <paramref name="marks"/>.</summary>
    /// <param name="text">Inline text; null is empty.</param>
    /// <param name="marks">Spans of it in UTF-16 units, tags counted; may overlap, may exceed the text.</param>
    /// <param name="links">Spans likewise; where two overlap, the one that starts first stays.</param>
    /// <param name="inserts">HTML that stands before the character at a place, or at the end, outside of every element; in order of their places.</param>
    public static IHtmlContent Render(
        string? text, IReadOnlyList<SearchMark>? marks = null, IReadOnlyList<MentionLink>? links = null, IReadOnlyList<(int At, string Html)>? inserts = null)
    {
        var source = text ?? "";
        var writer = new BalancedWriter(links ?? []);
        var formats = new List<string>();
        var changed = true;
        var inserted = 0;
        for (var at = 0; at < source.Length;)
        {
            for (; inserted < inserts?.Count && inserts[inserted].At <= at; inserted++)
            {
                writer.Insert(inserts[inserted].Html);
                changed = true;
            }

            if (InlineMarkup.TryRead(source, at, out var element, out var closes, out var length))
            {
                Apply(formats, element, closes);
                changed = true;
                at += length;
                continue;
            }

            var end = EndOfRun(source, at, marks, links, inserted < inserts?.Count ? inserts[inserted].At : source.Length);
            writer.Write(source.AsSpan(at, end - at), LinkAt(links, at), IsMarked(marks, at), formats, changed);
            changed = false;
            at = end;
        }

        for (; inserted < inserts?.Count; inserted++)
            writer.Insert(inserts[inserted].Html);
        return writer.Finish();
    }

    /// <summary>The text without its tags, for titles of windows and for metadata.</summary>
    public static string Plain(string? text)
    {
        var source = text ?? "";
        var plain = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length;)
        {
            if (InlineMarkup.TryRead(source, at, out _, out _, out var length))
            {
                at += length;
                continue;
            }

            plain.Append(source[at++]);
        }

        return plain.ToString();
    }

    private static void Apply(List<string> formats, string element, bool closes)
    {
        if (!closes)
        {
            // Four kinds exist; a text that opens one of them twice means it once.
            if (!formats.Contains(element))
                formats.Add(element);
        }
        else
        {
            formats.Remove(element);
        }
    }

    // Up to where everything stays as it is at a place: no tag, mark or link begins or ends, and nothing is put between.
    private static int EndOfRun(string source, int at, IReadOnlyList<SearchMark>? marks, IReadOnlyList<MentionLink>? links, int inserted)
    {
        var end = Math.Min(inserted, source.AsSpan(at + 1).IndexOf('<') is >= 0 and var tag ? at + 1 + tag : source.Length);
        for (var i = 0; i < (marks?.Count ?? 0); i++)
            end = Earlier(end, marks![i].Start, marks[i].End);
        for (var i = 0; i < (links?.Count ?? 0); i++)
            end = Earlier(end, links![i].Start, links[i].End);
        return end;

        int Earlier(int end, int first, int last) => first > at ? Math.Min(end, first) : last > at ? Math.Min(end, last) : end;
    }

    private static int LinkAt(IReadOnlyList<MentionLink>? links, int at)
    {
        for (var i = 0; i < (links?.Count ?? 0); i++)
        {
            if (at >= links![i].Start && at < links[i].End)
                return i;
        }

        return -1;
    }

    private static bool IsMarked(IReadOnlyList<SearchMark>? marks, int at)
    {
        for (var i = 0; i < (marks?.Count ?? 0); i++)
        {
            if (at >= marks![i].Start && at < marks[i].End)
                return true;
        }

        return false;
    }

    /// <summary>Writes characters, each within the elements it asks for: link outside, then mark, then formats in the order they were opened.</summary>
    private sealed class BalancedWriter(IReadOnlyList<MentionLink> links)
    {
        private readonly StringBuilder html = new();
        private readonly StringBuilder run = new();
        private readonly List<string> open = [];
        private int link = -1;
        private bool isMarked;

        public void Write(ReadOnlySpan<char> characters, int wantedLink, bool marked, List<string> formats, bool formatsChanged)
        {
            if (wantedLink != link || marked != isMarked || formatsChanged)
            {
                Flush();
                Rearrange(wantedLink, marked, formats);
            }

            run.Append(characters);
        }

        /// <summary>Puts HTML between two characters; every element ends before it, and begins again after it.</summary>
        public void Insert(string between)
        {
            Flush();
            Close(downTo: 0);
            (link, isMarked) = (-1, false);
            html.Append(between);
        }

        public HtmlString Finish()
        {
            Flush();
            Close(downTo: 0);
            return new HtmlString(html.ToString());
        }

        private void Rearrange(int wantedLink, bool marked, List<string> formats)
        {
            var wanted = Wanted(wantedLink, marked, formats).ToList();
            var kept = wantedLink != link ? 0 : open.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
            Close(kept);
            (link, isMarked) = (wantedLink, marked);
            foreach (var element in wanted.Skip(kept))
            {
                html.Append(element == "a" ? links[link].OpeningTag : $"<{element}>");
                open.Add(element);
            }
        }

        private static IEnumerable<string> Wanted(int link, bool marked, List<string> formats)
        {
            if (link >= 0)
                yield return "a";
            if (marked)
                yield return "mark";
            foreach (var format in formats)
                yield return format;
        }

        private void Close(int downTo)
        {
            for (var i = open.Count - 1; i >= downTo; i--)
                html.Append("</").Append(open[i]).Append('>');
            open.RemoveRange(downTo, open.Count - downTo);
        }

        private void Flush()
        {
            html.Append(Encoder.Encode(run.ToString()));
            run.Clear();
        }
    }
}
