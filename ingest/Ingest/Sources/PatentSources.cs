using ZhuhaiIp.Analytics.Ingest.Sources.Csv;
using ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>The formats that records can be read from; the first that recognises a file reads it.</summary>
public static class PatentSources
{
    /// <summary>What <c>--format</c> takes besides <c>auto</c>.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(source => source.Id)];

    internal static IReadOnlyList<IPatentSource> All => Tables;

    /// <summary>The formats whose files are tables, whatever their columns hold.</summary>
    internal static IReadOnlyList<IPatentSource> Tables => [new XlsxSource(), new CsvSource()];
}
