using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Exchange;

/// <summary>The classes of an exchange document: IPC in texts of fixed columns, CPC in texts or in parts.</summary>
internal static partial class ExchangeClasses
{
    /// <summary>Puts the classes into their fields.</summary>
    internal static void Read(XmlElement data, string?[] values)
    {
        var ipc = data.Below("classification-ipcr").Select(one => Ipc().Match(one.Line)).Where(match => match.Success).ToList();
        values[(int)PatentField.MainIpc] = ipc.Find(match => match.Groups["place"].Value == "F") is { } main ? Symbol(main) : null;
        values[(int)PatentField.Ipc] = string.Join(';', ipc.Count > 0 ? ipc.Select(Symbol) : Older(data));
        values[(int)PatentField.Cpc] = string.Join(';', data.Below("patent-classification").Where(IsCpc).Select(Cpc)
            .Where(symbol => symbol.Length > 0).Distinct(StringComparer.Ordinal));
    }

    // Records from before the eighth edition only have the field that came before it.
    private static IEnumerable<string> Older(XmlElement data) => data.Below("classification-ipc")
        .SelectMany(one => one.Children.Where(part => part.Name is "main-classification" or "further-classification" or "text"))
        .Select(part => Ipc().Match(part.Line)).Where(match => match.Success).Select(Symbol);

    private static bool IsCpc(XmlElement one) =>
        one.Child("classification-scheme")?["scheme"].StartsWith("CPC", StringComparison.Ordinal) == true;

    private static string Cpc(XmlElement one)
    {
        var text = one.LineOf("classification-symbol");
        text = text.Length > 0 ? text
            : $"{one.LineOf("section")}{one.LineOf("class")}{one.LineOf("subclass")}{one.LineOf("main-group")}/{one.LineOf("subgroup")}";
        return Ipc().Match(text) is { Success: true } match ? Symbol(match) : "";
    }

    private static string Symbol(Match match) =>
        $"{match.Groups["section"]}{match.Groups["class"]}{match.Groups["subclass"]}{match.Groups["main"]}/{match.Groups["sub"]}";

    // "A61K   9/107       20060101AFI20221215BHEP", "7A 61K   9/16", "B01J   8/    00            A I".
    [GeneratedRegex(@"(?<section>[A-HY])\s?(?<class>\d\d)(?<subclass>[A-Z])\s*(?<main>\d{1,4})\s*/\s*(?<sub>\d{2,6})(?:\s+\d{8}[A-Z ](?<place>[FL]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Ipc();
}
