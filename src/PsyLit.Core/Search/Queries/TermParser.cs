using PsyLit.Core.Search.Queries.Dates;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.Search.Queries;

/// <summary>Reads what stands between operators and parentheses: words, phrases, and what ties them to a field.</summary>
internal sealed class TermParser(QueryCursor cursor)
{
    /// <summary>"last 2 years", "2010 : 2019".</summary>
    private const int MostWordsOfDate = 3;

    private readonly DateParser dates = new(cursor);

    /// <summary>Reads words in a row: up to the tag behind them when there is one, else up to a star or operator.</summary>
    public QueryNode? ReadRun()
    {
        var words = cursor.WordsInRow();
        if (cursor.Ahead(words).Kind == QueryTokenKind.Tag)
            return ReadTaggedRun(words);
        return cursor.Current.Text.Contains('*') ? ReadPrefix() : ReadWords();
    }

    public QueryNode.Words? ReadWord()
    {
        var token = cursor.Take();
        return cursor.Count(token) ? new QueryNode.Words(token.Text) { Start = token.Start, Length = token.Length } : null;
    }

    public QueryNode? ReadPhrase()
    {
        if (cursor.Next.Kind == QueryTokenKind.Tag)
            return ReadTaggedPhrase(cursor.Take());
        // "2010" : "2019"[dp]
        if (cursor.Next.Kind == QueryTokenKind.Colon && cursor.Ahead(2).Kind == QueryTokenKind.Phrase && cursor.Ahead(3).Kind == QueryTokenKind.Tag
            && QueryTagNames.TryRead(cursor.Ahead(3).Text, out var tag) && tag.Date is { } kind)
        {
            var first = cursor.Take();
            cursor.Take();
            return dates.ReadSpan(kind, first, cursor.Take());
        }

        return Phrase(cursor.Take());
    }

    public QueryNode? ReadTrait()
    {
        var token = cursor.Take();
        QueryTraitNames.TryFindWord(token.Text, out var trait);
        // PubMed's own help writes hasabstract[text].
        var last = cursor.Current.Kind == QueryTokenKind.Tag ? cursor.Take() : token;
        return cursor.Count(token) ? new QueryNode.Has(trait) { Start = token.Start, Length = last.End - token.Start } : null;
    }

    /// <summary>Ties the tag at hand to every term of a group that has none.</summary>
    public QueryNode? TagGroup(QueryNode group)
    {
        var token = cursor.Take();
        if (!QueryTagNames.TryRead(token.Text, out var tag))
        {
            cursor.Remarks.Add(QueryRemarks.UnknownTag(token));
            return group;
        }

        if (tag.Distance is not null || (tag.Tag is null && tag.Field is null))
            return cursor.Fail(QueryErrors.TagOfGroup(token));
        cursor.Remarks.Add(QueryRemarks.TagOfGroup(token));
        return Tied(group, tag) with { Start = group.Start, Length = token.End - group.Start };
    }

