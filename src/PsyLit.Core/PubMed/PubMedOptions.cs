namespace PsyLit.Core.PubMed;

/// <summary>How PubMed is asked; settings <c>PubMed:BaseAddress</c>, <c>PubMed:Tool</c>, <c>PubMed:Email</c>, <c>PubMed:ApiKey</c> and so on.</summary>
/// <remarks>Limits from NLM's "A General Introduction to the E-utilities" (NBK25497) and "The E-utilities In-Depth" (NBK25499).</remarks>
public sealed class PubMedOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "PubMed";

    /// <summary>Where the E-utilities are, with the closing stroke.</summary>
    public Uri BaseAddress { get; set; } = new("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/");

    /// <summary>The program's name, sent with each request as NLM asks; one word.</summary>
    public string Tool { get; set; } = "psylit";

    /// <summary>The address NLM writes to before it blocks a program; null when only people with an address of their own may ask.</summary>
    public string? Email { get; set; }

    /// <summary>The site's API key; null for none. A person's own comes before it.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Requests a second; null for NLM's limits, 3 without a key and 10 with one. More only when NLM has granted more.</summary>
    public double? RequestsPerSecond { get; set; }

    /// <summary>Records of one answer.</summary>
    public int BatchRecords { get; set; } = 200;

    /// <summary>How often a request is tried in all.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>The pause after the first failed try; each further one is twice as long, up to a minute, give or take a half.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one answer may take to its last byte.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(90);
}
