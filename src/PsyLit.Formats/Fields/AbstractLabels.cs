using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields;

/// <summary>Finds the labels that plain-text sources print inside a structured abstract: <c>BACKGROUND: … METHODS: …</c>.</summary>
/// <remarks>
/// Only known labels count, at the start of the text, of a line, or after the end of a sentence, and followed by a colon: a sentence
/// such as "Two arms were compared: …" must not become a section. In the middle of a line a label must be printed in capitals or with a
/// capital first letter.
/// </remarks>
public static partial class AbstractLabels
{
    // NLM maps some 3,000 printed labels to five categories; these are the ones that journals in this field use, with NLM's category.
    private static readonly FrozenDictionary<string, string> Categories = Table(
        ("BACKGROUND", "background|introduction|context|importance|rationale|significance|background and context|study rationale|clinical relevance"),
        ("OBJECTIVE", "objective|objectives|aim|aims|purpose|goal|goals|hypothesis|hypotheses|question|background and aims|background and aim|"
            + "background and objectives|background and objective|background and purpose|background/aims|background/objectives|"
            + "aims and objectives|aim and objectives|study objective|study objectives|objective/aim|introduction and aims|introduction and objectives"),
        ("METHODS", "method|methods|design|study design|design and methods|methods and design|setting|settings|subjects|participants|patients|population|"
            + "patients and methods|participants and methods|subjects and methods|materials|material and methods|materials and methods|"
            + "methods and materials|materials & methods|methodology|experimental design|experimental approach|procedure|procedures|intervention|"
            + "interventions|exposure|exposures|main outcome measure|main outcome measures|main outcomes and measures|outcome measures|measures|measurements|"
            + "data source|data sources|search strategy|search methods|selection criteria|eligibility criteria|study selection|data extraction|"
            + "data extraction and synthesis|data collection and analysis|data synthesis|data analysis|study eligibility criteria|"
            + "design, setting, and participants|design, setting and participants|data sources and study selection|statistical analysis|sampling and methods"),
        ("RESULTS", "result|results|finding|findings|main results|key results|main findings|principal findings|measurements and main results|"
            + "methods and results|methods and findings|results and discussion|outcomes|outcome|observations|case report|case presentation|case description"),
        ("CONCLUSIONS", "conclusion|conclusions|discussion|interpretation|summary|implications|limitations|conclusions and relevance|conclusion and relevance|"
            + "conclusions and significance|conclusions and implications|conclusion and implications|conclusions/significance|discussion and conclusion|"
            + "discussion and conclusions|summary and conclusions|clinical implications|practical implications|implications for practice|"
            + "discussion/conclusion|authors' conclusions|author's conclusions|key points|perspectives|clinical significance|what this paper adds"),
        ("UNASSIGNED", "trial registration|clinical trial registration|clinical trials registration|registration|clinicaltrials.gov identifier|"
            + "systematic review registration|review registration|prospero registration|prospero registration number|trial registration number|"
            + "funding|funding/support|sponsorship|keywords|key words|ethics|ethics and dissemination|copyright|level of evidence|classification of evidence"));

    /// <summary>NLM's category for a label, whatever its case (<c>Main outcome measures</c> → <c>METHODS</c>); null for an unknown one.</summary>
    public static string? CategoryOf(string label) => Categories.GetValueOrDefault(label.Trim());

    /// <summary>The sections of a plain abstract; one without a label when no known label is found. Text before the first label keeps none.</summary>
    /// <param name="text">The abstract as inline text. Categories are not filled in, because the source does not give them.</param>
    public static IReadOnlyList<AbstractSection> Split(string text)
    {
        var sections = new List<AbstractSection>();
        string? label = null;
        var start = 0;
        foreach (Match match in Candidate.Matches(text))
        {
            var printed = match.Groups[1];
            if (!Categories.ContainsKey(printed.Value) || !LooksLikeLabel(text, match))
            {
                continue;
            }

            Add(sections, label, text[start..match.Index]);
            label = printed.Value;
            start = match.Index + match.Length;
        }

        Add(sections, label, text[start..]);
        return sections;
    }

    // At the start or on a new line lower case is seen too ("methods: …"); within a line only a capital tells a label from a sentence's word.
    private static bool LooksLikeLabel(string text, Match match) =>
        match.Index == 0 || text[match.Index] == '\n' || char.IsUpper(match.Groups[1].ValueSpan[0]);

    private static void Add(List<AbstractSection> sections, string? label, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 0)
        {
            sections.Add(new AbstractSection(label, null, trimmed));
        }
    }

    private static FrozenDictionary<string, string> Table(params (string Category, string Labels)[] rows) =>
        rows.SelectMany(row => row.Labels.Split('|').Select(label => KeyValuePair.Create(label, row.Category)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The longest label has five words; 60 characters leave room for it.
    [GeneratedRegex(@"(?:^|(?<=[.!?)\]""”;])[ \u00A0]+|\n\s*)(\p{L}(?:[\p{L} ,/&'’-]|\.(?=\p{L})){2,60}?):(?=\s|$)[ \u00A0]*")]
    private static partial Regex Candidate { get; }
}
