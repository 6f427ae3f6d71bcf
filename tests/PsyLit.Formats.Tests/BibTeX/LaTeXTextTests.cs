using PsyLit.Formats.BibTeX.LaTeX;

namespace PsyLit.Formats.Tests.BibTeX;

/// <summary>What people write in LaTeX, and how it reads.</summary>
public sealed class LaTeXTextTests
{
    [Theory]
    [InlineData(@"\'{e}\'e{\'e}\' e\'{\i}{\'\i}", "ééééíí")]
    [InlineData(@"\`a \^o \""u \~n \=a \.z", "à ô ü ñ ā ż")]
    [InlineData(@"\v{s}\v s{\v S}\u{g}\H{o}\r{a}\k{a}\c{c}\c c\d{s}\b{h}", "ššŠğőåąççṣẖ")]
    [InlineData(@"{\ae}{\AE}{\oe}{\o}\o{}{\O}{\aa}\AA{}{\l}\L{}{\ss}{\dh}{\th}\i", "æÆœøøØåÅłŁßðþı")]
    [InlineData(@"Ku\v{z}el, P{\""o}rtner, Garc{\'\i}a, Fran{\c c}ois, H{\aa}kansson", "Kužel, Pörtner, García, François, Håkansson")]
    [InlineData(@"\~{} \^{} \""{}", "~ ^ ¨")]
    public void Letters_with_accents_become_one_letter(string latex, string text) => Assert.Equal(text, LaTeXReader.ReadPlain(latex));

    [Theory]
    [InlineData(@"$\alpha$ \textalpha{} \ensuremath{\beta}-carboline \(\Delta^9\)-THC", "α α β-carboline Δ<sup>9</sup>-THC")]
    [InlineData(@"5-HT\textsubscript{2A} 5-HT$_{2A}$ 5-HT$_{\mathrm{2A}}$ 5-HT_{2A} H$_2$O 10$^{-3}$", "5-HT<sub>2A</sub> 5-HT<sub>2A</sub> 5-HT<sub>2A</sub> 5-HT<sub>2A</sub> H<sub>2</sub>O 10<sup>-3</sup>")]
    [InlineData(@"\textit{in vivo} \emph{in vitro} {\em de novo} {\it cis} {\bf bold} \textbf{b} \textsuperscript{th}", "<i>in vivo</i> <i>in vitro</i> <i>de novo</i> <i>cis</i> <b>bold</b> <b>b</b> <sup>th</sup>")]
    [InlineData(@"\textbf{bold \textit{and slanted}} \begin{it}x\end{it}", "<b>bold <i>and slanted</i></b> <i>x</i>")]
    [InlineData(@"37\,$^\circ$C, 37\textdegree C, $p \leq 0.05$, $\pm$2, $2 \times 3$, \textmu g, $\mu$g", "37\u2009°C, 37°C, p ≤ 0.05, ±2, 2 × 3, µg, μg")]
    [InlineData(@"\textit{} $^{}$x", "x")]
    [InlineData(@"<i>Cannabis</i> and <sub>2</sub>", "<i>Cannabis</i> and <sub>2</sub>")]
    public void Emphasis_and_formulas_become_inline_text(string latex, string text) => Assert.Equal(text, LaTeXReader.ReadInline(latex));

    [Theory]
    [InlineData(@"``quoted'' and `single' it's", "“quoted” and ‘single’ it's")]
    [InlineData(@"1--2 --- and?`Por qu\'e? !`Ay!", "1–2 — and¿Por qué? ¡Ay!")]
    [InlineData(@"R\&D 50\% \$5 \#1 a\_b \{x\} Dr.~Who", "R&D 50% $5 #1 a_b {x} Dr.\u00A0Who")]
    [InlineData(@"\textbackslash a \textasciitilde b \textless c \textgreater\ d", "\\a ~b <c > d")]
    [InlineData("wrapped\n   over\tlines", "wrapped over lines")]
    [InlineData(@"{LSD} {{MDMA}} {T}itle", "LSD MDMA Title")]
    [InlineData(@"\href{https://example.org/a_b}{the site} \url{https://example.org/~x\_y}", "the site (https://example.org/a_b) https://example.org/~x_y")]
    [InlineData(@"\href {https://example.org/a_b} {\texttt{https://example.org/a\_b}}", "https://example.org/a_b")]
    [InlineData(@"\href{https://example.org/a_b}", "https://example.org/a_b")]
    [InlineData(@"\unheardof{kept} \lost \mbox{kept} \textsc{Small} {\sc x} \foreignlanguage{french}{oui} \textcolor{red}{r}", @"kept \lost kept Small x oui r")]
    [InlineData(@"\LaTeX{} and \TeX", "LaTeX and TeX")]
    [InlineData(@"AT&T &amp; drugs&rsquo; \&amp;", "AT&T & drugs’ &amp;")]
    [InlineData(@"\frac{1}{2} dose, \enquote{set} a\-b \symbol{126}", "1/2 dose, “set” ab ~")]
    [InlineData(@"ends with \", @"ends with \")]
    [InlineData(@"}unbalanced{ \'", "unbalanced ´")]
    public void Marks_escapes_and_commands_read_as_printed(string latex, string text) => Assert.Equal(text, LaTeXReader.ReadPlain(latex));

    [Fact]
    public void An_empty_line_ends_a_paragraph_where_paragraphs_count()
    {
        Assert.Equal("one\ntwo", LaTeXReader.ReadInline("one\n \n  two", paragraphs: true));
        Assert.Equal("one two", LaTeXReader.ReadInline("one\n\ntwo"));
    }

    [Theory]
    [InlineData(@"10.1000/a\_b{\_}c", "10.1000/a_b_c")]
    [InlineData(@"http://example.org/\~{}me http", "http://example.org/~me http")]
    [InlineData(@"http://example.org/$\sim$me?a=1\&b=2\%20", "http://example.org/~me?a=1&b=2%20")]
    [InlineData(@"\url{http://example.org/a--b}", "http://example.org/a--b")]
    public void Addresses_keep_their_characters(string latex, string address) => Assert.Equal(address, VerbatimText.Read(latex));

    [Theory]
    [InlineData("Effects of LSD on the 5-HT<sub>2A</sub> receptor in <i>Rattus</i>", @"Effects of {LSD} on the {5-HT}\textsubscript{2A} receptor in \textit{Rattus}")]
    [InlineData("50% & #1 {x} a_b $5 ~ ^ \\", @"50\% \& \#1 \textbraceleft{}x\textbraceright{} a\_b \$5 \textasciitilde{} \textasciicircum{} \textbackslash{}")]
    [InlineData("a -- b '' c ` d", @"a -{}- b '{}' c \textasciigrave{} d")]
    [InlineData("never <b>closed </i>", @"never \textbf{closed }")]
    public void Titles_are_written_with_their_capitals_protected(string text, string latex) => Assert.Equal(latex, LaTeXWriter.Title(text));

    [Theory]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('$')]
    [InlineData('\\')]
    [InlineData('~')]
    public void A_million_marks_cost_no_stack_and_little_time(char mark)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();

        LaTeXReader.ReadInline(new string(mark, 1_000_000));
        LaTeXReader.ReadInline(string.Concat(Enumerable.Repeat(@"\'{\textit{", 200_000)));

        Assert.True(started.Elapsed < TimeSpan.FromMinutes(1), started.Elapsed.ToString());
    }
}
