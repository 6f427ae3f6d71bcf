namespace PsyLit.Formats.CitationStyles;

/// <summary>The citation styles PsyLit writes.</summary>
public static class CitationStyleList
{
    /// <summary>The style of medicine's numbered references, which PsyLit also uses where there is room for one citation only.</summary>
    public static ICitationStyle Vancouver { get; } = new VancouverStyle();

    /// <summary>All of them, in the order in which people are offered them.</summary>
    public static IReadOnlyList<ICitationStyle> All { get; } = [new AmaStyle(), new ApaStyle(), Vancouver, new MlaStyle()];
}
