using System.Text;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>The lines of a data file inside this assembly, without comments and empty lines.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of <paramref name="name"/>.</summary>
    public static IEnumerable<string> Of(string name)
    {
        using var reader = new StreamReader(EmbeddedStream.Of(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
