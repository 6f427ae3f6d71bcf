namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>MeSH's qualifiers by the two letters that stand for them.</summary>
/// <remarks>NLM, "MeSH Qualifiers with Allowable Categories" and their abbreviations.</remarks>
internal static class MeshQualifiers
{
    private const string Table =
        "ab=abnormalities|ad=administration & dosage|ae=adverse effects|ag=agonists|aa=analogs & derivatives|an=analysis|ah=anatomy & histology|"
        + "ai=antagonists & inhibitors|bi=biosynthesis|bs=blood supply|bl=blood|cf=cerebrospinal fluid|cs=chemical synthesis|ci=chemically induced|"
        + "ch=chemistry|cl=classification|co=complications|cn=congenital|cy=cytology|df=deficiency|di=diagnosis|dg=diagnostic imaging|dh=diet therapy|"
        + "de=drug effects|dt=drug therapy|ec=economics|ed=education|em=embryology|en=enzymology|ep=epidemiology|es=ethics|eh=ethnology|et=etiology|"
        + "ge=genetics|gd=growth & development|hi=history|im=immunology|in=injuries|ir=innervation|is=instrumentation|ip=isolation & purification|"
        + "lj=legislation & jurisprudence|me=metabolism|mt=methods|mi=microbiology|mo=mortality|nu=nursing|og=organization & administration|"
        + "ps=parasitology|py=pathogenicity|pa=pathology|pk=pharmacokinetics|pd=pharmacology|ph=physiology|pp=physiopathology|po=poisoning|"
        + "pc=prevention & control|px=psychology|re=radiation effects|rt=radiotherapy|rh=rehabilitation|se=secondary|st=standards|"
        + "sn=statistics & numerical data|sd=supply & distribution|su=surgery|tu=therapeutic use|th=therapy|to=toxicity|tm=transmission|"
        + "tr=transplantation|td=trends|ul=ultrastructure|ur=urine|ve=veterinary|vi=virology";

    private static readonly Dictionary<string, string> ByLetters = Table.Split('|').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The qualifier's name; what is no abbreviation stays as it is.</summary>
    public static string Name(string typed) => ByLetters.GetValueOrDefault(typed, typed);
}
