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

    public static QueryError Year(int at, int length) =>
        new(at, length, "Write a year as year:2019, or a span of years as year:2019..2024, year:2019.. or year:..2024.");

    public static QueryError YearsBackwards(int at, int length, int from, int to) =>
        new(at, length, $"The first year is later than the last. Write year:{to}..{from}.");

    public static QueryError Number(QueryToken field, int at, int length) =>
        new(at, length, $"A PMID is a number of up to eight digits, for example {Example(field.Text)}.");

    public static QueryError Star(int at) =>
        new(at, 1, $"A star stands at the end of a word and means that the word may go on, as in psilo*. At least {SearchQueryParser.MinPrefixLength} letters must come before it.");

    public static QueryError NoStarHere(QueryToken field, int at, int length) =>
        new(at, length, $"{field.Text}: needs the whole value, without a star, for example {Example(field.Text)}.");

    public static QueryError TooLong(int length) =>
        new(SearchRequest.MaxTextLength, length - SearchRequest.MaxTextLength, $"The query has {length} characters; {SearchRequest.MaxTextLength} are read. Shorten it.");

    public static QueryError TooManyTerms(int at, int length) =>
        new(at, length, $"A query can have {SearchQueryParser.MaxTerms} words; what begins here is too many. Shorten it, or search for a phrase of the text.");

    public static QueryError TooDeep(int at) =>
        new(at, 1, $"Groups can stand in one another {SearchQueryParser.MaxDepth} deep; this one is deeper.");

    public static QueryError NothingToSearch(int length) =>
        new(0, length, "There is no letter or digit to search for. Type a word, a name or an identifier.");

    public static QueryError OnlyCommonWords(string words, int length) =>
        new(0, length, $"“{words}” is in nearly every record. Add a word that tells records apart, or put it in quotation marks to search for exactly that.");

    private static string Example(string field) => QueryFieldNames.TryFind(field, out var known) ? known switch
    {
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
        QueryField.Year => "year:2019..2024",
        QueryField.Tag => "tag:\"to read\"",
        QueryField.Mesh => "mesh:Hallucinogens",
        QueryField.Pmid => "pmid:27210031",
        QueryField.Doi => "doi:10.1000/182",
        _ => $"{QueryFieldNames.Of(known)}:psilocybin",
    } : field + ":psilocybin";
}
