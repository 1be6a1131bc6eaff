namespace ZhuhaiIp.Analytics.Domain.Tests;

/// <summary>Cases that stand in a table beside the tests: tab-separated, <c>#</c> lines are remarks.</summary>
internal static class TestRows
{
    /// <summary>The rows of <paramref name="file"/>, each filled up to <paramref name="width"/> cells.</summary>
    internal static TheoryData<string[]> Of(string file, int width)
    {
        var rows = new TheoryData<string[]>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)))
        {
            if (!line.StartsWith('#') && line.Length > 0)
            {
                var cells = line.Split('\t');
                Array.Resize(ref cells, width);
                rows.Add([.. cells.Select(cell => cell ?? "")]);
            }
        }

        return rows;
    }
}
