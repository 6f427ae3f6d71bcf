using System.Text;
using System.Text.Json;

namespace PsyLit.Core.PubMed.Requests;

/// <summary>Tells real answers from what else E-utilities sends, whatever the status code says.</summary>
/// <remarks>
/// Over-fast requests get JSON with <c>error</c> (429, at times 200); a failing back end gets HTML or <c>&lt;ERROR&gt;</c> with 200;
/// connections that end early leave documents without their end.
/// </remarks>
internal static class AnswerCheck
{
    private const int HeadLength = 1024;

    /// <summary>Judges an article set.</summary>
    public static Verdict OfArticles(ReadOnlySpan<byte> answer)
    {
        if (Common(answer) is { } verdict)
        {
            return verdict;
        }

        if (ErrorElement(answer) is { } message)
        {
            // All ids unknown: an empty set, said differently.
            return message.Contains("ID list is empty", StringComparison.OrdinalIgnoreCase) ? Verdict.Good : new Verdict("an error message instead of records");
        }

        if (answer.IndexOf("<PubmedArticleSet"u8) < 0)
        {
            return new Verdict("something that is no set of records");
        }

        var end = answer.TrimEnd(" \t\r\n"u8);
        var isWhole = end.EndsWith("</PubmedArticleSet>"u8) || (end.EndsWith("/>"u8) && ArticleSet.Count(answer) == 0);
        return isWhole ? Verdict.Good : new Verdict("only the beginning of its answer");
    }

    /// <summary>Judges JSON, and reads it when it is good.</summary>
    public static Verdict OfSearch(ReadOnlySpan<byte> answer, out SearchAnswer? search)
    {
        search = null;
        if (Common(answer) is { } verdict)
        {
            return verdict;
        }

        try
        {
            search = JsonSerializer.Deserialize<SearchAnswer>(answer);
        }
        catch (JsonException)
        {
            return new Verdict("an answer that breaks off or is no JSON");
        }

        return search?.Result switch
        {
            null => new Verdict("an answer without a result"),
            { Error: { Length: > 0 } error } => IsPassing(error) ? new Verdict("an error message of its search engine") : new Verdict(error, PubMedSentences.Refused(error)),
            { Count: null } => new Verdict("an answer without a count"),
            _ => Verdict.Good,
        };
    }

    /// <summary>Judges the body of an answer with an error status; null when it says nothing of use.</summary>
    public static Verdict? OfError(ReadOnlySpan<byte> answer) => JsonError(answer);

    private static Verdict? Common(ReadOnlySpan<byte> answer)
    {
        if (answer.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new Verdict("an empty answer");
        }

        var head = Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, HeadLength)]);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            ? new Verdict("a web page instead of an answer")
            : JsonError(answer);
    }

    // The message quotes the key that was sent, so nothing of it is passed on.
    private static Verdict? JsonError(ReadOnlySpan<byte> answer)
    {
        var text = answer.TrimStart(" \t\r\n"u8);
        if (!text.StartsWith("{"u8) || text.Length > HeadLength * 4)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(text));
            var error = json.RootElement.TryGetProperty("error", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : null;
            return error switch
            {
                null => null,
                _ when error.Contains("rate limit", StringComparison.OrdinalIgnoreCase) => Verdict.Busy,
                _ when error.Contains("API key", StringComparison.OrdinalIgnoreCase) => new Verdict("that it does not know the key", PubMedSentences.KeyRefused),
                _ => new Verdict("an error message"),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // In a text of a record the bracket would be escaped.
    private static string? ErrorElement(ReadOnlySpan<byte> answer)
    {
        var start = answer.IndexOf("<ERROR>"u8);
        if (start < 0)
        {
            return null;
        }

        var text = answer[(start + "<ERROR>"u8.Length)..];
        return Encoding.UTF8.GetString(text[..Math.Min(text.Length, HeadLength)]);
    }

    private static bool IsPassing(string error) =>
        new[] { "backend", "back-end", "timeout", "timed out", "unavailable", "temporar", "try again", "exception" }
            .Any(word => error.Contains(word, StringComparison.OrdinalIgnoreCase));
}
