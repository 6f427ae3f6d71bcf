using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Formats.Tests.Fields;

public sealed class IdentifierTextTests
{
    [Theory]
    [InlineData("481-9", "481-489")]
    [InlineData("1195-203", "1195-1203")]
    [InlineData("S123-8", "S123-S128")]
    [InlineData("e12-e15", "e12-e15")]
    [InlineData("320-1; discussion 321-2", "320-321; discussion 321-322")]
    [InlineData("12-15, 20-2", "12-15, 20-22")]
    [InlineData("e2449026", "e2449026")]
    [InlineData("190-200.e5", "190-200.e5")]
    [InlineData("1299-1313.e19", "1299-1313.e19")]
    [InlineData("e12-S5", "e12-S5")]
    [InlineData("3-14", "3-14")]
    [InlineData("12--34", "12-34")]
    [InlineData("12 - 34", "12-34")]
    [InlineData("104-104", "104")]
    [InlineData("xi-xv", "xi-xv")]
    public void Abbreviated_last_pages_are_written_out(string printed, string expected) => Assert.Equal(expected, PageRanges.Expand(printed));

    [Theory]
    [InlineData("481", "9", "481-489")]
    [InlineData("481", "481", "481")]
    [InlineData("e12", null, "e12")]
    [InlineData("557-572", null, "557-572")]
    [InlineData("557", "557-72", "557-572")]
    [InlineData("557-72", "72", "557-572")]
    [InlineData(null, "44", "44")]
    [InlineData(null, " ", null)]
    public void First_and_last_page_make_a_range(string? first, string? last, string? expected) => Assert.Equal(expected, PageRanges.Of(first, last));

    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("0000000218250097", "0000-0002-1825-0097")]
    [InlineData("ORCID: 0000-0002-9079-593x/", "0000-0002-9079-593X")]
    [InlineData("0000-0002-1825-00971", null)]
    [InlineData("ORCID", null)]
    public void Orcid_ids_are_read_in_every_spelling(string text, string? expected) => Assert.Equal(expected, OrcidIds.Read(text));

    [Theory]
    [InlineData("10.1016/S2215-0366(16)30065-7", "10.1016/S2215-0366(16)30065-7")]
    [InlineData("https://doi.org/10.1000/x", "10.1000/x")]
    [InlineData("http://dx.doi.org/10.1000/x.", "10.1000/x")]
    [InlineData("doi: 10.1000/x [doi]", "10.1000/x")]
    [InlineData("", null)]
    [InlineData("S2215-0366(16)30065-7", null)]
    public void Dois_lose_their_address_and_prefix(string field, string? expected) => Assert.Equal(expected, Dois.Read(field));

    [Theory]
    [InlineData("J Test. 2020;1:2. doi: 10.1000/a.b(c)d.", "10.1000/a.b(c)d")]
    [InlineData("retracted (see 10.1000/x).", "10.1000/x")]
    [InlineData("https://doi.org/10.1000%2Fx(2)?via=y", "10.1000/x(2)")]
    [InlineData("https://journals.example/doi/full/10.1000/x.y#top", "10.1000/x.y")]
    [InlineData("3.10.1000/x", null)]
    [InlineData("no identifier here", null)]
    public void Dois_are_found_in_running_text(string text, string? expected) => Assert.Equal(expected, Dois.FindIn(text));
}
