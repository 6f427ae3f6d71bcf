using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Articles;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.HasQueryFilter(ArticleFilters.MergedAway, a => a.MergedIntoId == null);
        article.HasOne<Article>().WithMany().HasForeignKey(a => a.MergedIntoId).OnDelete(DeleteBehavior.Restrict);

        // An article keeps its PMID when it is merged into another, which may have taken it over.
        article.HasIndex(a => a.Pmid).IsUnique().HasFilter("\"MergedIntoId\" IS NULL");
        article.HasIndex(a => a.DoiKey);
        article.HasIndex(a => a.Pmcid);
        article.HasIndex(a => a.MatchKey);
        article.HasIndex(a => a.PublishedSort);
        article.HasIndex(a => a.AddedAt);

        article.Property(a => a.Abstract).StoredAsJson<AbstractSection>();
        article.Property(a => a.Contributors).StoredAsJson<Contributor>();
        article.Property(a => a.OtherIdentifiers).StoredAsJson<Identifier>();
        article.Property(a => a.Urls).StoredAsJson<string>();
        article.Property(a => a.Languages).StoredAsJson<string>();
        article.Property(a => a.Keywords).StoredAsJson<Keyword>();
        article.Property(a => a.PublicationTypes).StoredAsJson<string>();
        article.Property(a => a.Notices).StoredAsJson<Notice>();
        article.Property(a => a.Unconfirmed).StoredAsJson<string>();

        article.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId);
        article.HasMany(a => a.Sources).WithOne().HasForeignKey(s => s.ArticleId);
        article.HasMany(a => a.Comments).WithOne(c => c.Article).HasForeignKey(c => c.ArticleId);
        article.HasMany(a => a.Relations).WithOne().HasForeignKey(r => r.ArticleId);
        article.HasMany(a => a.Tags).WithOne(t => t.Article).HasForeignKey(t => t.ArticleId);
    }
}

internal sealed class ArticleRevisionMapping : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> revision)
    {
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision.Property(r => r.Abstract).StoredAsJson<AbstractSection>();
    }
}

internal sealed class ArticleSourceMapping : IEntityTypeConfiguration<ArticleSource>
{
    public void Configure(EntityTypeBuilder<ArticleSource> source)
    {
        source.HasIndex(s => s.RecordHash).IsUnique();
        source.Property(s => s.Keywords!).StoredAsJson<Keyword>().IsRequired(false);
        source.HasIndex(s => s.ImportId);
        source.Property(s => s.RawFields).StoredAsJson<RawField>();
    }
}

internal sealed class JournalMapping : IEntityTypeConfiguration<Journal>
{
    public void Configure(EntityTypeBuilder<Journal> journal) => journal.HasIndex(j => j.Key).IsUnique();
}
