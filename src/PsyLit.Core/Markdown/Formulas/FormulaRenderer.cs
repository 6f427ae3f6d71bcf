using System.Net;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PsyLit.Core.Markdown.Formulas;

/// <summary>Writes <c>$…$</c> and <c>$$…$$</c> within a paragraph; what is not understood stands as it was typed.</summary>
internal sealed class FormulaRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        var tex = formula.Content.ToString();
        var signs = new string('$', formula.DelimiterCount);
        renderer.Write(TexFormula.ToMathML(tex, formula.DelimiterCount > 1) ?? $"<code>{WebUtility.HtmlEncode(signs + tex + signs)}</code>");
    }
}
