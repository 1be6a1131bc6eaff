using System.Text;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Writes counts, sizes, shares and times with their units.</summary>
internal static class Quantities
{
    private static readonly string[] Counts = ["两", "三", "四", "五", "六", "多", "若干", "八", "十二"];
    private static readonly string[] LengthUnits = ["mm", "mm", "mm", "cm", "毫米", "厘米"];
    private static readonly string[] FineUnits = ["μm", "nm", "μm", "微米", "纳米", "mm"];
    private static readonly string[] TimeUnits = ["min", "h", "s", "分钟", "小时", "秒", "天"];
    private static readonly string[] ShareUnits = ["%", "%", "wt%", "％"];

    /// <summary>Whether <paramref name="slot"/> is written here.</summary>
    internal static bool Knows(char slot) => slot is 'n' or 'l' or 't' or 'T' or 'r' or 'w' or 'R' or 'd';

    /// <summary>Writes the filler of <paramref name="slot"/>; lengths of a <paramref name="fine"/> branch are small.</summary>
    internal static void Append(StringBuilder text, char slot, bool fine, ref Pcg numbers)
    {
        switch (slot)
        {
            case 'n': text.Append(numbers.Pick(Counts)); break;
            case 'l': Range(text, ref numbers, 60, numbers.Pick(fine ? FineUnits : LengthUnits)); break;
            case 't': Range(text, ref numbers, 360, "℃"); break;
            case 'T': Range(text, ref numbers, 48, numbers.Pick(TimeUnits)); break;
            case 'r': Range(text, ref numbers, 70, numbers.Pick(ShareUnits)); break;
            case 'w': Range(text, ref numbers, 90, numbers.Chance(700) ? "份" : "重量份"); break;
            case 'd': Range(text, ref numbers, 88, numbers.Chance(800) ? "°" : "度"); break;
            default: text.Append(numbers.Between(1, 9)).Append(numbers.Chance(500) ? ":" : "∶").Append(numbers.Between(1, 20)); break;
        }
    }

    private static void Range(StringBuilder text, ref Pcg numbers, int top, string unit)
    {
        var low = numbers.Between(1, top);
        text.Append(low);
        if (numbers.Chance(250))
        {
            text.Append('.').Append(numbers.Between(1, 9));
        }

        if (numbers.Chance(550))
        {
            text.Append(numbers.Chance(400) ? "~" : numbers.Chance(500) ? "-" : "至").Append(low + numbers.Between(1, (top / 3) + 2));
        }

        text.Append(unit);
    }
}
