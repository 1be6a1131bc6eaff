using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>The clauses that findings name, from <c>clauses.tsv</c>.</summary>
public static class Clauses
{
    /// <summary>Every clause, in the order of the table.</summary>
    public static IReadOnlyList<Clause> All { get; } =
    [
        .. EmbeddedTable.Rows("clauses.tsv").Select(cells => new Clause(
            cells[0],
            cells[1],
            cells[2],
            DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            new Wording(cells[5], cells[6]),
            cells[7])
        {
            EffectiveChecked = cells[4],
        }),
    ];

    /// <summary>The clause of identity <paramref name="id"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Clause Of(string id) =>
        All.FirstOrDefault(clause => clause.Id == id) ?? throw new KeyNotFoundException(id);

    /// <summary>Of the clauses <paramref name="ids"/>, those of the regulation in force on <paramref name="day"/>; before
    /// the first of them, those of the latest regulation, which then serve only for comparison.</summary>
    internal static IReadOnlyList<Clause> On(DateOnly day, IReadOnlyList<string> ids)
    {
        var clauses = ids.Select(Of).ToList();
        var effective = clauses.Where(clause => clause.Effective <= day).DefaultIfEmpty(null).Max(clause => clause?.Effective)
            ?? clauses.Max(clause => clause.Effective);
        return [.. clauses.Where(clause => clause.Effective == effective)];
    }
}
