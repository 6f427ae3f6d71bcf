using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Languages as sources name them: by MEDLINE's three letters (ISO 639-2/B), by two letters (ISO 639-1) or in full.</summary>
internal static class Languages
{
    private const string Table =
        "eng=en=english|ger=de=german|fre=fr=french|spa=es=spanish|ita=it=italian|por=pt=portuguese|dut=nl=dutch|rus=ru=russian|chi=zh=chinese|jpn=ja=japanese|"
        + "kor=ko=korean|pol=pl=polish|cze=cs=czech|slo=sk=slovak|hun=hu=hungarian|swe=sv=swedish|dan=da=danish|nor=no=norwegian|fin=fi=finnish|tur=tr=turkish|"
        + "gre=el=greek|heb=he=hebrew|ara=ar=arabic|per=fa=persian|ukr=uk=ukrainian|rum=ro=romanian|bul=bg=bulgarian|hrv=hr=croatian|srp=sr=serbian|slv=sl=slovenian|"
        + "cat=ca=catalan|est=et=estonian|lav=lv=latvian|lit=lt=lithuanian|ice=is=icelandic|hin=hi=hindi|tha=th=thai|vie=vi=vietnamese";

    private static readonly Dictionary<string, string[]> ByName = MakeTable();

    /// <summary>Records in that language, whatever their source calls it.</summary>
    public static IndexQuery? Query(string typed)
    {
        var names = ByName.GetValueOrDefault(typed.Trim(), [typed]);
        IndexQuery[] all = [.. names.Select(IndexWords.Of).Where(words => words.Count > 0).Select(words => new IndexQuery.Words(words, IndexColumns.Language, IsWhole: true))];
        return all.Length == 0 ? null : IndexQuery.AnyOf(all);
    }

    private static Dictionary<string, string[]> MakeTable()
    {
        var table = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in Table.Split('|'))
        {
            var names = language.Split('=');
            foreach (var name in names)
                table.Add(name, names);
        }

        return table;
    }
}
