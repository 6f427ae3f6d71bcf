namespace PsyLit.Core.PubMed.Requests;

/// <summary>One request, in whose name, and how to tell a good answer.</summary>
/// <param name="Program">The utility: <c>esearch.fcgi</c>.</param>
/// <param name="Fields">Its parameters, without those every request has.</param>
/// <param name="Caller">In whose name.</param>
/// <param name="Judge">Judges the body of an answer with status 200.</param>
internal sealed record PubMedRequest(
    string Program, IReadOnlyList<KeyValuePair<string, string>> Fields, PubMedCaller Caller, Func<byte[], Verdict> Judge);
