using System.Net;

namespace PsyLit.Core.Markdown.Formulas;

/// <summary>Writes MathML. Every character of a formula goes through here and is encoded; no element or attribute has a name that somebody typed.</summary>
internal static class MathElement
{
    /// <summary>An element around others.</summary>
    public static string Of(string name, params IReadOnlyList<string> parts) => $"<{name}>{string.Concat(parts)}</{name}>";

    /// <summary>One element that stands for these: the only one itself, else a row.</summary>
    public static string Row(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : Of("mrow", parts);

    public static string Number(string digits) => $"<mn>{WebUtility.HtmlEncode(digits)}</mn>";

    public static string Identifier(string name) => $"<mi>{WebUtility.HtmlEncode(name)}</mi>";

    /// <summary>A letter that stays upright: MathML slants single ones.</summary>
    public static string Upright(string name) => name.Length == 1 ? $"<mi mathvariant=\"normal\">{WebUtility.HtmlEncode(name)}</mi>" : Identifier(name);

    public static string Operator(string sign) => $"<mo>{WebUtility.HtmlEncode(sign)}</mo>";

    /// <summary>A fence that does not grow with what it encloses, as TeX sets it without <c>\left</c>.</summary>
    public static string Fence(string sign, bool grows) => $"<mo stretchy=\"{(grows ? "true" : "false")}\">{WebUtility.HtmlEncode(sign)}</mo>";

    public static string Text(string words) => $"<mtext>{WebUtility.HtmlEncode(words)}</mtext>";
}
