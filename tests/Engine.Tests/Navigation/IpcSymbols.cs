using System.IO.Compression;

namespace ZhuhaiIp.Analytics.Engine.Tests.Navigation;

/// <summary>
/// The IPC symbols that are known to exist: those of the scheme table of 2026, those that real records of 2017 carry
/// (the table lacks what was moved since, and twelve subclasses), and a short list of others.
/// </summary>
internal sealed class IpcSymbols
{
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wider = new(StringComparer.Ordinal);

    internal static IpcSymbols Read(string sharedData, IEnumerable<string> superseded)
    {
        var known = new IpcSymbols();
        foreach (var line in Lines(Path.Combine(sharedData, "data", "reference", "ipc_2026_01_zh.tsv.gz")).Skip(1))
        {
            known.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(sharedData, "data", "cn-2017"), "*.gz"))
        {
            // No comma stands before the fifth column, so no CSV reader is needed to find it.
            foreach (var symbol in Lines(file).SelectMany(line => line.Split(',', 6)[4].Split(';')))
            {
                known.Add(symbol);
            }
        }

        foreach (var symbol in superseded)
        {
            known.Add(symbol);
        }

        return known;
    }

    /// <summary>Whether <paramref name="pattern"/> is a known symbol, or known ones lie below it.</summary>
    internal bool Names(string pattern) =>
        pattern.EndsWith('*') ? _wider.Contains(pattern[..^1]) : _symbols.Contains(pattern);

    private void Add(string symbol)
    {
        _symbols.Add(symbol);
        foreach (var length in new[] { 1, 3, 4, symbol.IndexOf('/', StringComparison.Ordinal) + 1 })
        {
            if (length > 0 && length <= symbol.Length)
            {
                _wider.Add(symbol[..length]);
            }
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
