using System.Text;
using PsyLit.Core.Articles;
using PsyLit.Formats.Records;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Articles;

/// <summary>How to cite an article, as one line.</summary>
public static class Citation
{
    // The limit that the Vancouver style (ICMJE) sets before "et al".
    private const int AuthorsNamed = 6;

    /// <summary>The article as NLM's style ("Citing Medicine") writes it; what is not known is left out, never made up.</summary>
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var line = new StringBuilder();
        Add(line, Authors(article));
        Add(line, InlineText.Plain(article.Title));
        Add(line, article.Journal?.Abbreviation ?? article.Journal?.Name);
        Add(line, Volume(article));
        if (article.Doi is { Length: > 0 } doi)
            Add(line, $"doi:{doi}");
        if (article.Pmid is { Length: > 0 } pmid)
            Add(line, $"PMID: {pmid}");
        return line.ToString();
    }

    /// <summary>The authors in print order, shortened: "Carhart-Harris RL, Bolstridge M, Rucker J, et al"; null when none is known.</summary>
    public static string? Authors(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var names = article.Contributors.Where(person => person.Role == ContributorRole.Author).Select(person => person.DisplayName).ToList();
        if (names.Count == 0)
            return null;
        var shortened = names.Count > AuthorsNamed || article.MoreAuthors;
        return string.Join(", ", names.Take(AuthorsNamed)) + (shortened ? ", et al" : "");
    }

    /// <summary>Year, volume, issue and pages: "2016;3(7):619-627"; null when not even the year is known.</summary>
    public static string? Volume(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder(article.Published?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (article.Volume is not null || article.Issue is not null)
            text.Append(text.Length > 0 ? ";" : "").Append(article.Volume);
        if (article.Issue is not null)
            text.Append('(').Append(article.Issue).Append(')');
        if (article.Pages is not null)
            text.Append(text.Length > 0 ? ":" : "").Append(article.Pages);
        return text.Length == 0 ? null : text.ToString();
    }

    private static void Add(StringBuilder line, string? part)
    {
        if (string.IsNullOrWhiteSpace(part))
            return;
        line.Append(line.Length > 0 ? " " : "").Append(part.Trim());
        if (line[^1] is not ('.' or '?' or '!'))
            line.Append('.');
    }
}
