using System.Globalization;
using System.Text;
using PsyLit.Core.Articles;
using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Annotations.Texts;

/// <summary>One part of an article's text as annotations count it: the characters that a page shows, without markup, in UTF-16 units as in JavaScript.</summary>
public sealed class SectionText
{
    public const string Title = "title";

    public const string Summary = "summary";

    private const string AbstractPrefix = "abstract/";

    // Where each character of the plain text stands in the source; null when the two are the same.
    private readonly int[]? places;

    private SectionText(string name, string source, string? label = null)
    {
        (Name, Source, Label) = (name, source, label);
        (Plain, places) = Read(source);
    }

    /// <summary><see cref="Title"/>, <see cref="Summary"/>, or <c>abstract/N</c> with the place of the abstract's section counted from 0.</summary>
    public string Name { get; }

    /// <summary>What heads a section of the abstract: "METHODS"; null for one without a heading, and for title and summary.</summary>
    public string? Label { get; }

    /// <summary>Inline text, as it is stored.</summary>
    public string Source { get; }

    /// <summary>The source without its markup.</summary>
    public string Plain { get; }

    /// <summary>The sections of the text that an article has now, in the order they are read.</summary>
    public static IReadOnlyList<SectionText> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Title, article.Summary, article.Abstract);
    }

    /// <summary>The sections of an earlier text.</summary>
    public static IReadOnlyList<SectionText> Of(ArticleRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Of(revision.Title, revision.Summary, revision.Abstract);
    }

    /// <summary>The sections of a text.</summary>
    public static IReadOnlyList<SectionText> Of(string title, string? summary, IReadOnlyList<AbstractSection> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var texts = new List<SectionText> { new(Title, title) };
        if (summary is not null)
            texts.Add(new SectionText(Summary, summary));
        texts.AddRange(sections.Select((section, at) => new SectionText(AbstractName(at), section.Text, section.Label)));
        return texts;
    }

    /// <summary>The name of the abstract's section at a place counted from 0.</summary>
    public static string AbstractName(int at) => string.Create(CultureInfo.InvariantCulture, $"{AbstractPrefix}{at}");

    /// <summary>Where a range of the plain text stands in the source: from before its first character to after its last, tags at its edges left out.</summary>
    public (int Start, int End) ToSource(int start, int end)
    {
        if (places is null)
            return (start, end);
        var first = start < places.Length ? places[start] : Source.Length;
        return (first, end > start ? places[end - 1] + 1 : first);
    }

    private static (string Plain, int[]? Places) Read(string source)
    {
        if (!source.Contains('<', StringComparison.Ordinal))
            return (source, null);
        var plain = new StringBuilder(source.Length);
        var places = new List<int>(source.Length);
        for (var at = 0; at < source.Length;)
        {
            if (InlineMarkup.TryRead(source, at, out _, out _, out var length))
            {
                at += length;
                continue;
            }

            plain.Append(source[at]);
            places.Add(at++);
        }

        return (plain.ToString(), [.. places]);
    }
}
