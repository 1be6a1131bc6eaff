using System.Globalization;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Gives numbers that look like the office's and are never given twice in a run.</summary>
internal sealed class Numbering
{
    private const int FirstYear = 2010;
    private const int Months = 12 * 17;
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

    /// <summary>The nine digits of a publication; <paramref name="series"/> is their first one.</summary>
    internal string Publication(int series, DateOnly day)
    {
        // Series 1 inventions, 2 utility models, 3 designs: a stretch of numbers a month, as wide as prime.
        var month = ((day.Year - FirstYear) * 12) + day.Month - 1;
        var (start, stretch) = series switch { 1 => (101_300_000, 99_991), 2 => (201_600_000, 99_991), _ => (301_200_000, 43_991) };
        var count = _publications[(series * Months) + month]++;
        if (count >= stretch)
        {
            throw new InvalidOperationException("More publications in a month than numbers");
        }

        var number = start + (month * stretch) + (int)((((count + 1) * 61_813L) + (month * 1_009L)) % stretch);
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
