using System.Collections.Frozen;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Commands that stand for one character or a few, in text and in formulas alike.</summary>
/// <remarks>Names from the LaTeX kernel, textcomp, tipa's commonest, amssymb, textgreek and upgreek; each pair is <c>name=characters</c>.</remarks>
internal static class LaTeXSymbols
{
    private const string Letters =
        "ae=æ AE=Æ oe=œ OE=Œ o=ø O=Ø aa=å AA=Å l=ł L=Ł ss=ß SS=ẞ i=ı j=ȷ dh=ð DH=Ð dj=đ DJ=Đ th=þ TH=Þ ng=ŋ NG=Ŋ ij=ij IJ=IJ "
        + "textdh=ð texteth=ð textthorn=þ textesh=ʃ textschwa=ə textopeno=ɔ textturnv=ʌ textscripta=ɑ textturna=ɐ textglotstop=ʔ hbar=ℏ hslash=ℏ ell=ℓ imath=ı jmath=ȷ";

    private const string Greek =
        "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ varkappa=ϰ lambda=λ mu=μ nu=ν xi=ξ omicron=ο "
        + "pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω digamma=ϝ finalsigma=ς "
        + "Alpha=Α Beta=Β Gamma=Γ Delta=Δ Epsilon=Ε Zeta=Ζ Eta=Η Theta=Θ Iota=Ι Kappa=Κ Lambda=Λ Mu=Μ Nu=Ν Xi=Ξ Omicron=Ο Pi=Π Rho=Ρ Sigma=Σ Tau=Τ Upsilon=Υ "
        + "Phi=Φ Chi=Χ Psi=Ψ Omega=Ω varGamma=Γ varDelta=Δ varTheta=Θ varLambda=Λ varXi=Ξ varPi=Π varSigma=Σ varUpsilon=Υ varPhi=Φ varPsi=Ψ varOmega=Ω";

    private const string Text =
        "textbackslash=\\ textbraceleft={ textbraceright=} lbrace={ rbrace=} textasciitilde=~ textasciicircum=^ textasciigrave=` textasciiacute=´ textasciidieresis=¨ "
        + "textasciimacron=¯ textasciicaron=ˇ textasciibreve=˘ textunderscore=_ textdollar=$ textless=< textgreater=> textbar=| textbardbl=‖ textquotesingle=' "
        + "textquotedbl=\" textquotedblleft=“ textquotedblright=” textquoteleft=‘ textquoteright=’ quotesinglbase=‚ quotedblbase=„ textquotestraightbase=‚ "
        + "textquotestraightdblbase=„ guillemotleft=« guillemotright=» guilsinglleft=‹ guilsinglright=› flqq=« frqq=» glqq=„ grqq=“ glq=‚ grq=‘ lq=‘ rq=’ "
        + "textemdash=— textendash=– textthreequartersemdash=— texttwelveudash=— texthyphen=- textminus=− textellipsis=… ldots=… dots=… textexclamdown=¡ "
        + "textquestiondown=¿ textsection=§ S=§ textparagraph=¶ P=¶ textdagger=† dag=† dagger=† textdaggerdbl=‡ ddag=‡ ddagger=‡ textbullet=• textperiodcentered=· "
        + "textcopyright=© copyright=© textregistered=® textservicemark=℠ texttrademark=™ textordfeminine=ª textordmasculine=º textdegree=° degree=° celsius=℃ "
        + "textcelsius=℃ textcentigrade=℃ textmu=µ micro=µ textohm=Ω ohm=Ω textonehalf=½ textonequarter=¼ textthreequarters=¾ textonesuperior=¹ texttwosuperior=² "
        + "textthreesuperior=³ textcent=¢ textsterling=£ pounds=£ textyen=¥ texteuro=€ euro=€ EUR=€ textcurrency=¤ textflorin=ƒ textpertenthousand=‱ textperthousand=‰ "
        + "permil=‰ textnumero=№ textestimated=℮ textreferencemark=※ textmusicalnote=♪ textsurd=√ textpm=± texttimes=× textdiv=÷ textlnot=¬ textbrokenbar=¦ "
        + "textleftarrow=← textrightarrow=→ textuparrow=↑ textdownarrow=↓ textfractionsolidus=⁄ textvisiblespace=␣ textasteriskcentered=∗ textdiscount=⁒ "
        + "textlangle=⟨ textrangle=⟩ textlbrackdbl=⟦ textrbrackdbl=⟧ textcompwordmark=\u200C "
        + "LaTeX=LaTeX TeX=TeX LaTeXe=LaTeX2ε BibTeX=BibTeX BibLaTeX=BibLaTeX XeTeX=XeTeX XeLaTeX=XeLaTeX LuaTeX=LuaTeX pdfTeX=pdfTeX";

