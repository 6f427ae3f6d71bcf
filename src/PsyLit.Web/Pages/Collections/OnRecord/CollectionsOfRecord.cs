using PsyLit.Core.Collections;

namespace PsyLit.Web.Pages.Collections.OnRecord;

/// <summary>In which collections a record is, as one visitor may know, and into which they may put it.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="In">Those it is in.</param>
/// <param name="Own">The visitor's own in which it is not.</param>
/// <param name="MayCollect">Whether the visitor may collect at all.</param>
public sealed record CollectionsOfRecord(long ArticleId, IReadOnlyList<CollectionRow> In, IReadOnlyList<Collection> Own, bool MayCollect);
