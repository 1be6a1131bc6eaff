using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>Pledges: a contract and one of its patents a row; what is said of the contract counts once.</summary>
internal sealed class PledgeMapping : ITableMapping
{
    private static readonly string[] FactNames = ["金额", "币种", "出质人", "质权人", "登记日"];

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["人民币"] = "CNY",
        ["RMB"] = "CNY",
        ["元"] = "CNY",
        ["美元"] = "USD",
        ["港元"] = "HKD",
        ["港币"] = "HKD",
        ["澳门元"] = "MOP",
        ["欧元"] = "EUR",
        ["日元"] = "JPY",
        ["英镑"] = "GBP",
    };

    public string Name => "pledges";

    public IReadOnlyList<string[]> Needs { get; } = [["contract_number"], ["application_number", "publication_number"]];

    public IReadOnlyList<string> Numbers { get; } = ["application_number", "publication_number"];

    public TableRow Map(TableCells cells)
    {
        var contract = cells.Required("contract_number");
        var (application, publication) = cells.Patent();
        return new TableRow($"{contract} {application ?? publication}", [contract, application, publication])
        {
            Whole = contract,
            Facts = [cells.Cents("amount"), Currency(cells), cells.Text("pledgor"), cells.Text("pledgee"), cells.Day("date")],
            FactNames = FactNames,
        };
    }

    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows)
    {
        var contracts = rows.GroupBy(row => row.Whole!, StringComparer.Ordinal).Select(contract =>
        {
            var facts = Enumerable.Range(0, FactNames.Length)
                .Select(fact => contract.Select(row => row.Facts[fact]).FirstOrDefault(said => said is not null)).ToArray();
            return new object?[] { contract.Key, facts[0], facts[1] ?? "CNY", facts[2], facts[3], facts[4], contract.Count() };
        });
        return [[.. contracts], [.. rows.Select(row => row.Values)]];
    }

    private static string? Currency(TableCells cells)
    {
        var text = cells.Text("currency")?.ToUpperInvariant();
        if (text is null || Currencies.TryGetValue(text, out text) || cells.Text("currency") is not { } given)
        {
            return text;
        }

        if (given.Length == 3 && given.All(char.IsAsciiLetter))
        {
            return given.ToUpperInvariant();
        }

        return cells.Refuse(RejectionReason.BadValue, new Wording(
            $"不认识币种“{given}”：请用三个字母的代码，如 CNY", $"the currency '{given}' is not known: use three letters such as CNY"));
    }
}
