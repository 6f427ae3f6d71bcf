namespace PsyLit.Core.Concepts;

/// <summary>How a mention was recognised, so that a page can say why.</summary>
public enum MentionRule
{
    /// <summary>A form of the vocabulary stands in the text, in some spelling or inflection.</summary>
    Form,

    /// <summary>A receptor named by the notation of its family: 5-HT(2A), serotonin type 2A, D2 dopamine receptor.</summary>
    Notation,

    /// <summary>One of several names that share a part: "5-HT2A/2C", "frontal and temporal cortex".</summary>
    Coordination,

    /// <summary>An abbreviation that the document itself defines.</summary>
    Abbreviation,

    /// <summary>A form that names the phosphorylated protein: p-TrkB.</summary>
    Phosphorylated,
}
