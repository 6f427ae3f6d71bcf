using System.Collections.Frozen;

namespace PsyLit.Core.Markdown.Formulas;

/// <summary>The commands of TeX that stand for one sign, by name without the backslash.</summary>
/// <remarks>Names from Knuth, <i>The TeXbook</i>, appendix F, and the AMS symbols that statistics and pharmacology use; signs from Unicode.</remarks>
internal static class TexSymbols
{
    /// <summary>Letters: variables, set upright or slanted by the browser.</summary>
    public static FrozenDictionary<string, string> Letters { get; } = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ "
        + "omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω "
        + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
        + "infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ emptyset ∅ varnothing ∅ forall ∀ exists ∃ aleph ℵ Re ℜ Im ℑ degree °");

    /// <summary>Operators, relations, arrows and dots.</summary>
    public static FrozenDictionary<string, string> Operators { get; } = Pairs(
        "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ cap ∩ cup ∪ setminus ∖ land ∧ wedge ∧ lor ∨ vee ∨ "
        + "neg ¬ lnot ¬ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ leqslant ⩽ geqslant ⩾ "
        + "lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ mid ∣ nmid ∤ parallel ∥ perp ⊥ models ⊨ vdash ⊢ "
        + "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ "
        + "longrightarrow ⟶ uparrow ↑ downarrow ↓ rightleftharpoons ⇌ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ colon : prime ′ "
        + "langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ backslash \\ "
        + "{ { } } % % $ $ & & # # _ _ | ‖");

    /// <summary>Signs that have their limits above and below.</summary>
    public static FrozenDictionary<string, string> Large { get; } = Pairs(
        "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀");

    /// <summary>Integrals, which have them beside.</summary>
    public static FrozenDictionary<string, string> Integrals { get; } = Pairs("int ∫ iint ∬ iiint ∭ oint ∮");

    /// <summary>Functions named by a word.</summary>
    public static FrozenSet<string> Functions { get; } = Words("sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp deg dim ker hom arg gcd Pr det");

    /// <summary>Functions that have what they run over below.</summary>
    public static FrozenSet<string> Limits { get; } = Words("lim max min sup inf limsup liminf argmax argmin");

    /// <summary>Accents: what stands above a letter.</summary>
    public static FrozenDictionary<string, string> Above { get; } = Pairs(
        "hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ vec → dot ˙ ddot ¨ check ˇ breve ˘ acute ´ grave ` overbrace ⏞");

    /// <summary>What stands below.</summary>
    public static FrozenDictionary<string, string> Below { get; } = Pairs("underline _ underbrace ⏟");

    /// <summary>Spaces by width: thin, medium, thick, quad, two quads; a negative thin one is none.</summary>
    public static FrozenDictionary<string, string> Spaces { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [","] = "\u2009",
        [":"] = "\u2005",
        [">"] = "\u2005",
        [";"] = "\u2004",
        [" "] = "\u00A0",
        ["!"] = "",
        ["quad"] = "\u2003",
        ["qquad"] = "\u2003\u2003",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string text)
    {
        var parts = text.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i], i => parts[(2 * i) + 1], StringComparer.Ordinal);
    }

    private static FrozenSet<string> Words(string text) => text.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
