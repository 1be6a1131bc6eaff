using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The two-letter codes of WIPO ST.3 that numbers begin with, past ones included.</summary>
internal static class Offices
{
    private const string Codes =
        "AD AE AF AG AI AL AM AN AO AP AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BV BW BX BY BZ " +
        "CA CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CY CZ DD DE DJ DK DM DO DZ EA EC EE EG EH EM EP ER ES ET EU " +
        "FI FJ FK FO FR GA GB GC GD GE GG GH GI GL GM GN GQ GR GS GT GW GY HK HN HR HT HU IB ID IE IL IM IN IQ IR IS IT " +
        "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO " +
        "MP MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NU NZ OA OM PA PE PG PH PK PL PT PW PY QA QZ " +
        "RH RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR ST SU SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV " +
        "TW TZ UA UG US UY UZ VA VC VE VG VN VU WO WS XN XV YD YE YU ZA ZM ZR ZW";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Codes.Split(' ').ToFrozenDictionary(code => code, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code that <paramref name="letters"/> begins with; null where it begins with none.</summary>
    internal static string? At(ReadOnlySpan<char> letters) =>
        letters.Length >= 2 && Known.TryGetValue(letters[..2], out var code) ? code : null;
}
