namespace PsyLit.EUtilities;

/// <summary>A request as it arrived.</summary>
/// <param name="At">When, from the server's start.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Program">The utility: <c>esearch.fcgi</c>.</param>
/// <param name="QueryString">What stood in the address.</param>
/// <param name="Fields">Parameters from the address and the body.</param>
/// <param name="Status">The status answered; 0 when the connection was reset.</param>
public sealed record ReceivedRequest(
    TimeSpan At, string Method, string Program, string QueryString, IReadOnlyDictionary<string, string> Fields, int Status)
{
    /// <summary>A parameter; empty when it was not sent.</summary>
    public string this[string name] => Fields.GetValueOrDefault(name, "");
}
