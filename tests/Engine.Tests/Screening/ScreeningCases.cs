namespace ZhuhaiIp.Analytics.Engine.Tests.Screening;

/// <summary>The rows of a .tsv file beside these tests, without comments and header.</summary>
internal static class ScreeningCases
{
    internal static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Screening", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'));
}
