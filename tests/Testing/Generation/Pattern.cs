namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A sentence pattern taken apart: texts and slots by turns.</summary>
internal sealed class Pattern
{
    private Pattern(string[] texts, char[] slots) => (Texts, Slots) = (texts, slots);

    /// <summary>One text more than <see cref="Slots"/>: before, between and after them.</summary>
    internal string[] Texts { get; }

    internal char[] Slots { get; }

    internal static Pattern Parse(string line)
    {
        var texts = new List<string>();
        var slots = new List<char>();
        var from = 0;
        for (var open = line.IndexOf('{', 0); open >= 0; open = line.IndexOf('{', from))
        {
            texts.Add(line[from..open]);
            slots.Add(line[open + 1]);
            from = open + 3;
        }

        texts.Add(line[from..]);
        return new Pattern([.. texts], [.. slots]);
    }

    /// <summary>The patterns of <c>clauses.txt</c> by section.</summary>
    internal static Dictionary<string, Pattern[]> LoadSections()
    {
        var sections = new Dictionary<string, List<Pattern>>(StringComparer.Ordinal);
        List<Pattern> current = [];
        foreach (var line in Resource.Lines("clauses.txt"))
        {
            if (line[0] == '@')
            {
                sections[line[1..]] = current = [];
            }
            else
            {
                current.Add(Parse(line));
            }
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }
}
