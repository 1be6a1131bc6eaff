using System.Globalization;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Gives numbers that look like the office's and are never given twice in a run.</summary>
internal sealed class Numbering
{
    private const int FirstYear = 2010;
    private const int Months = 12 * 17;

    /// <summary>About where the office's numbers stood at the beginning of each year from 2010, in ten thousands.</summary>
    private static readonly int[][] YearStarts =
    [
        [10162, 10193, 10230, 10286, 10349, 10425, 10519, 10626, 10753, 10912, 11062, 11215, 11385, 11553, 11730, 11921, 12130],
        [20138, 20169, 20209, 20265, 20338, 20405, 20493, 20583, 20680, 20828, 20985, 21227, 21530, 21820, 22030, 22225, 22375],
        [30110, 30143, 30179, 30228, 30271, 30307, 30353, 30400, 30450, 30496, 30553, 30625, 30705, 30780, 30840, 30900, 30965],
    ];

    private readonly int[] _applications = new int[10 * 20];
    private readonly int[] _publications = new int[4 * Months];

    /// <summary>The next application number of a year and type digit (1 发明, 2 实用新型, 3 外观设计, 8 PCT).</summary>
    internal string Application(int year, int type)
    {
        const int Capacity = 9_999_991;
        var slot = ((year - FirstYear) * 10) + type;
        var count = _applications[slot]++;
        if (count >= Capacity)
        {
            throw new InvalidOperationException("More applications in a year than numbers");
        }

        var serial = (int)((((count + 1) * 6_700_417L) + (slot * 479_001L)) % Capacity);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year}{type}{serial:D7}");
        return $"CN{digits}.{CheckDigit(digits)}";
    }

    /// <summary>The nine digits of a publication; <paramref name="series"/> is their first one: 1 inventions, 2 utility models, 3 designs.</summary>
    internal string Publication(int series, DateOnly day)
    {
        // A stretch of numbers a month, each as far up as the office had come by then.
        var month = ((day.Year - FirstYear) * 12) + day.Month - 1;
        var years = YearStarts[series - 1];
        var start = years[day.Year - FirstYear] * 10_000;
        var stretch = ((years[day.Year - FirstYear + 1] * 10_000) - start) / 12;
        var count = _publications[(series * Months) + month]++;
        if (count >= stretch)
        {
            throw new InvalidOperationException("More publications in a month than numbers");
        }

        var number = start + ((day.Month - 1) * stretch) + (int)((((count + 1) * 104_729L) + (month * 1_009L)) % stretch);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The check digit of twelve digits: weights 2 to 9, sum modulo 11, ten is X.</summary>
    internal static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (2 + (i % 8));
        }

        return "0123456789X"[sum % 11];
    }
}
