namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>The rows of a <c>.tsv</c> file beside the tests.</summary>
internal static class Cases
{
    internal static IEnumerable<string[]> Rows(string name) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, name))
        .Where(line => line.Length > 0 && !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));
}
