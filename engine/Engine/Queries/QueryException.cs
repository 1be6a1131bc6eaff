using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>A query that cannot be read: where it goes wrong, what stands there, and what was expected.</summary>
public sealed class QueryException : AnalyticsException
{
    /// <summary>An error at <paramref name="position"/> (from 0) that says <paramref name="problem"/>.</summary>
    public QueryException(int position, Wording problem)
        : base(new Wording(
            $"查询第 {position + 1} 列：{problem.Chinese}", $"Query, column {position + 1}: {problem.English}")) =>
        (Position, Problem) = (position, problem);

    /// <summary>The place in the query, from 0; its length where something lacks at the end. The message counts
    /// columns from 1.</summary>
    public int Position { get; }

    /// <summary>The message without the column.</summary>
    public Wording Problem { get; }
}
