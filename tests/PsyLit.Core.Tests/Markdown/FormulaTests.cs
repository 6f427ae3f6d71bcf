using PsyLit.Core.Markdown;

namespace PsyLit.Core.Tests.Markdown;

/// <summary>Formulas in TeX become MathML on the server; what is not understood stands as it was typed.</summary>
public sealed class FormulaTests
{
    private readonly MarkdownRenderer _renderer = new();

    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("K_i = 0.5", "<msub><mi>K</mi><mi>i</mi></msub><mo>=</mo><mn>0.5</mn>")]
    [InlineData("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>")]
    [InlineData("f'", "<msup><mi>f</mi><mo>′</mo></msup>")]
    [InlineData("{}^{3}H", "<msup><mrow></mrow><mn>3</mn></msup><mi>H</mi>")]
    [InlineData("-p < 0", "<mo>−</mo><mi>p</mi><mo>&lt;</mo><mn>0</mn>")]
    [InlineData("\\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData("\\sqrt x", "<msqrt><mi>x</mi></msqrt>")]
    [InlineData("\\sum_{i=1}^n x_i", "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>")]
    [InlineData("\\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData("\\alpha \\le \\Delta", "<mi>α</mi><mo>≤</mo><mi mathvariant=\"normal\">Δ</mi>")]
    [InlineData("\\ln 2", "<mi>ln</mi><mn>2</mn>")]
    [InlineData("n = 12 \\text{ of } 30", "<mi>n</mi><mo>=</mo><mn>12</mn><mtext> of </mtext><mn>30</mn>")]
    [InlineData("\\hat{p}", "<mover accent=\"true\"><mi>p</mi><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData("\\left( a \\right]", "<mrow><mo stretchy=\"true\">(</mo><mi>a</mi><mo stretchy=\"true\">]</mo></mrow>")]
    [InlineData("\\binom{n}{k}", "<mrow><mo stretchy=\"true\">(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo stretchy=\"true\">)</mo></mrow>")]
    [InlineData("\\begin{matrix} a & b \\\\ c & d \\end{matrix}", "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>")]
    public void A_formula_is_written_as_mathml(string tex, string math) =>
        Assert.Contains($"<mrow>{math}</mrow></math></p>", _renderer.ToHtml($"${tex}$"), StringComparison.Ordinal);

    [Theory]
    [InlineData("$\\foo{x}$", "<p><code>$\\foo{x}$</code></p>")]
    [InlineData("$\\frac{a$", "<p><code>$\\frac{a$</code></p>")]
    [InlineData("$a}$", "<p><code>$a}$</code></p>")]
    [InlineData("$x^1^2$", "<p><code>$x^1^2$</code></p>")]
    [InlineData("$$\n\\begin{tikz}\n$$", "<pre><code>$$\n\\begin{tikz}\n$$</code></pre>")]
    public void What_is_not_understood_stands_as_it_was_typed(string markdown, string html) => Assert.Equal(html, _renderer.ToHtml(markdown));

    [Theory]
    [InlineData("It cost $5 and then $7.")]
    [InlineData("US$ 20,000 to US$ 30,000")]
    public void Prices_are_no_formulas(string markdown) => Assert.Equal($"<p>{markdown}</p>", _renderer.ToHtml(markdown));

    [Fact]
    public void A_formula_on_lines_of_its_own_is_a_block_and_says_what_was_typed()
    {
        var html = _renderer.ToHtml("$$\nE = \\frac{E_{max} \\cdot C}{EC_{50} + C}\n$$");

        Assert.StartsWith("<p><math display=\"block\" alttext=\"E = \\frac{E_{max} \\cdot C}{EC_{50} + C}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_ends_as_typed() =>
        Assert.Contains("<code>", _renderer.ToHtml($"${string.Concat(Enumerable.Repeat("\\sqrt{", 300))}x{new string('}', 300)}$"), StringComparison.Ordinal);
}
