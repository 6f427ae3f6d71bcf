using Microsoft.Extensions.DependencyInjection;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;
using PsyLit.Formats.Records;

namespace PsyLit.Benchmarks.Reading;

/// <summary>An invented record that many people have annotated and commented on.</summary>
internal static class DiscussedRecord
{
    /// <summary>One of its readers, who may annotate.</summary>
    public const string Reader = "reader 0";

    public const string Password = "a password for benchmarks only";

    private const int Readers = 20;

    /// <returns>The record's id.</returns>
    public static async Task<long> FillAsync(IServiceProvider services, int annotations, int comments, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        var markdown = scope.ServiceProvider.GetRequiredService<MarkdownRenderer>();
        var accounts = new List<Account>();
        for (var i = 0; i < Readers; i++)
            accounts.Add((await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync($"reader {i}", null, Password, Role.Annotator)).Account);

        var corpus = new PubMedCorpus(seed: 1);
        var now = DateTime.UtcNow;
        var article = new Article
        {
            Title = "An invented trial that everybody reads",
            Summary = "What it found is disputed among its many readers.",
            Abstract = [.. Enumerable.Range(1, 3).Select(number => new AbstractSection("PART", null, corpus.AbstractText(number, onTopic: true)))],
            MatchKey = "discussed",
            AddedAt = now,
            ChangedAt = now,
        };
        library.Articles.Add(article);
        await library.SaveChangesAsync(cancellationToken);

        var sections = SectionText.Of(article);
        var random = new SplitMix(1);
        for (var i = 0; i < annotations; i++)
        {
            var section = sections[2 + random.Below(3)];
            var start = random.Below(section.Plain.Length - 200);
            library.Annotations.Add(Annotation(article, accounts[i % Readers], section, start, start + 10 + random.Below(150), $"Note {i}: is *this* what the authors mean by {section.Plain.Substring(start, 30)}?", markdown, now));
        }

        for (var i = 0; i < comments; i++)
        {
            var text = $"Comment {i}: the **effect** is small, see PMID {10_000_000 + i}.\n\nAnd nobody knows why.";
            library.Comments.Add(new Comment { ArticleId = article.Id, AccountId = accounts[i % Readers].Id, Markdown = text, Html = markdown.ToHtml(text), WrittenAt = now.AddSeconds(i) });
        }

        await library.SaveChangesAsync(cancellationToken);
        return article.Id;
    }

    private static Annotation Annotation(Article article, Account writer, SectionText section, int start, int end, string text, MarkdownRenderer markdown, DateTime now)
    {
        var passage = PassageQuote.At(section, WholeCharacters.Before(section.Plain, start), WholeCharacters.After(section.Plain, end));
        var annotation = new Annotation
        {
            PublicId = Guid.CreateVersion7(),
            ArticleId = article.Id,
            AccountId = writer.Id,
            Purpose = AnnotationPurpose.Commenting,
            Markdown = text,
            Html = markdown.ToHtml(text),
            Visibility = AnnotationVisibility.Everyone,
            RevisionNumber = article.RevisionNumber,
            Section = section.Name,
            Start = passage.Start!.Value,
            End = passage.Start.Value + passage.Exact.Length,
            Quote = passage.Exact,
            Prefix = passage.Prefix,
            Suffix = passage.Suffix,
            WrittenAt = now,
        };
        annotation.PutAt(new Anchor(AnchorState.Exact, 1, section.Name, annotation.Start, annotation.End), article.RevisionNumber);
        return annotation;
    }
}
