namespace ZhuhaiIp.Analytics.Reports.Tests.Tables;

/// <summary>A folder for one test's files.</summary>
internal sealed class TemporaryPath : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("table-test-").FullName;

    internal string this[string name] => Path.Combine(_folder, name);

    internal IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
