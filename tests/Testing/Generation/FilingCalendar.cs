namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Draws the days of an application: filed as its branch grows, published as late as the office does.</summary>
internal sealed class FilingCalendar
{
    internal const int FirstYear = 2012;
    internal const int LastYear = 2025;
    private readonly Dictionary<Branch, double[]> _years;

    internal FilingCalendar(Branch[] branches) =>
        _years = branches.ToDictionary(branch => branch, branch => Cumulated(branch.Growth));

    internal DateOnly Filing(Branch branch, ref Pcg draw)
    {
        var u = draw.NextFraction();
        var years = _years[branch];
        var year = 0;
        while (years[year] < u)
        {
            year++;
        }

        var day = new DateOnly(FirstYear + year, 1, 1).AddDays(draw.Next(365));
        // Offices take filings online every day, people mostly file on working days.
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && draw.Chance(900) ? day.AddDays(day.DayOfYear > 2 ? -2 : 2) : day;
    }

    /// <summary>When an invention is published: early on request, else after 18 months.</summary>
    internal static DateOnly FirstPublication(DateOnly filed, ref Pcg draw) =>
        IssueDay(filed.AddDays(draw.Chance(600) ? draw.Between(80, 300) : draw.Between(540, 580)));

    /// <summary>When an invention is granted.</summary>
    internal static DateOnly Grant(DateOnly filed, DateOnly published, ref Pcg draw)
    {
        var day = filed.AddDays(draw.Between(500, 1500));
        return IssueDay(day < published.AddDays(120) ? published.AddDays(draw.Between(120, 700)) : day);
    }

    /// <summary>When a utility model or design is granted.</summary>
    internal static DateOnly Registration(DateOnly filed, bool design, ref Pcg draw) =>
        IssueDay(filed.AddDays(design ? draw.Between(100, 230) : draw.Between(180, 305)));

    /// <summary>The next Tuesday or Friday: the days of the gazette.</summary>
    internal static DateOnly IssueDay(DateOnly day)
    {
        while (day.DayOfWeek is not (DayOfWeek.Tuesday or DayOfWeek.Friday))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static double[] Cumulated(double growth)
    {
        var sums = new double[LastYear - FirstYear + 1];
        var total = 0.0;
        var share = 1.0;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = total += share;
            share *= 1 + growth;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= total;
        }

        sums[^1] = 1;
        return sums;
    }
}
