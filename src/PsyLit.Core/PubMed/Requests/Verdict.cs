namespace PsyLit.Core.PubMed.Requests;

/// <summary>What an answer is worth.</summary>
/// <param name="Fault">What is wrong with it, to stand after "PubMed sent"; null when nothing is.</param>
/// <param name="Refusal">A sentence that ends the matter, because another try would be answered the same; null when trying again may help.</param>
/// <param name="IsBusy">True when PubMed asks for a pause.</param>
internal sealed record Verdict(string? Fault, string? Refusal = null, bool IsBusy = false)
{
    public static Verdict Good { get; } = new(Fault: null);

    public static Verdict Busy { get; } = new("that requests come too fast", IsBusy: true);

    public bool IsGood => Fault is null && Refusal is null;
}
