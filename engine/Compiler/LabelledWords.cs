namespace ZhuhaiIp.Analytics.Compiler;

/// <summary>A sentence cut by hand.</summary>
/// <param name="Section">A section of the IPC; N for news, W for informal prose.</param>
/// <param name="Words">Its words, in order.</param>
internal sealed record LabelledWords(string Section, string[] Words)
{
    /// <summary>Reads lines of section, tab, words with a blank between; empty lines and lines from <c>#</c> on are skipped.</summary>
    internal static IEnumerable<LabelledWords> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var section, var words])
            {
                yield return new LabelledWords(section, words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
