using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.Fuzzing;

/// <summary>Reads an input to its end and says what is wrong with what came out.</summary>
internal static class FuzzReading
{
    /// <summary>No reader may make more of its input than this, in characters of text per byte; a macro or an entity that multiplies would.</summary>
    private const int MostGrowth = 64;

    // Small inputs repeat their titles in several fields.
    private const int Allowance = 64 * 1024;

    // The C0 set of ISO/IEC 646 but tab and line feed, which are all that a text may hold.
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n'))]);

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>What of the promises of <see cref="ReadItem"/> and <see cref="FormatProblem"/> was broken; null when nothing was.</summary>
    /// <param name="input">The file.</param>
    /// <param name="format">The format to read it as; null to find it out.</param>
    /// <exception cref="Exception">Whatever the reader throws, which it never should.</exception>
    public static string? Fault(byte[] input, ICitationFormat? format)
    {
        using var stream = new MemoryStream(input);
        var size = 0L;
        foreach (var item in CitationFile.Open(stream, format).Items)
        {
            if ((item.Record is null ? 0 : 1) + (item.Problem is null ? 0 : 1) + (item.Deletion is null ? 0 : 1) != 1)
            {
                return "an item is not exactly one of record, problem and withdrawal";
            }

            if (item.Problem is { What.Length: > 80 })
            {
                return "a problem quotes more than 80 characters";
            }

            if (Texts(item.Record).FirstOrDefault(text => text.AsSpan().ContainsAny(Controls)) is { } text)
            {
                return $"a text holds control characters: {FormatMessages.Quote(text)}";
            }

            if (item.Line < 0)
            {
                return "a line is negative";
            }

            size += SizeOf(item);
            if (size > Allowance + ((long)input.Length * MostGrowth))
            {
                return $"{size} characters were made of {input.Length} bytes";
            }
        }

        return null;
    }

    /// <summary>Every text of a record, whatever field it stands in.</summary>
    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        _ when value.GetType().Namespace == typeof(CitationRecord).Namespace && !value.GetType().IsEnum =>
            Properties.GetOrAdd(value.GetType(), type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)]).SelectMany(property => Texts(property.GetValue(value))),
        _ => [],
    };

    private static long SizeOf(ReadItem item) => item.Record is not { } record
        ? 200
        : 200 + (record.Title?.Length ?? 0) + (record.Summary?.Length ?? 0)
            + record.Abstract.Sum(section => (long)section.Text.Length)
            + record.Contributors.Sum(person => 20 + (long)person.DisplayName.Length)
            + record.Keywords.Sum(keyword => 20 + (long)keyword.Term.Length)
            + record.RawFields.Sum(field => 20 + (long)field.Value.Length)
            + record.Notes.Sum(note => 20 + (long)note.Length);
}
