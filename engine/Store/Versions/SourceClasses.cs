using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>The sorts of sources, from the table <c>sources.tsv</c>.</summary>
public static class SourceClasses
{
    /// <summary>One above the largest code that the table may hold: a set of classes is a byte.</summary>
    internal const int CodeLimit = 8;

    private const string DefaultId = "export";

    /// <summary>All of them, the highest precedence first.</summary>
    public static IReadOnlyList<SourceClass> All { get; } =
        [.. Rows().OrderByDescending(source => source.Precedence).ThenBy(source => source.Code)];

    /// <summary>What a record is that nothing is said of.</summary>
    public static SourceClass Default { get; } = All.Single(source => source.Id == DefaultId);

    private static readonly int[] Precedences = ByCode();

    /// <summary>The class called <paramref name="id"/>; the default one for an empty text.</summary>
    /// <exception cref="AnalyticsException">There is no such class.</exception>
    public static SourceClass Named(string id) => id.Length == 0 ? Default
        : All.FirstOrDefault(source => source.Id == id) ?? throw new AnalyticsException(new Wording(
            $"未知的来源类别“{id}”，可用：{string.Join('、', All.Select(source => source.Id))}",
            $"unknown class of source '{id}'; known are {string.Join(", ", All.Select(source => source.Id))}"));

    /// <summary>The class of a code in the lake.</summary>
    public static SourceClass Of(int code) => All.FirstOrDefault(source => source.Code == code) ?? Default;

    internal static int PrecedenceOf(int code) => Precedences[code];

    private static int[] ByCode()
    {
        var precedences = new int[CodeLimit];
        foreach (var source in All)
        {
            precedences[source.Code] = source.Precedence;
        }

        return precedences;
    }

    private static IEnumerable<SourceClass> Rows()
    {
        using var stream = typeof(SourceClasses).Assembly.GetManifestResourceStream("sources.tsv")
            ?? throw new InvalidOperationException("The table sources.tsv is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var id, var code, var precedence, var chinese, var english, ..]
                && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new SourceClass(
                    id, number, int.Parse(precedence, CultureInfo.InvariantCulture), new Wording(chinese, english));
            }
        }
    }
}