    private const string Mathematics =
        "pm=± mp=∓ times=× div=÷ cdot=⋅ ast=∗ star=⋆ circ=∘ bullet=• le=≤ leq=≤ leqslant=⩽ ge=≥ geq=≥ geqslant=⩾ ll=≪ gg=≫ ne=≠ neq=≠ approx=≈ approxeq=≊ sim=∼ "
        + "simeq=≃ cong=≅ equiv=≡ propto=∝ varpropto=∝ lesssim=≲ gtrsim=≳ lessapprox=⪅ gtrapprox=⪆ prec=≺ succ=≻ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ oint=∮ "
        + "surd=√ forall=∀ exists=∃ nexists=∄ in=∈ notin=∉ ni=∋ subset=⊂ supset=⊃ subseteq=⊆ supseteq=⊇ cap=∩ cup=∪ setminus=∖ emptyset=∅ varnothing=∅ neg=¬ lnot=¬ "
        + "land=∧ wedge=∧ lor=∨ vee=∨ oplus=⊕ ominus=⊖ otimes=⊗ odot=⊙ perp=⊥ bot=⊥ top=⊤ parallel=∥ mid=∣ angle=∠ measuredangle=∡ triangle=△ square=□ Box=□ "
        + "blacksquare=■ diamond=⋄ Diamond=◇ lozenge=◊ bigcirc=◯ therefore=∴ because=∵ models=⊨ vdash=⊢ dashv=⊣ Vdash=⊩ "
        + "leftarrow=← gets=← rightarrow=→ to=→ longrightarrow=⟶ longleftarrow=⟵ leftrightarrow=↔ longleftrightarrow=⟷ uparrow=↑ downarrow=↓ updownarrow=↕ "
        + "Leftarrow=⇐ Rightarrow=⇒ implies=⟹ Longrightarrow=⟹ Leftrightarrow=⇔ iff=⟺ Uparrow=⇑ Downarrow=⇓ mapsto=↦ hookrightarrow=↪ rightleftharpoons=⇌ "
        + "leftrightharpoons=⇋ nearrow=↗ searrow=↘ swarrow=↙ nwarrow=↖ rightharpoonup=⇀ leadsto=⇝ "
        + "cdots=⋯ vdots=⋮ ddots=⋱ dotsc=… dotsb=⋯ prime=′ backprime=‵ langle=⟨ rangle=⟩ lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ vert=| Vert=‖ lvert=| rvert=| lVert=‖ rVert=‖ "
        + "backslash=\\ colon=: Re=ℜ Im=ℑ aleph=ℵ beth=ℶ wp=℘ complement=∁ checkmark=✓ maltese=✠ clubsuit=♣ diamondsuit=♢ heartsuit=♡ spadesuit=♠ flat=♭ natural=♮ sharp=♯ "
        + "male=♂ female=♀ mars=♂ venus=♀ venusmale=⚥ Sun=☉ astrosun=☉ "
        + "arccos=arccos arcsin=arcsin arctan=arctan cos=cos cosh=cosh cot=cot coth=coth csc=csc deg=deg det=det dim=dim exp=exp gcd=gcd inf=inf ker=ker lg=lg lim=lim ln=ln "
        + "log=log max=max min=min mod=mod bmod=mod Pr=Pr sec=sec sin=sin sinh=sinh sup=sup tan=tan tanh=tanh";

    private static readonly FrozenDictionary<string, string> Table = Build();

    /// <summary>The characters of a command (without its backslash), or null.</summary>
    /// <remarks>Greek is known under its name alone (<c>\alpha</c>), and as <c>\textalpha</c> and <c>\upalpha</c>.</remarks>
    public static string? Of(string command) => Table.GetValueOrDefault(command);

    private static FrozenDictionary<string, string> Build()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, characters) in Pairs(Greek))
        {
            table[name] = characters;
            table["text" + name] = characters;
            table["up" + name] = characters;
            table["mathit" + name] = characters;
        }

        // Later tables win: "textmu" is the sign of "micro", and its letter in formulas stays.
        foreach (var (name, characters) in Pairs(Letters).Concat(Pairs(Text)).Concat(Pairs(Mathematics)))
        {
            table[name] = characters;
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, string Characters)> Pairs(string table) =>
        table.Split(' ').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]));
}
