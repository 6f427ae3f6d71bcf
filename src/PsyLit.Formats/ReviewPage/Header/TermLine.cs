using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>A keyword as MEDLINE prints one: <c>*Depressive Disorder, Major/drug therapy</c>.</summary>
internal static class TermLine
{
    public static Keyword Read(KeywordKind kind, string text)
    {
        var major = text.StartsWith('*');
        var term = (major ? text[1..] : text).Trim();
        var stroke = kind == KeywordKind.Mesh ? term.LastIndexOf('/') : -1;
        return stroke > 0 && stroke < term.Length - 1
            ? new Keyword(kind, term[..stroke], term[(stroke + 1)..], major)
            : new Keyword(kind, term, IsMajor: major);
    }

    public static string Write(Keyword keyword) =>
        (keyword.IsMajor ? "*" : "") + keyword.Term + (keyword.Qualifier is null ? "" : '/' + keyword.Qualifier);
}
