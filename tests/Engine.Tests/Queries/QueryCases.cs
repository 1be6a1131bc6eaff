namespace ZhuhaiIp.Analytics.Engine.Tests.Queries;

/// <summary>The rows of a .tsv file beside these tests, without comments and header.</summary>
internal static class QueryCases
{
    internal static TheoryData<string, string, string> Read(string name)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Queries", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1);
        var cases = new TheoryData<string, string, string>();
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            cases.Add(cells[0], cells[1], cells.Length > 2 ? cells[2] : "");
        }

        return cases;
    }
}
