using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>Tells the registry from the form of a trial's or review's number, with the scheme names that PubMed's data bank list gives.</summary>
internal static partial class RegistrationNumbers
{
    /// <summary>The number with its registry; scheme <c>registration</c> when the form is not known.</summary>
    public static Identifier Read(string number) => new(
        ClinicalTrials.IsMatch(number) ? "clinicaltrials.gov"
        : Isrctn.IsMatch(number) ? "isrctn"
        : Anzctr.IsMatch(number) ? "anzctr"
        : EudraCt.IsMatch(number) ? "eudract"
        : Prospero.IsMatch(number) ? "prospero"
        : "registration",
        number);

    [GeneratedRegex(@"^NCT\d{8}$")]
    private static partial Regex ClinicalTrials { get; }

    [GeneratedRegex(@"^ISRCTN\d{8}$")]
    private static partial Regex Isrctn { get; }

    [GeneratedRegex(@"^ACTRN\d{14}$")]
    private static partial Regex Anzctr { get; }

    [GeneratedRegex(@"^\d{4}-\d{6}-\d{2}$")]
    private static partial Regex EudraCt { get; }

    [GeneratedRegex(@"^CRD\d{8,12}$")]
    private static partial Regex Prospero { get; }
}
