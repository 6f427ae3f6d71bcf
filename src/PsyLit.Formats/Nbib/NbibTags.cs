using System.Collections.Frozen;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Nbib;

/// <summary>The tags of the MEDLINE/PubMed format, as listed in NLM's "MEDLINE/PubMed Data Element (Field) Descriptions".</summary>
internal static class NbibTags
{
    /// <summary>All tags in use, by which sloppily set lines are told from text.</summary>
    public static readonly FrozenSet<string> Known =
        ("AB AD AID AU AUID BTI CDAT CI CIN CN COI COIS CON CP CRDT CRF CRI CTDT CTI DA DCOM DDIN DEP DP DRDT DRIN ECF ECI ED EDAT EFR EIN "
        + "EN FAU FED FIR FPS GN GR GS IP IR IRAD IS ISBN JID JT LA LID LR MH MHDA MID NM OAB OABL OCI OID ORI OT OTO OWN PB PG PHST PL PMC "
        + "PMCR PMID PRIN PROF PS PST PT PUBM RF RIN RN ROF RPF RPI RRF RRI SB SFM SI SO SPIN STAT TA TI TT UIN UOF VI VTI").Split(' ').ToFrozenSet();

    /// <summary>Tags that occur once in a record, so that a second one after a blank line belongs to the next record.</summary>
    public static readonly FrozenSet<string> Single =
        "PMID OWN STAT PMC TI BTI VI IP PG DP DEP JT TA JID AB PST EDAT CRDT MHDA".Split(' ').ToFrozenSet();

    /// <summary>What the tags of linked works say. Republication is NLM's older word for "corrected and republished".</summary>
    public static readonly FrozenDictionary<string, NoticeKind> Notices = new Dictionary<string, NoticeKind>
    {
        ["CIN"] = NoticeKind.CommentIn,
        ["CON"] = NoticeKind.CommentOn,
        ["CRI"] = NoticeKind.CorrectedAndRepublishedIn,
        ["CRF"] = NoticeKind.CorrectedAndRepublishedFrom,
        ["RPI"] = NoticeKind.CorrectedAndRepublishedIn,
        ["RPF"] = NoticeKind.CorrectedAndRepublishedFrom,
        ["DDIN"] = NoticeKind.Other,
        ["DRIN"] = NoticeKind.Other,
        ["ECI"] = NoticeKind.ExpressionOfConcernIn,
        ["ECF"] = NoticeKind.ExpressionOfConcernFor,
        ["EIN"] = NoticeKind.ErratumIn,
        ["EFR"] = NoticeKind.ErratumFor,
        ["ORI"] = NoticeKind.Other,
        ["PRIN"] = NoticeKind.Other,
        ["PROF"] = NoticeKind.Other,
        ["RIN"] = NoticeKind.RetractionIn,
        ["ROF"] = NoticeKind.RetractionOf,
        // The work was retracted, even though a mended version exists.
        ["RRI"] = NoticeKind.RetractionIn,
        ["RRF"] = NoticeKind.CorrectedAndRepublishedFrom,
        ["SPIN"] = NoticeKind.Other,
        ["UIN"] = NoticeKind.UpdateIn,
        ["UOF"] = NoticeKind.UpdateOf,
    }.ToFrozenDictionary();

    // Of two tags for one kind the newer is written.
    private static readonly FrozenDictionary<NoticeKind, string> TagOfNotice = Notices
        .Where(pair => pair.Value != NoticeKind.Other && pair.Key is not ("RPI" or "RPF" or "RRI" or "RRF"))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>True when a tag says what the notice says.</summary>
    public static bool HasTag(Notice notice) => TagOfNotice.ContainsKey(notice.Kind);

    /// <summary>The tag of a kind that has one.</summary>
    public static string TagOf(NoticeKind kind) => TagOfNotice[kind];
}
