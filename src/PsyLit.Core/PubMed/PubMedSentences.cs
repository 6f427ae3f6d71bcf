using System.Globalization;

namespace PsyLit.Core.PubMed;

/// <summary>What the program says about PubMed, in one place.</summary>
public static class PubMedSentences
{
    /// <summary>The acknowledgement NLM asks for wherever its data is shown or fetched.</summary>
    public const string Courtesy = "Courtesy of the U.S. National Library of Medicine.";

    /// <summary>Nothing is asked without an address.</summary>
    public const string NoEmail =
        "NLM asks every program that uses PubMed for an e-mail address. Enter yours on the page PubMed, or set PubMed:Email (PSYLIT_PUBMED_EMAIL for commands).";

    internal const string Unreachable =
        "PubMed cannot be reached from here. The library works without it and nothing was changed; try again when there is a connection.";

    internal const string Busy =
        "PubMed asks for a pause, because too many requests came from this address or with this key. Nothing was changed; try again in some minutes.";

    internal const string KeyRefused =
        "PubMed does not know this API key. Check it, or remove it: without a key PubMed answers too, only more slowly.";

    internal const string Forbidden =
        "PubMed refuses requests from this address. NLM lifts that on request: eutilities@ncbi.nlm.nih.gov.";

    internal const string NotThere =
        "There are no E-utilities at the address in PubMed:BaseAddress. It should be https://eutils.ncbi.nlm.nih.gov/entrez/eutils/.";

    internal const string Begun = "It was being fetched when the program ended.";

    internal const string BegunAgain = "It was being fetched for the second time when the program ended.";

    internal const string EndedTwice =
        "The program ended twice while this was being fetched, so it was not tried a third time. Nothing of it is in the library. The log may say why; then fetch it again.";

    internal static string Unusable(string what, int times) => Say($"PubMed sent {what}, {Times(times)}. Nothing was changed; try again later.");

    internal static string TooSlow(TimeSpan limit, int times) =>
        Say($"PubMed did not answer within {limit.TotalSeconds:0.#} seconds, {Times(times)}. Nothing was changed; try again later.");

    internal static string Refused(string message) => $"PubMed does not take this request: {message.TrimEnd('.')}.";

    internal static string FewerThanCounted(int delivered, int counted) =>
        Say($"PubMed counted {counted:N0} records and delivered {delivered:N0}; the others were withdrawn or merged meanwhile, or could not be delivered.");

    internal static string DayTooLarge(DateOnly day, int count) =>
        Say($"PubMed took up {count:N0} of these records on {day:yyyy-MM-dd}, of which only the first {PubMedSearch.Reachable:N0} can be fetched. A narrower query reaches the others.");

    private static string Times(int times) => times == 1 ? "once" : Say($"{times} times in a row");

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
