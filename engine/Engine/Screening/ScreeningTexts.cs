using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Sentences that findings of several rules share.</summary>
internal static class ScreeningTexts
{
    /// <summary>A sentence where none of <paramref name="clauses"/> was in force on <paramref name="day"/>; else nothing.</summary>
    internal static IEnumerable<Wording> NotYetEffective(IReadOnlyList<Clause> clauses, DateOnly day) =>
        clauses.Where(clause => clause.Effective > day).Take(1).Select(clause => new Wording(
            $"申请日早于{clause.Regulation}的施行日 {clause.Effective:O}，条款仅供对照。",
            $"Filed before {clause.Effective:O}, when {clause.Regulation} came into force: the clause serves for comparison only."));

    /// <summary>What a sort of body is called.</summary>
    internal static Wording Name(PartyKind kind) => kind switch
    {
        PartyKind.Company => new Wording("企业", "companies"),
        PartyKind.University => new Wording("高校", "universities"),
        PartyKind.ResearchInstitute => new Wording("科研机构", "research institutes"),
        PartyKind.Organization => new Wording("机关团体", "public bodies"),
        PartyKind.Person => new Wording("个人", "persons"),
        _ => new Wording("类型未知的申请人", "applicants of unknown kind"),
    };

    /// <summary>A number with at most two decimals.</summary>
    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A probability with two significant digits; the smallest ones only as a bound.</summary>
    internal static string Probability(double value) =>
        value < 1e-15 ? "< 1E-15" : value.ToString("0.0E+0", CultureInfo.InvariantCulture);
}
