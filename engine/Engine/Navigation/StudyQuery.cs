namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>The pieces that a study's queries are put together from.</summary>
internal static class StudyQuery
{
    /// <summary>A literal term; the two characters that have a meaning inside quotes are escaped.</summary>
    internal static string Quote(string keyword) =>
        $"\"{keyword.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Any of <paramref name="parts"/>: in brackets where there are several, empty where there are none.</summary>
    internal static string Any(IEnumerable<string> parts)
    {
        var distinct = parts.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count switch
        {
            0 => "",
            1 => distinct[0],
            _ => $"({string.Join(" OR ", distinct)})",
        };
    }

    /// <summary>What <paramref name="query"/> finds without what any of <paramref name="exclusions"/> finds.</summary>
    /// <remarks>Every operand is one term or stands in brackets already, so none are added here.</remarks>
    internal static string Without(string query, IEnumerable<StudyExclusion> exclusions)
    {
        var excluded = Any(exclusions.Select(exclusion => Group(exclusion.Clause)));
        return excluded.Length == 0 ? query : $"{query} NOT {excluded}";
    }

    /// <summary>A clause as one operand: in brackets where it has an AND of its own.</summary>
    internal static string Group(StudyClause clause) =>
        clause is { Ipc.Count: > 0, Keywords.Count: > 0 } ? $"({clause.ToQuery()})" : clause.ToQuery();
}
