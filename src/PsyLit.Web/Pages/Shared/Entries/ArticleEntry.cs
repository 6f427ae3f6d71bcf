using Microsoft.AspNetCore.Html;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Pages.Shared.Entries;

/// <summary>One record in a list, ready to be shown by <c>_Entries.cshtml</c>.</summary>
public sealed record ArticleEntry
{
    // A list names this many authors and then says "et al."; the record page names them all.
    private const int AuthorsNamed = 3;

    public required long ArticleId { get; init; }

    /// <summary>The title with its marks.</summary>
    public required IHtmlContent Title { get; init; }

    /// <summary>The first authors in one line; null when none is known.</summary>
    public string? Authors { get; init; }

    public string? Journal { get; init; }

    public PartialDate? Published { get; init; }

    /// <summary>Kinds of what stands about it, whichever record says it.</summary>
    public IReadOnlyList<NoticeKind> Notices { get; init; } = [];

    /// <summary>Fields nobody has checked yet.</summary>
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];

    /// <summary>Compound, design, size and species in a few words each.</summary>
    public IReadOnlyList<EntryFact> Facts { get; init; } = [];

    /// <summary>A piece of the text with its marks; null for lists that show titles only.</summary>
    public IHtmlContent? Snippet { get; init; }

    /// <summary>Where the snippet is from.</summary>
    public string? SnippetPart { get; init; }

    /// <summary>Concepts shown as chips.</summary>
    public IReadOnlyList<Concept> Concepts { get; init; } = [];

    public IReadOnlyList<TagLabel> Tags { get; init; } = [];

    /// <summary>Why a search found it; empty in lists that are no search.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; init; } = [];

    public int CommentCount { get; init; }

    /// <summary>What a page puts before the title: a box to tick. Null for nothing.</summary>
    public IHtmlContent? Head { get; init; }

    /// <summary>What a page puts behind everything else: a note. Null for nothing.</summary>
    public IHtmlContent? Foot { get; init; }

    /// <summary>The number of participants or animals without its remark, as a list of facts: "n = 24"; empty when it is not reported.</summary>
    public static IReadOnlyList<EntryFact> SizeFact(string? sampleSize) =>
        sampleSize is { Length: > 0 } size ? [new EntryFact($"n\u00A0=\u00A0{size.Split('(')[0].Trim()}")] : [];

    /// <summary>The authors as lists name them: "Davis AK, Barrett FS, May DG, et al."; null when there is none.</summary>
    public static string? AuthorLine(IReadOnlyList<Contributor> contributors, bool moreAuthors)
    {
        var names = contributors.Where(person => person.Role == ContributorRole.Author).Select(person => person.DisplayName).ToList();
        return names.Count == 0
            ? null
            : string.Join(", ", names.Take(AuthorsNamed)) + (names.Count > AuthorsNamed || moreAuthors ? ", et al." : "");
    }
}
