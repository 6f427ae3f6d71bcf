using PsyLit.Core.Collections;

namespace PsyLit.Core.Archives;

/// <summary>Collections, those in the trash too, without the links that were shared: whoever has an archive must not get through them.</summary>
internal sealed class CollectionTable() : ArchiveTable<Collection>(
    "collections",
    library => library.Collections.OrderBy(collection => collection.Id),
    prepare: collection => collection.ShareToken = null);
