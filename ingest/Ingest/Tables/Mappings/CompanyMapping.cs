using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Store.Identities;

namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>Firms: a firm a row, or several rows where it stands on several lists.</summary>
internal sealed class CompanyMapping : ITableMapping
{
    private static readonly string[] Positions = ["上游", "中游", "下游"];

    private static readonly string[] FactNames = ["信用代码", "产业链环节", "产业", "企业性质", "产值", "年度"];

    public string Name => "companies";

    public IReadOnlyList<string[]> Needs { get; } = [["name"]];

    public IReadOnlyList<string> Numbers { get; } = ["name"];

    public TableRow Map(TableCells cells)
    {
        var name = cells.Required("name");
        var key = EntityKey.Of(name);
        var lists = string.Join(';', cells.List("list"));
        return new TableRow($"{name} {lists}", [lists, name])
        {
            Whole = key,
            Facts =
            [
                cells.Text("code"), Position(cells), cells.Text("cluster"), cells.Text("kind"), cells.Cents("output"),
                cells.OptionalYear("year"),
            ],
            FactNames = FactNames,
        };
    }

    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows)
    {
        var firms = rows.GroupBy(row => row.Whole!, StringComparer.Ordinal).ToList();
        var facts = firms.Select(firm => Enumerable.Range(0, FactNames.Length)
            .Select(fact => firm.Select(row => row.Facts[fact]).FirstOrDefault(said => said is not null))
            .Prepend(firm.First().Values[1]).Prepend(firm.Key).ToArray());
        var lists = firms.SelectMany(firm => firm.SelectMany(row => ((string)row.Values[0]!).Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Distinct().Select(list => new object?[] { firm.Key, list }));
        return [[.. facts], [.. lists]];
    }

    private static string? Position(TableCells cells)
    {
        if (cells.Text("position") is not { } text)
        {
            return null;
        }

        return Positions.FirstOrDefault(position => position == text || position[..1] == text) ?? cells.Refuse(
            RejectionReason.BadValue, new Wording(
                $"“产业链环节”应为上游、中游或下游：{text}", $"the chain position must be 上游, 中游 or 下游: {text}"));
    }
}
