using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Revealed technological advantage and relative patent advantage of a table of places and fields.</summary>
internal sealed class RtaIndicator : IIndicator
{
    public string Id => "rta";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("显性技术优势（RTA）与相对专利优势（RPA）", "Revealed technological advantage and relative patent advantage"),
        Unit = new Wording("RTA：无量纲，1 为平均；RPA：−100 至 100，0 为平均", "RTA: none, 1 is the average; RPA: −100 to 100, 0 is the average"),
        Formula = "RTA = (Pᵢⱼ/ΣᵢPᵢⱼ)/(ΣⱼPᵢⱼ/ΣΣP); RPA = 100·tanh(ln RTA) = 100(r²−1)/(r²+1)",
        EdgeCases = new Wording(
            "行或列合计为 0 时无值；null 单元格无值，合计时略去；报告在两侧任一不足 10 件时拒绝给出",
            "no value where a row or column sums to 0; a null cell has none and is left out of the sums; reports refuse it below 10 filings a side"),
        Source = "Soete 1987; OECD Patent Statistics Manual 2009; RPA: Schmoch 1995",
        Input = """{"rows":["place",…],"columns":["field",…],"counts":[[n,…],…]}""",
        Output = """{"rta":[[x,…],…],"rpa":[[x,…],…]}""",
    };

    public JsonNode Compute(JsonElement input)
    {
        var read = new IndicatorInput(input, "rows", "columns", "counts");
        var counts = Counts(read);
        var rows = counts.Select(row => row.Sum() ?? 0).ToArray();
        var columns = Enumerable.Range(0, counts.Length == 0 ? 0 : counts[0].Length)
            .Select(column => counts.Sum(row => row[column]) ?? 0).ToArray();
        var all = rows.Sum();
        var rta = counts.Select((row, at) => row.Select((cell, column) =>
            cell is { } count ? Specialization.Rta(count, rows[at], columns[column], all) : null).ToList()).ToList();
        return new JsonObject
        {
            ["rta"] = Table(rta),
            ["rpa"] = Table(rta.Select(row => row.Select(Specialization.Rpa))),
        };
    }

    private static double?[][] Counts(IndicatorInput read)
    {
        var (rows, columns, counts) = (read.Names("rows"), read.Names("columns"), read.Table("counts"));
        if (counts.Length != rows.Length)
        {
            throw read.Wrong(
                $"的 \"counts\" 有 {counts.Length} 行，\"rows\" 有 {rows.Length} 个，应相等",
                $"has {counts.Length} rows in \"counts\" and {rows.Length} names in \"rows\"; they must be as many");
        }

        for (var at = 0; at < counts.Length; at++)
        {
            if (counts[at].Length != columns.Length)
            {
                throw read.Wrong(
                    $"的 \"counts[{at}]\" 有 {counts[at].Length} 列，\"columns\" 有 {columns.Length} 个，应相等",
                    $"has {counts[at].Length} cells in \"counts[{at}]\" and {columns.Length} names in \"columns\"; they must be as many");
            }

            if (Array.FindIndex(counts[at], cell => cell < 0) is >= 0 and var negative)
            {
                throw read.Wrong(
                    $"的 \"counts[{at}][{negative}]\" 不能为负数", $"must not have a negative number at \"counts[{at}][{negative}]\"");
            }
        }

        return counts;
    }

    private static JsonArray Table(IEnumerable<IEnumerable<double?>> rows) =>
        new([.. rows.Select(row => new JsonArray([.. row.Select(cell => (JsonNode?)cell)]))]);
}
