using System.Globalization;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>What sort of thing a record is about; its sentences differ.</summary>
internal enum Subject
{
    Device,
    Method,
    Composition,
    System,
}

/// <summary>A branch of technology: its words, its classes, how it grows.</summary>
internal sealed class Branch
{
    private Branch(string id, string cluster, string name) => (Id, Cluster, Name, Group) = (id, cluster, name, id[..id.IndexOf('-', StringComparison.Ordinal)]);

    internal string Id { get; }

    internal string Cluster { get; }

    internal string Name { get; }

    internal double Growth { get; private init; }

    internal double Weight { get; private init; }

    internal int[] SubjectWeights { get; private init; } = [];

    internal string[] Ipc { get; private set; } = [];

    internal string[] Devices { get; private set; } = [];

    internal string[] Compositions { get; private set; } = [];

    internal string[] Systems { get; private set; } = [];

    internal string[] Parts { get; private set; } = [];

    internal string[] Materials { get; private set; } = [];

    internal string[] Operations { get; private set; } = [];

    internal string[] Uses { get; private set; } = [];

    internal string[] Goals { get; private set; } = [];

    /// <summary>The part of the id before the hyphen: which firms work in it.</summary>
    internal string Group { get; }

    /// <summary>Whether its lengths are measured in micrometres.</summary>
    internal bool Fine => Cluster is "集成电路" or "新材料" or "生物医药";

    /// <summary>Every branch of <c>branches.txt</c>.</summary>
    internal static Branch[] Load()
    {
        var branches = new List<Branch>();
        foreach (var line in Resource.Lines("branches.txt"))
        {
            if (line[0] == '@')
            {
                branches.Add(Head(line[1..].Split('|', StringSplitOptions.TrimEntries)));
            }
            else
            {
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                branches[^1].Set(line[..blank], line[(blank + 1)..].Split(' '));
            }
        }

        return [.. branches];
    }

    private static Branch Head(string[] cells) => new(cells[0], cells[1], cells[2])
    {
        Growth = double.Parse(cells[3], CultureInfo.InvariantCulture),
        Weight = double.Parse(cells[4], CultureInfo.InvariantCulture),
        SubjectWeights = [.. cells[5].Split(':').Select(w => int.Parse(w, CultureInfo.InvariantCulture))],
    };

    private void Set(string key, string[] words)
    {
        switch (key)
        {
            case "ipc": Ipc = words; break;
            case "device": Devices = words; break;
            case "material.head": Compositions = words; break;
            case "system": Systems = words; break;
            case "part": Parts = words; break;
            case "material": Materials = words; break;
            case "operation": Operations = words; break;
            case "context": Uses = words; break;
            case "goal": Goals = words; break;
            default: throw new InvalidDataException($"branches.txt: unknown list '{key}'");
        }
    }
}
