using System.Net;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PsyLit.Core.Markdown.Formulas;

/// <summary>Writes a formula between two lines of <c>$$</c>.</summary>
internal sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        var tex = formula.Lines.ToString();
        renderer.EnsureLine();
        renderer.WriteLine(TexFormula.ToMathML(tex, isBlock: true) is { } math ? $"<p>{math}</p>" : $"<pre><code>{WebUtility.HtmlEncode($"$$\n{tex}\n$$")}</code></pre>");
    }
}
