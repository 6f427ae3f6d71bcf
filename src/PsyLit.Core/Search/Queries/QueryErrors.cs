using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.Search.Queries;

/// <summary>The sentences that say what is wrong with a query and what would be right.</summary>
internal static class QueryErrors
{
    public static QueryError OpenQuote(int at, int length) =>
        new(at, length, "This quotation mark is never closed. Put a second one after the last word of the phrase, or take it out.");

    public static QueryError EmptyPhrase(int at, int length) =>
        new(at, length, "There are no words between these quotation marks. Write a phrase, for example \"head twitch response\".");

    public static QueryError Unclosed(int at) =>
        new(at, 1, "This parenthesis is never closed. Put a ) where the group ends, or take it out.");

    public static QueryError Unopened(int at) =>
        new(at, 1, "This parenthesis closes nothing. Put a ( where the group begins, or take it out.");

    public static QueryError EmptyGroup(int at, int length) =>
        new(at, length, "There is nothing between these parentheses. Write terms there, for example (BDNF OR TrkB), or take them out.");

    public static QueryError NothingBefore(QueryToken token) =>
        new(token.Start, token.Length, $"{token.Text} stands between two terms, as in BDNF {token.Text} TrkB, but there is no term before it. To search for the word itself, put it in quotation marks.");

    public static QueryError NothingAfter(QueryToken token) =>
        new(token.Start, token.Length, $"A term must follow {token.Text}, as in BDNF {token.Text} TrkB. To search for the word itself, put it in quotation marks.");

    public static QueryError NothingToLeaveOut(int at, int length) =>
        new(at, length, "After a minus comes what to leave out, for example psilocybin -mice.");

    public static QueryError EmptyField(QueryToken field) =>
        new(field.Start, field.Length, $"A term must follow {field.Text}: directly, for example {Example(field.Text)}.");

    public static QueryError FieldInField(QueryToken outer, QueryToken inner) =>
        new(inner.Start, inner.Length, $"{outer.Text}: already names a field for this term. Keep one of {outer.Text}: and {inner.Text}:.");

    public static QueryError Date(QueryToken field, int at, int length) => new(at, length, field.Kind == QueryTokenKind.Tag
        ? $"Write dates as 2019[{field.Text}], 2019/05[{field.Text}], 2019/05/03[{field.Text}], spans as 2019:2024[{field.Text}], and spans up to today as \"last 2 years\"[{field.Text}]."
        : $"Write a year as {field.Text}:2019, a month as {field.Text}:2019-05, or a span as {field.Text}:2019..2024, {field.Text}:2019.. or {field.Text}:..2024.");

    public static QueryError DatesBackwards(int at, int length, string right) =>
        new(at, length, $"The first date is later than the last. Write {right}.");

    public static QueryError Number(int at, int length) =>
        new(at, length, "A PMID is a number of up to eight digits, for example pmid:27210031.");

    public static QueryError TagWithoutTerm(QueryToken tag) =>
        new(tag.Start, tag.Length, $"A tag stands behind the term it belongs to, as in psilocybin[{tag.Text}]. Before this one there is none.");

    public static QueryError SecondTag(QueryToken first, QueryToken second) =>
        new(second.Start, second.Length, $"The term before it has a tag already. To look in both places, write the term twice: x[{first.Text}] OR x[{second.Text}].");

    public static QueryError TagAndField(QueryToken field, QueryToken tag) =>
        new(tag.Start, tag.Length, $"{field.Text}: already says where to look for this term. Keep one of {field.Text}: and [{tag.Text}].");

    public static QueryError TagOfGroup(QueryToken tag) =>
        new(tag.Start, tag.Length, $"[{tag.Text}] belongs to one term and cannot stand behind a group. Write it behind each term in the group.");

    public static QueryError NearWhat(int at, int length) =>
        new(at, length, "Words near one another are at least two whole words in quotation marks, as in \"psilocybin depression\"[tiab:~3].");

