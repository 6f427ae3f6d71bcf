using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Concepts.Editing;

/// <summary>The rules of an ambiguous form as they are typed.</summary>
public sealed class RuleForm
{
    public string? Form { get; set; }

    /// <summary>True when the form is taken for the concept unless something speaks against it.</summary>
    public bool Accepted { get; set; }

    /// <summary>Words that speak for it, one a line.</summary>
    public string? Wanted { get; set; }

    /// <summary>Words that speak against it, one a line.</summary>
    public string? Against { get; set; }

    internal static RuleForm Of(AmbiguousForm form) => new()
    {
        Form = form.Form,
        Accepted = form.AcceptedByDefault,
        Wanted = string.Join('\n', form.RequiresAnyNearby),
        Against = string.Join('\n', form.RejectIfNearby),
    };

    internal AmbiguousForm? Read() =>
        string.IsNullOrWhiteSpace(Form) ? null : new AmbiguousForm(Form.Trim(), Accepted, ConceptForm.Lines(Wanted), ConceptForm.Lines(Against));
}
