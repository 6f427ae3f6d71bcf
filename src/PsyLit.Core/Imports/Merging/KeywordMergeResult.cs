using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Merging;

/// <summary>What <see cref="KeywordMerge"/> came to.</summary>
/// <param name="Keywords">The article's keywords from now on.</param>
/// <param name="ForSource">What the record's own <see cref="ArticleSource.Keywords"/> has to be.</param>
/// <param name="ChangedSources">Earlier sources of the article whose memory had to be written down.</param>
internal sealed record KeywordMergeResult(
    IReadOnlyList<Keyword> Keywords, IReadOnlyList<Keyword>? ForSource, IReadOnlyList<ArticleSource> ChangedSources);
