namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>The word lists of the sentence patterns, read once.</summary>
internal sealed class Lexis
{
    private Lexis()
    {
        var slots = Resource.WordsByKey("vocabulary.tsv");
        Slots = new string[128][];
        foreach (var (key, words) in slots)
        {
            if (key.Length == 1)
            {
                Slots[key[0]] = words;
            }
        }

        PlainParts = slots["gp"];
        PartQualifiers = slots["gq"];
        FirstSyllables = slots["ma"];
        LastSyllables = slots["mb"];
        var general = Resource.WordsByKey("words.tsv");
        Devices = general["device"];
        KnownParts = general["part"];
        Materials = general["material"];
        Quantities = general["quantity"];
        Signals = general["signal"];
        Sections = Pattern.LoadSections();
    }

    internal static Lexis Shared { get; } = new();

    /// <summary>Fillers of a slot that stands for a plain list, by its letter.</summary>
    internal string[][] Slots { get; }

    internal string[] PlainParts { get; }

    internal string[] PartQualifiers { get; }

    /// <summary>First syllables of two-syllable parts such as 铜管.</summary>
    internal string[] FirstSyllables { get; }

    /// <summary>Last syllables of them.</summary>
    internal string[] LastSyllables { get; }

    internal string[] Devices { get; }

    internal string[] KnownParts { get; }

    internal string[] Materials { get; }

    internal string[] Quantities { get; }

    internal string[] Signals { get; }

    internal Dictionary<string, Pattern[]> Sections { get; }
}
