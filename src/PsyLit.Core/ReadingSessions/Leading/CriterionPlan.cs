using PsyLit.Core.Collections;

namespace PsyLit.Core.ReadingSessions.Leading;

/// <summary>A question as those who lead write it into a form.</summary>
public sealed class CriterionPlan
{
    public string? Question { get; set; }

    public string? Guidance { get; set; }

    /// <summary>The answers with commas between them; the usual ones when nothing is written.</summary>
    public string? Answers { get; set; }

    /// <summary>True when nothing is asked.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Question);

    public string NormalQuestion => CollectionText.NormalName(Question);

    public string NormalGuidance => CollectionText.Normal(Guidance);

    /// <summary>The answers one by one, each once.</summary>
    public IReadOnlyList<string> AnswerList()
    {
        var written = (Answers ?? "").Split([',', ';', '\n']).Select(CollectionText.NormalName).Where(answer => answer.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return written.Count == 0 ? SessionText.UsualAnswers : written;
    }

    /// <summary>Why it cannot be asked like this, as a sentence; null when it can.</summary>
    public string? Problem()
    {
        var answers = AnswerList();
        if (answers.Count is < SessionText.MinAnswers or > SessionText.MaxAnswers)
            return $"A question has {SessionText.MinAnswers} to {SessionText.MaxAnswers} answers; this one has {answers.Count}.";
        return answers.FirstOrDefault(answer => answer.Length > SessionText.MaxAnswer) is { } lengthy
            ? $"An answer may have {SessionText.MaxAnswer} characters; “{lengthy}” has {lengthy.Length}."
            : SessionText.TooLong(NormalQuestion, SessionText.MaxQuestion, "A question") ?? SessionText.TooLong(NormalGuidance, SessionText.MaxGuidance, "A remark on a question");
    }
}
