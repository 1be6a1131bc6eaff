using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.Text.Tests;

/// <summary>Rows of a <c>.tsv</c> file beside the test that reads it; <c>#</c> begins a comment.</summary>
internal static class Cases
{
    public static IEnumerable<object[]> Of(string file, int columns, [CallerFilePath] string test = "")
    {
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(test)!, file)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t').Select(Unescaped).ToArray();
            if (cells.Length != columns)
            {
                throw new InvalidDataException($"{file}: {line}");
            }

            yield return [.. cells];
        }
    }

    // \uXXXX and \n, so that what cannot be seen can be written.
    private static string Unescaped(string cell) => System.Text.RegularExpressions.Regex.Unescape(cell);
}
