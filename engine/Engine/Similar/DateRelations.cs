using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Tells how an application lies to a critical date, and why, after articles 22 and 23 of the Patent Law.</summary>
/// <remarks>
/// Prior art is what was published before the critical date; what is published on that very day is none. A conflicting
/// application was filed with the Chinese office before the critical date and published on it or later; one filed on the
/// same day conflicts with none. A day that is not known is never made up from another.
/// </remarks>
internal static class DateRelations
{
    /// <summary>The relation of <paramref name="other"/> to something of <paramref name="kind"/> with this critical date.</summary>
    internal static (DateRelation Relation, Wording Reason) Of(DateOnly? critical, PatentKind kind, FilingDays other)
    {
        if (critical is not { } day)
        {
            return Unknown("没有基准日（最早的优先权日或申请日）", "there is no critical date (earliest priority or filing date)");
        }

        if (other.FirstPublication is not { } published)
        {
            return Unknown("没有公开日", "its publication date is not known");
        }

        if (published < day)
        {
            return (DateRelation.Earlier, new Wording(
                $"{Text(published)} 公开，早于基准日 {Text(day)}：现有技术线索",
                $"published {Text(published)}, before the critical date {Text(day)}: a clue to prior art"));
        }

        return other.IsChinese ? PublishedLater(day, kind, other, published) : (DateRelation.Later, new Wording(
            $"{Text(published)} 公开，不早于基准日 {Text(day)}；不是中国申请，不会构成抵触申请",
            $"published {Text(published)}, not before the critical date {Text(day)}; no Chinese application, so it cannot conflict"));
    }

    private static (DateRelation Relation, Wording Reason) PublishedLater(DateOnly day, PatentKind kind, FilingDays other, DateOnly published)
    {
        if (other.Earliest is not { } filed)
        {
            return Unknown("在后公开，没有申请日", "published later, its filing date is not known");
        }

        if (filed >= day && other.HasUndatedPriority)
        {
            return Unknown("在后公开，所要求的优先权没有日期", "published later, the date of a priority that it claims is not known");
        }

        if (filed > day)
        {
            return Later($"{Text(filed)} 申请，晚于基准日 {Text(day)}", $"filed {Text(filed)}, after the critical date {Text(day)}");
        }

        if (filed == day)
        {
            return Later(
                $"与基准日 {Text(day)} 同日申请，不构成抵触申请；是否同样的发明创造（专利法第九条）须核对",
                $"filed on the critical date {Text(day)} itself, so it does not conflict; whether it is the same creation (article 9) is to be checked");
        }

        return AreOfOneSort(kind, other.Kind) ? Conflicting(day, other, filed, published) : Later(
            $"{Text(filed)} 申请，早于基准日；外观设计与发明、实用新型之间不构成抵触申请",
            $"filed {Text(filed)}, before the critical date; designs do not conflict with inventions and utility models");
    }

    private static (DateRelation Relation, Wording Reason) Conflicting(DateOnly day, FilingDays other, DateOnly filed, DateOnly published)
    {
        var claimed = other.Filing is not { } own || filed < own;
        var (zh, en) = claimed ? ("优先权日", "priority") : ("申请日", "filed");
        var (caveatZh, caveatEn) = other.LacksPublication
            ? ("；库中只有授权公告，此前公布的日子不知，可能已是现有技术", "; the store has its grant only, and it was published before: it may be prior art")
            : ("", "");
        var (checkZh, checkEn) = claimed ? ("；优先权是否成立未核实", "; whether the priority holds was not checked") : ("", "");
        return (DateRelation.Conflicting, new Wording(
            $"{zh} {Text(filed)} 早于基准日 {Text(day)}，{Text(published)} 公开：抵触申请线索，须核对是否记载同样的发明创造{checkZh}{caveatZh}",
            $"{en} {Text(filed)}, before the critical date {Text(day)}, published {Text(published)}: a clue to a conflicting application, to be checked for the same creation{checkEn}{caveatEn}"));
    }

    private static bool AreOfOneSort(PatentKind one, PatentKind other) =>
        one == PatentKind.Unknown || other == PatentKind.Unknown || (one == PatentKind.Design) == (other == PatentKind.Design);

    private static (DateRelation Relation, Wording Reason) Later(string chinese, string english) =>
        (DateRelation.Later, new Wording(chinese, english));

    private static (DateRelation Relation, Wording Reason) Unknown(string chinese, string english) =>
        (DateRelation.Unknown, new Wording(chinese, english));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
