using PsyLit.Formats.Records;

namespace PsyLit.Formats.TaggedLines;

/// <summary>The fields of a record of which some are taken, one after another; what is left at the end is kept as it was.</summary>
internal sealed class UnusedFields(TaggedRecord source)
{
    private readonly bool[] taken = new bool[source.Fields.Count];

    /// <summary>Takes the first value of the first of these tags that has one, as one line; null when there is none.</summary>
    public string? Take(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            for (var i = 0; i < taken.Length; i++)
            {
                if (!taken[i] && source.Fields[i].Tag == tag && source.Fields[i].Value.Length > 0)
                {
                    taken[i] = true;
                    return source.Fields[i].Text.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>Takes all values of these tags, in the order of the file, with a line feed where the source wrapped them.</summary>
    public List<string> TakeAll(params ReadOnlySpan<string> tags)
    {
        var values = new List<string>();
        for (var i = 0; i < taken.Length; i++)
        {
            var field = source.Fields[i];
            if (!taken[i] && tags.Contains(field.Tag))
            {
                taken[i] = true;
                if (field.Value.Length > 0)
                {
                    values.Add(field.Value);
                }
            }
        }

        return values;
    }

    /// <summary>Takes the fields of these tags whose value is of use, by what <paramref name="use"/> makes of it; the others stay.</summary>
    public List<T> TakeWhere<T>(Func<string, T?> use, params ReadOnlySpan<string> tags)
        where T : class
    {
        var values = new List<T>();
        for (var i = 0; i < taken.Length; i++)
        {
            var field = source.Fields[i];
            if (!taken[i] && tags.Contains(field.Tag) && field.Value.Length > 0 && use(field.Value) is { } value)
            {
                taken[i] = true;
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The fields that nothing took, in the order of the file.</summary>
    public List<RawField> Rest()
    {
        var rest = new List<RawField>();
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && source.Fields[i].Value.Length > 0)
            {
                rest.Add(new RawField(source.Fields[i].Tag, source.Fields[i].Value));
            }
        }

        return rest;
    }
}
