using System.Collections.Frozen;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Commands that set text apart, change what follows, or only arrange it.</summary>
internal static class LaTeXCommands
{
    private static readonly FrozenDictionary<string, string> Styles = Table(
        ("i", "textit emph textsl mathit mkbibemph mkbibitalic textem"),
        ("b", "textbf mathbf boldsymbol bm pmb mkbibbold"),
        ("sub", "textsubscript sb subscript mkbibsubscript ensuremathsub"),
        ("sup", "textsuperscript sp superscript mkbibsuperscript textordinal"));

    private static readonly FrozenDictionary<string, string> Declarations = Table(
        ("i", "it itshape em sl slshape"),
        ("b", "bf bfseries"));

    // How many arguments after the command are not text: addresses, lengths, colours, languages.
    private static readonly FrozenDictionary<string, int> Skipped = new Dictionary<string, int>
    {
        ["textcolor"] = 1,
        ["colorbox"] = 1,
        ["color"] = 1,
        ["foreignlanguage"] = 1,
        ["selectlanguage"] = 1,
        ["fontsize"] = 2,
        ["fontencoding"] = 1,
        ["fontfamily"] = 1,
        ["usefont"] = 4,
        ["hspace"] = 1,
        ["vspace"] = 1,
        ["hskip"] = 0,
        ["raisebox"] = 1,
        ["label"] = 1,
        ["nocite"] = 1,
        ["noopsort"] = 1,
        ["NOOP"] = 1,
        ["sortnoop"] = 1,
        ["SortNoop"] = 1,
        ["discretionary"] = 3,
        ["phantom"] = 1,
        ["hphantom"] = 1,
        ["vphantom"] = 1,
        ["texorpdfstring"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Commands that leave their argument, or what follows, as it is.
    private static readonly FrozenSet<string> Silent = (
        "textrm textsf texttt textsc textnormal textup textmd textlf textin mathrm mathsf mathtt mathnormal mathcal mathbb mathfrak mathscr mathop mathord mathrel "
        + "mathbin text mbox hbox fbox makebox framebox ensuremath operatorname uppercase lowercase MakeUppercase MakeLowercase textlarge uline ul "
        + "rm rmfamily sf sffamily tt ttfamily sc scshape upshape mdseries normalfont normalsize tiny scriptsize footnotesize small large Large LARGE huge Huge cal "
        + "protect relax noop left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr middle displaystyle textstyle scriptstyle limits nolimits "
        + "nolinebreak linebreak nobreak allowbreak penalty unskip ignorespaces noindent indent leavevmode xspace sloppy raggedright centering selectfont boldmath unboldmath "
        + "nonumber strut mathstrut textcase ce chem cyr bibcyr natexlab mkbibparens mkbibbrackets autocap bibstring NoCaseChange hyphenation unicode").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Spaces = new Dictionary<string, string>
    {
        ["quad"] = " ",
        ["qquad"] = " ",
        ["enspace"] = " ",
        ["enskip"] = " ",
        ["thinspace"] = "\u2009",
        ["medspace"] = " ",
        ["thickspace"] = " ",
        ["nobreakspace"] = "\u00A0",
        ["space"] = " ",
        ["newline"] = " ",
        ["hfill"] = " ",
        ["negthinspace"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tag of inline text for a command with an argument (<c>\textit{…}</c>), or null.</summary>
    public static string? StyleOf(string command) => Styles.GetValueOrDefault(command);

    /// <summary>The tag for a command that holds until its group ends (<c>{\it …}</c>), or null.</summary>
    public static string? DeclarationOf(string command) => Declarations.GetValueOrDefault(command);

    /// <summary>How many arguments to pass over after a command; null when it has none of that kind.</summary>
    public static int? SkippedOf(string command) => Skipped.TryGetValue(command, out var count) ? count : null;

    /// <summary>True for a command that only arranges or colours.</summary>
    public static bool IsSilent(string command) => Silent.Contains(command);

    /// <summary>The white space a command stands for, or null.</summary>
    public static string? SpaceOf(string command) => Spaces.GetValueOrDefault(command);

    private static FrozenDictionary<string, string> Table(params (string Tag, string Commands)[] rows) =>
        rows.SelectMany(row => row.Commands.Split(' ').Select(command => KeyValuePair.Create(command, row.Tag))).ToFrozenDictionary(StringComparer.Ordinal);
}
