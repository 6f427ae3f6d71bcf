using System.Globalization;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Reporting;

/// <summary>Says in one line which work a record is about: authors, journal, year and number.</summary>
internal static class RecordCredit
{
    private const int Longest = 200;

    /// <summary>"Nobody A, Someone B et al. · J Fict · 2021 · PMID 123"; null when the record has none of it.</summary>
    public static string? Of(CitationRecord record)
    {
        var names = record.Contributors.Take(2).Select(person => person.DisplayName).ToList();
        var more = record.Contributors.Count > names.Count || record.MoreAuthors ? " et al." : "";
        string?[] parts =
        [
            names.Count == 0 ? null : string.Join(", ", names) + more,
            record.ContainerAbbreviation ?? record.ContainerTitle,
            record.Published?.Year.ToString(CultureInfo.InvariantCulture),
            record.Pmid is { } pmid ? $"PMID {pmid}" : record.Doi,
        ];
        var credit = string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return credit.Length == 0 ? null : credit.Length <= Longest ? credit : string.Concat(credit.AsSpan(0, Longest - 1), "…");
    }
}
