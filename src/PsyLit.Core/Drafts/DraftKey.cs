using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PsyLit.Core.Drafts;

/// <summary>
/// Says what a draft is to become: a kind and the numbers of what it belongs to, <c>comment-5</c>, or behind a dot the id that it has instead of a
/// number, <c>concept.trkb</c>. One field of one form has one key, whoever fills it in.
/// </summary>
public static partial class DraftKey
{
    public const int MaxLength = 80;

    /// <summary>Kinds whose number is that of an article: when the article is merged into another, their drafts go with it.</summary>
    public static IReadOnlyList<string> OnArticles { get; } = ["comment", "annotation"];

    /// <summary>A new comment on a record.</summary>
    public static string Comment(long articleId) => Of("comment", articleId);

    /// <summary>An answer to a comment.</summary>
    public static string Reply(long commentId) => Of("reply", commentId);

    /// <summary>Another wording of a comment.</summary>
    public static string CommentEdit(long commentId) => Of("comment-edit", commentId);

    /// <summary>A new note on a passage of a record.</summary>
    public static string Annotation(long articleId) => Of("annotation", articleId);

    /// <summary>Another wording of a note.</summary>
    public static string AnnotationEdit(long annotationId) => Of("annotation-edit", annotationId);

    /// <summary>An answer to a note.</summary>
    public static string AnnotationReply(long annotationId) => Of("annotation-reply", annotationId);

    /// <summary>The name of a collection.</summary>
    public static string CollectionName(long collectionId) => Of("collection-name", collectionId);

    /// <summary>What a collection is for.</summary>
    public static string Collection(long collectionId) => Of("collection", collectionId);

    /// <summary>Why a record is in a collection.</summary>
    public static string CollectionNote(long collectionId, long articleId) => Of("collection-note", collectionId, articleId);

    /// <summary>Something said about a question of a reading session.</summary>
    public static string SessionRemark(long sessionId, long articleId, long criterionId) => Of("session-remark", sessionId, articleId, criterionId);

    /// <summary>Another wording of that.</summary>
    public static string SessionRemarkEdit(long remarkId) => Of("session-remark-edit", remarkId);

    /// <summary>Why the answer to a question of a reading session was agreed on.</summary>
    public static string SessionAgreement(long sessionId, long articleId, long criterionId) => Of("session-agreement", sessionId, articleId, criterionId);

    /// <summary>The title of a reading session.</summary>
    public static string SessionTitle(long sessionId) => Of("session-title", sessionId);

    /// <summary>What a reading session is to find out.</summary>
    public static string SessionPurpose(long sessionId) => Of("session-purpose", sessionId);

    /// <summary>A question of a reading session, by its place in the form.</summary>
    public static string SessionQuestion(long sessionId, int place) => Of("session-question", sessionId, place);

    /// <summary>The answers that a question has.</summary>
    public static string SessionAnswers(long sessionId, int place) => Of("session-answers", sessionId, place);

    /// <summary>How a question is meant.</summary>
    public static string SessionGuidance(long sessionId, int place) => Of("session-guidance", sessionId, place);

    /// <summary>What is wrong with a comment or an annotation.</summary>
    public static string Flag(long? commentId, long? annotationId) => annotationId is { } annotation ? Of("flag-annotation", annotation) : Of("flag-comment", commentId ?? 0);

    /// <summary>What speaks for showing what was hidden.</summary>
    public static string Appeal(long caseId) => Of("appeal", caseId);

    /// <summary>Why a moderator decides so.</summary>
    public static string Rationale(long caseId) => Of("rationale", caseId);

    /// <summary>The name of a concept.</summary>
    public static string ConceptLabel(string? conceptId) => OfConcept("concept-label", conceptId);

    /// <summary>A concept's ambiguous spelling, by its rule's place in the form.</summary>
    public static string ConceptRuleForm(string? conceptId, int rule) => OfConcept(Of("concept-spelling", rule), conceptId);

    /// <summary>What a concept of the vocabulary covers. Ids of concepts never change; a new one has none yet.</summary>
    public static string Concept(string? conceptId) => OfConcept("concept", conceptId);

    /// <summary>The wider concepts that a concept belongs to.</summary>
    public static string ConceptParents(string? conceptId) => OfConcept("concept-parents", conceptId);

    /// <summary>The spellings of a concept.</summary>
    public static string ConceptForms(string? conceptId) => OfConcept("concept-forms", conceptId);

    /// <summary>Phrases in which a spelling of a concept means something else.</summary>
    public static string ConceptNotWithin(string? conceptId) => OfConcept("concept-not-within", conceptId);

    /// <summary>Words that speak for a concept's ambiguous spelling, or against it.</summary>
    /// <param name="conceptId">The concept; null for a new one.</param>
    /// <param name="rule">The rule's place in the form.</param>
    /// <param name="areAgainst">True for words against it.</param>
    public static string ConceptRule(string? conceptId, int rule, bool areAgainst) =>
        OfConcept(Of(areAgainst ? "concept-against" : "concept-wanted", rule), conceptId);

    private static string OfConcept(string kind, string? conceptId)
    {
        if (conceptId is null)
            return Of(kind);
        var key = $"{kind}.{conceptId}";
        // Files of other vocabularies may bring ids of any length and with any signs; a digest of 128 bits fits behind every kind.
        return IsValid(key) ? key : $"{kind}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conceptId)).AsSpan(0, 16))}";
    }

    /// <summary>The name of a group.</summary>
    public static string GroupName(long groupId) => Of("group-name", groupId);

    /// <summary>What a group is for.</summary>
    public static string Group(long groupId) => Of("group", groupId);

    /// <summary>What somebody says about themselves.</summary>
    public static string About { get; } = Of("about");

    /// <summary>A key of a kind in small letters and hyphens.</summary>
    public static string Of(string kind, params ReadOnlySpan<long> numbers)
    {
        var key = kind;
        foreach (var number in numbers)
            key += string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return IsValid(key) ? key : throw new ArgumentException($"“{key}” is no key of a draft.", nameof(kind));
    }

    /// <summary>Whether a form could have this key.</summary>
    public static bool IsValid(string? key) => key is { Length: <= MaxLength } && Form().IsMatch(key);

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*(-[0-9]+)*(\.[A-Za-z0-9_.-]+)?$")]
    private static partial Regex Form();
}
