namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Reads the word lists that stand beside the generator.</summary>
internal static class Resource
{
    /// <summary>The lines of a list without comments and blank ones.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream("generation/" + name)
            ?? throw new FileNotFoundException("Word list not embedded", name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>A list of <c>key TAB words</c> lines; a key may have several lines.</summary>
    internal static Dictionary<string, string[]> WordsByKey(string name) =>
        Lines(name)
            .Select(line => line.Split('\t'))
            .GroupBy(cells => cells[0], StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(cells => cells[1].Split(' ')).ToArray(),
                StringComparer.Ordinal);
}
