using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search.Queries;

public sealed class PubMedTagTests
{
    [Theory]
    [InlineData("psilocybin[tiab]", "psilocybin[tiab]")]
    [InlineData("Psilocybin [ TIAB ]", "Psilocybin[tiab]")]
    [InlineData("psilocybin[Title/Abstract]", "psilocybin[tiab]")]
    [InlineData("\"psilocybin\"[MeSH Terms]", "\"psilocybin\"[mh]")]
    [InlineData("\"Depressive Disorder\"[Mesh:NoExp]", "\"Depressive Disorder\"[mh:noexp]")]
    [InlineData("Depressive Disorder, Major[mh]", "Depressive Disorder, Major[mh]")]
    [InlineData("depression/drug therapy[mh]", "depression/drug therapy[mh]")]
    [InlineData("\"hallucinogens\"[MeSH Major Topic]", "\"hallucinogens\"[majr]")]
    [InlineData("Carhart-Harris RL[Author - First]", "Carhart-Harris RL[1au]")]
    [InlineData("nutt d[au] OR nutt d[lastau]", "nutt d[au] OR nutt d[lastau]")]
    [InlineData("0000-0002-1825-0097[auid]", "0000-0002-1825-0097[auid]")]
    [InlineData("\"N Engl J Med\"[Journal]", "\"N Engl J Med\"[ta]")]
    [InlineData("review[pt] NOT letter[Publication Type:NoExp]", "review[pt] NOT letter[pt:noexp]")]
    [InlineData("english[la]", "english[la]")]
    [InlineData("humans[Filter] medline[sb]", "humans[filter] AND medline[filter]")]
    [InlineData("breast feed*[tiab]", "\"breast feed*\"[tiab]")]
    [InlineData("depress*[tiab]", "depress*[tiab]")]
    [InlineData("psilo*[ti]OR lsd[ti]", "psilo*[ti] OR lsd[ti]")]
    [InlineData("psilocybin depression[ti] mice", "psilocybin depression[ti] AND mice")]
    [InlineData("-mice[mh]", "NOT mice[mh]")]
    [InlineData("\"psilocybin depression\"[tiab:~3]", "\"psilocybin depression\"[tiab:~3]")]
    [InlineData("\"psilocybin depression\"[Title/Abstract:~0]", "\"psilocybin depression\"[tiab:~0]")]
    [InlineData("psilocybin depression[ti:\u223C3]", "\"psilocybin depression\"[ti:~3]")]
    [InlineData("5ht2a[mech]", "mechanism:5ht2a")]
    [InlineData("serotonin receptors[Mechanism:noexp]", "\"serotonin receptors\"[mechanism:noexp]")]
    [InlineData("mouse[species] AND to read[tag]", "species:mouse AND tag:\"to read\"")]
    [InlineData("27210031[pmid]", "27210031[pmid]")]
    [InlineData("27210031 34515290,36844032[uid]", "27210031[pmid] OR 34515290[pmid] OR 36844032[pmid]")]
    [InlineData("(psilocybin OR lsd[ti])[tiab]", "psilocybin[tiab] OR lsd[ti]")]
    [InlineData("psil* depress*[tiab]", "psil*[tiab] AND depress*[tiab]")]
    [InlineData("psilocybin[tiba] mice", "psilocybin AND mice")]
    [InlineData("ketanserin [receptor]", "ketanserin")]
    public void Tags_are_read_in_any_case_and_length_and_printed_short(string typed, string plain) =>
        Assert.Equal(plain, SearchQueryParser.Parse(typed).Query?.ToString());

    [Theory]
    [InlineData("2019[dp]", "year:2019")]
    [InlineData("2019:2024[dp]", "year:2019..2024")]
    [InlineData("2019 : 2024 [pdat]", "year:2019..2024")]
    [InlineData("2019\u20132024[dp]", "year:2019..2024")]
    [InlineData("2019/05[dp]", "published:2019-05")]
    [InlineData("1998/01:1998/04[dp]", "published:1998-01..1998-04")]
    [InlineData("2019/5/3[Publication Date]", "published:2019-05-03")]
    [InlineData("(\"2010/01/01\"[Date - Publication] : \"2019/12/31\"[Date - Publication])", "published:2010-01-01..2019-12-31")]
    [InlineData("2010[PDAT]:2019[PDAT] lsd", "year:2010..2019 AND lsd")]
    [InlineData("\"2010\" : \"2019\"[dp]", "year:2010..2019")]
    [InlineData("\"last 2 years\"[dp]", "\"last 2 years\"[dp]")]
    [InlineData("psilocybin mice 2019[dp]", "psilocybin mice AND year:2019")]
    [InlineData("psilo* last 2 years[dp]", "psilo* AND \"last 2 years\"[dp]")]
    [InlineData("last 1 month[edat]", "\"last 1 months\"[edat]")]
    [InlineData("2024/01:2024/06[crdt]", "2024/01:2024/06[crdt]")]
    public void Dates_are_read_as_PubMed_writes_them(string typed, string plain) =>
        Assert.Equal(plain, SearchQueryParser.Parse(typed).Query?.ToString());

    [Theory]
    [InlineData("psilocybin[tiba] mice", 10, 6, "perhaps [tiab] was meant")]
    [InlineData("ketanserin [receptor]", 11, 10, "There is no tag [receptor]")]
    [InlineData("(a OR b)[ti]", 8, 4, "tied to each term")]
    [InlineData("psil* depress*[tiab]", 0, 20, "one by one")]
    public void What_was_read_otherwise_than_typed_is_remarked_on_with_its_place(string typed, int position, int length, string sentence)
    {
        var remark = Assert.Single(SearchQueryParser.Parse(typed).Query!.Remarks);

        Assert.Equal((position, length), (remark.Position, remark.Length));
        Assert.Contains(sentence, remark.Message, StringComparison.Ordinal);
    }
}