    public QueryNode? ReadField()
    {
        var name = cursor.Take();
        var value = cursor.Current;
        if (value.Kind == QueryTokenKind.Field)
            return cursor.Fail(QueryErrors.FieldInField(name, value));
        if (value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase))
            return cursor.Fail(QueryErrors.EmptyField(name));
        if (!QueryFieldNames.TryFind(name.Text, out var field))
            return ReadNamed(name);
        if (field is QueryField.Pmid or QueryField.Doi && value.Text.Contains('*'))
            return cursor.Fail(QueryErrors.NoStarHere(name, value.Start, value.Length));
        if (field == QueryField.Pmid && !IsPmid(value.Text))
            return cursor.Fail(QueryErrors.Number(value.Start, value.Length));
        var term = value.Kind == QueryTokenKind.Phrase ? Phrase(cursor.Take()) : value.Text.Contains('*') ? ReadPrefix() : ReadWord();
        if (term is not null && SecondTag() is { } second)
            return cursor.Fail(QueryErrors.TagAndField(name, second));
        return term is null ? null : new QueryNode.Fielded(field, term) { Start = name.Start, Length = term.End - name.Start };
    }

    // Names before a colon that are no fields: dates, and what a record has.
    private QueryNode? ReadNamed(QueryToken name)
    {
        if (!name.Text.Equals(QueryFieldNames.Has, StringComparison.OrdinalIgnoreCase))
            return dates.ReadNamed(name);
        var value = cursor.Take();
        if (!QueryTraitNames.TryFind(value.Text, out var trait))
            return cursor.Fail(QueryErrors.UnknownTrait(value));
        return cursor.Count(value) ? new QueryNode.Has(trait) { Start = name.Start, Length = value.End - name.Start } : null;
    }

    private QueryNode? ReadTaggedRun(int words)
    {
        var token = cursor.Ahead(words);
        if (!QueryTagNames.TryRead(token.Text, out var tag))
            return ReadUntagged(words);
        var first = cursor.Current;
        var run = new List<QueryToken>(words);
        while (run.Count < words)
            run.Add(cursor.Take());
        var typed = string.Join(' ', run.Select(word => word.Text));
        if (!typed.Any(char.IsLetterOrDigit))
            return cursor.Fail(QueryErrors.TagWithoutTerm(token));
        if (tag.Date is { } kind)
            return ReadDated(kind, run);
        cursor.Take();
        if (tag.Tag == QueryTag.Pmid)
            return ReadPmids(run, token);
        if (run.SkipLast(1).Any(word => word.Text.Contains('*')))
            return ReadOneByOne(run, tag, token);
        var value = run.Count == 1 || !typed.EndsWith('*')
            ? Value(first with { Text = typed, Length = run[^1].End - first.Start })
            : Phrase(first with { Text = typed, Length = run[^1].End - first.Start });
        return Tie(value, tag, token);
    }

    // "psilocybin 2019[dp]": the words before what is a date have no tag.
    private QueryNode? ReadDated(QueryDateKind kind, List<QueryToken> run)
    {
        var first = Math.Max(0, run.Count - MostWordsOfDate);
        while (first < run.Count && !DateText.IsDate(string.Join(' ', run.Skip(first).Select(word => word.Text))))
            first++;
        if (first == run.Count)
            first = 0;
        QueryNode? all = null;
        for (var at = 0; at < first;)
        {
            // Words up to the next star belong together, as without the date behind them.
            var count = Math.Max(1, run.Skip(at).Take(first - at).TakeWhile(word => !word.Text.Contains('*')).Count());
            var words = run.GetRange(at, count);
            if (Value(words[0] with { Text = string.Join(' ', words.Select(word => word.Text)), Length = words[^1].End - words[0].Start }) is not { } one)
                return null;
            all = all is null ? one : new QueryNode.And(all, one) { Start = run[0].Start, Length = one.End - run[0].Start };
            at += count;
        }

        var date = dates.ReadTagged(kind, run[first] with { Text = string.Join(' ', run.Skip(first).Select(word => word.Text)), Length = run[^1].End - run[first].Start });
        return all is null || date is null ? date : new QueryNode.And(all, date) { Start = all.Start, Length = date.End - all.Start };
    }

    private QueryNode? ReadTaggedPhrase(QueryToken phrase)
    {
        var token = cursor.Current;
        if (!QueryTagNames.TryRead(token.Text, out var tag))
        {
            cursor.Take();
            cursor.Remarks.Add(QueryRemarks.UnknownTag(token));
            return Phrase(phrase);
        }

        if (tag.Date is { } kind)
            return dates.ReadTagged(kind, phrase);
        cursor.Take();
        if (tag.Tag == QueryTag.Pmid)
            return ReadPmids([phrase], token);
        if (QueryTraitNames.TryFindWord(phrase.Text, out var trait))
            return cursor.Count(phrase) ? new QueryNode.Has(trait) { Start = phrase.Start, Length = token.End - phrase.Start } : null;
        return Tie(Phrase(phrase), tag, token);
    }

    // "27210031 34515290[pmid]", with or without commas: any of them.
    private QueryNode? ReadPmids(List<QueryToken> run, QueryToken tag)
    {
        QueryNode? any = null;
        foreach (var word in run)
        {
            foreach (var number in word.Text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!IsPmid(number))
                    return cursor.Fail(QueryErrors.Number(word.Start, word.Length));
                if (!cursor.Count(word))
                    return null;
                var one = new QueryNode.Tagged(QueryTag.Pmid, new QueryNode.Words(number) { Start = word.Start, Length = word.Length });
                any = any is null ? one : new QueryNode.Or(any, one);
                any = any with { Start = run[0].Start, Length = tag.End - run[0].Start };
            }
        }

        return any ?? cursor.Fail(QueryErrors.Number(run[0].Start, run[0].Length));
    }

    // "psil* depress*[tiab]"
    private QueryNode? ReadOneByOne(List<QueryToken> run, BracketTag tag, QueryToken token)
    {
        cursor.Remarks.Add(QueryRemarks.StarsWithin(token, run[0].Start));
        QueryNode? all = null;
        foreach (var word in run)
        {
            if (Tie(Value(word), tag, word) is not { } one)
                return null;
            all = all is null ? one : new QueryNode.And(all, one) { Start = run[0].Start, Length = word.End - run[0].Start };
        }

        return all! with { Length = token.End - run[0].Start };
    }

    // Behind a tag nobody knows stands nothing that could change how its words are read.
    private QueryNode? ReadUntagged(int words)
    {
        cursor.Remarks.Add(QueryRemarks.UnknownTag(cursor.Ahead(words)));
        QueryNode? all = null;
        while (cursor.Current.Kind == QueryTokenKind.Word)
        {
            var one = cursor.Current.Text.Contains('*') ? ReadPrefix() : ReadWords();
            if (one is null)
                return null;
            all = all is null ? one : new QueryNode.And(all, one) { Start = all.Start, Length = one.End - all.Start };
        }

        cursor.Take();
        return all;
    }

    private QueryNode? Tie(QueryNode? value, BracketTag tag, QueryToken token)
    {
        if (value is null)
            return null;
        if (SecondTag() is { } second)
            return cursor.Fail(QueryErrors.SecondTag(token, second));
        if (tag.Distance is not { } distance)
            return Tied(value, tag) with { Start = value.Start, Length = token.End - value.Start };
        var near = value switch
        {
            QueryNode.Words several => several.Text,
            QueryNode.Phrase { IsPrefix: false } phrase => phrase.Text,
            _ => "",
        };
        if (tag.Tag is not { } where || !QueryTagNames.CanHoldWordsNear(where))
            return cursor.Fail(QueryErrors.NotNearHere(token));
        return near.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) > 1
            ? new QueryNode.Near(near, where, distance) { Start = value.Start, Length = token.End - value.Start }
            : cursor.Fail(QueryErrors.NearWhat(value.Start, token.End - value.Start));
    }

    /// <summary>The tag at hand behind a term that is tied already; tags nobody knows are passed over with a remark.</summary>
    private QueryToken? SecondTag()
    {
        while (cursor.Current.Kind == QueryTokenKind.Tag)
        {
            if (QueryTagNames.TryRead(cursor.Current.Text, out _))
                return cursor.Current;
            cursor.Remarks.Add(QueryRemarks.UnknownTag(cursor.Take()));
        }

        return null;
    }

    private static QueryNode Tied(QueryNode node, BracketTag tag) => node switch
    {
        QueryNode.And and => and with { Left = Tied(and.Left, tag), Right = Tied(and.Right, tag) },
        QueryNode.Or or => or with { Left = Tied(or.Left, tag), Right = Tied(or.Right, tag) },
        QueryNode.Not not => not with { Operand = Tied(not.Operand, tag) },
        // Signs in a group, which no tag makes into words.
        QueryNode.Words words when !words.Text.Any(char.IsLetterOrDigit) => words,
        QueryNode.Words or QueryNode.Phrase or QueryNode.Prefix => tag.Tag is { } known
            ? new QueryNode.Tagged(known, node) { Start = node.Start, Length = node.Length }
            : new QueryNode.Fielded(tag.Field!.Value, OneTerm(node), tag.IsAlone) { Start = node.Start, Length = node.Length },
        _ => node,
    };

    // A field takes one word or a phrase.
    private static QueryNode OneTerm(QueryNode node) =>
        node is QueryNode.Words words && words.Text.Contains(' ') ? new QueryNode.Phrase(words.Text) { Start = node.Start, Length = node.Length } : node;

    private QueryNode.Words? ReadWords()
    {
        var first = cursor.Current;
        var last = first;
        var words = new List<string>();
        while (cursor.Current.Kind == QueryTokenKind.Word && !cursor.Current.Text.Contains('*'))
        {
            last = cursor.Take();
            words.Add(last.Text);
            if (!cursor.Count(last))
                return null;
        }

        return new QueryNode.Words(string.Join(' ', words)) { Start = first.Start, Length = last.End - first.Start };
    }

    private QueryNode? ReadPrefix() => Value(cursor.Take());

    // A word, or several in a row, or the beginning of one.
    private QueryNode? Value(QueryToken token)
    {
        var star = token.Text.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return cursor.Count(token) ? new QueryNode.Words(token.Text) { Start = token.Start, Length = token.Length } : null;
        var stem = token.Text.TrimEnd('*');
        if (stem.Contains('*') || !CanGoOn(stem))
            return cursor.Fail(QueryErrors.Star(token.Start + star));
        return cursor.Count(token) ? new QueryNode.Prefix(stem) { Start = token.Start, Length = token.Length } : null;
    }

    private QueryNode? Phrase(QueryToken token)
    {
        var words = token.Text.TrimEnd('*', ' ');
        var isPrefix = token.Text.EndsWith('*');
        if (words.Contains('*') || (isPrefix && !CanGoOn(words)))
            return cursor.Fail(QueryErrors.Star(token.Start + Math.Max(0, cursor.Text.AsSpan(token.Start, token.Length).IndexOfAny('*', '\u2217', '\uFF0A'))));
        return cursor.Count(token) ? new QueryNode.Phrase(words, isPrefix) { Start = token.Start, Length = token.Length } : null;
    }

    private static bool CanGoOn(string stem) => stem.Count(char.IsLetterOrDigit) >= SearchQueryParser.MinPrefixLength && char.IsLetterOrDigit(stem[^1]);

    private static bool IsPmid(string value) => value.Length is > 0 and <= 8 && value.All(char.IsAsciiDigit);
}