    public static QueryError NotNearHere(QueryToken tag) =>
        new(tag.Start, tag.Length, "Words can be looked for near one another in texts only: [ti:~3], [ab:~3], [tiab:~3], [ad:~3].");

    public static QueryError UnknownTrait(QueryToken value) =>
        new(value.Start, value.Length, $"Behind has: stands one of {string.Join(", ", QueryTraitNames.All)}.");

    public static QueryError NoLine(QueryToken token, int number, IReadOnlyList<QueryLine> lines) => new(token.Start, token.Length, lines.Count == 0
        ? $"#{number} stands for line {number} of a strategy, and no line has that number before it. Paste the lines too, each with its number in front: #1 psilocybin[tiab], then #2 and so on."
        : $"No line before this one has the number {number}. There {(lines.Count == 1 ? "is" : "are")} {string.Join(", ", lines.Select(line => "#" + line.Number))}.");

    public static QueryError NotInHistory(QueryToken token) =>
        new(token.Start, token.Length, $"Your search history has no #{token.Text}. The page Search history lists the numbers there are.");

    public static QueryError EmptyLine(QueryToken label) =>
        new(label.Start, label.Length, $"Nothing follows the number of this line. Write what it searches for, or take {label.Text} out.");

    public static QueryError Star(int at) =>
        new(at, 1, $"A star stands at the end of a word and means that the word may go on, as in psilo*. At least {SearchQueryParser.MinPrefixLength} letters must come before it.");

    public static QueryError NoStarHere(QueryToken field, int at, int length) =>
        new(at, length, $"{field.Text}: needs the whole value, without a star, for example {Example(field.Text)}.");

    public static QueryError TooLong(int length) =>
        new(SearchRequest.MaxTextLength, length - SearchRequest.MaxTextLength, $"The query has {length} characters; {SearchRequest.MaxTextLength} are read. Shorten it.");

    public static QueryError TooManyTerms(int at, int length) =>
        new(at, length, $"A query can have {SearchQueryParser.MaxTerms} terms; what begins here is too many. Shorten it, for instance with beginnings of words: depress*.");

    public static QueryError TooDeep(int at) =>
        new(at, 1, $"Groups can stand in one another {SearchQueryParser.MaxDepth} deep; this one is deeper.");

    public static QueryError NothingToSearch(int length) =>
        new(0, length, "There is no letter or digit to search for. Type a word, a name or an identifier.");

    public static QueryError OnlyCommonWords(string words, int length) =>
        new(0, length, $"“{words}” is in nearly every record. Add a word that tells records apart, or put it in quotation marks to search for exactly that.");

    private static string Example(string field) => QueryFieldNames.TryFind(field, out var known) ? known switch
    {
        QueryField.Type => "type:review",
        QueryField.Language => "language:english",
        QueryField.Source => "source:PubMed",
        QueryField.By or QueryField.TaggedBy => $"{QueryFieldNames.Of(known)}:me",
        QueryField.In => "in:\"journal club\"",
        QueryField.Is => "is:unread",
        QueryField.Mechanism => "mechanism:5-HT2A",
        QueryField.Compound => "compound:psilocybin",
        QueryField.Design => "design:\"randomized controlled trial\"",
        QueryField.Species => "species:mouse",
        QueryField.Population => "population:\"major depressive disorder\"",
        QueryField.Instrument => "instrument:MADRS",
        QueryField.Safety => "safety:headache",
        QueryField.Concept => "concept:5-HT2A",
        QueryField.Author => "author:Carhart-Harris",
        QueryField.Journal => "journal:Neuropharmacology",
        QueryField.Tag => "tag:\"to read\"",
        QueryField.Mesh => "mesh:Hallucinogens",
        QueryField.Pmid => "pmid:27210031",
        QueryField.Doi => "doi:10.1000/182",
        _ => $"{QueryFieldNames.Of(known)}:psilocybin",
    } : field.ToLowerInvariant() switch
    {
        QueryFieldNames.Has => "has:abstract",
        QueryFieldNames.Added => "added:2026-01..",
        var date => $"{date}:2019..2024",
    };
}
