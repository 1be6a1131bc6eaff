using System.Text.Json.Serialization.Metadata;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>Named things of one sort that an analyst keeps: a log in which the last line of a name speaks.</summary>
public sealed class WorkbenchLog<T>
    where T : class
{
    private readonly string _root;
    private readonly JsonTypeInfo<T> _type;
    private readonly TimeProvider _clock;

    internal WorkbenchLog(string root, string name, JsonTypeInfo<T> type, TimeProvider clock) =>
        (_root, Name, _type, _clock) = (root, name, type, clock);

    /// <summary>The log's name: its file without ending.</summary>
    public string Name { get; }

    private string FileName => Name + ".jsonl";

    /// <summary>Keeps <paramref name="value"/> under a name, in the place of what had it.</summary>
    /// <exception cref="AnalyticsException">The store cannot be written to, or the disk is full.</exception>
    public void Put(string key, T value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(value);
        Append(WorkbenchLine<T>.Put, key, value);
    }

    /// <summary>Lets go of what has a name; false where nothing has it.</summary>
    /// <exception cref="AnalyticsException">The store cannot be written to, or the disk is full.</exception>
    public bool Remove(string key)
    {
        if (Find(key) is null)
        {
            return false;
        }

        Append(WorkbenchLine<T>.Remove, key, null);
        return true;
    }

    /// <summary>What has a name; null where nothing has it.</summary>
    public T? Find(string key) => Current().GetValueOrDefault(key)?.Value;

    /// <summary>What is kept now, by name.</summary>
    /// <exception cref="DamagedStoreException">A line before the last is not what was written.</exception>
    public IReadOnlyDictionary<string, WorkbenchEntry<T>> Current()
    {
        var current = new SortedDictionary<string, WorkbenchEntry<T>>(StringComparer.Ordinal);
        foreach (var entry in History())
        {
            if (entry.Value is null)
            {
                current.Remove(entry.Key);
            }
            else
            {
                current[entry.Key] = entry;
            }
        }

        return current;
    }

    /// <summary>Everything that was kept or let go of, oldest first.</summary>
    /// <exception cref="DamagedStoreException">A line is not what was written.</exception>
    public IReadOnlyList<WorkbenchEntry<T>> History()
    {
        var entries = new List<WorkbenchEntry<T>>();
        var rest = (ReadOnlySpan<byte>)WorkbenchFiles.Read(_root, FileName);
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = WorkbenchLine<T>.FromBytes(rest[..end], _type) ?? throw new DamagedStoreException(
                $"workbench/{FileName}", $"第 {number} 行的校验和不符", $"the checksum of line {number} differs");
            entries.Add(new WorkbenchEntry<T>(line.Key, line.Time, line.Kind == WorkbenchLine<T>.Put ? line.Value : null));
            rest = rest[(end + 1)..];
        }

        return entries;
    }

    private void Append(string kind, string key, T? value) => WorkbenchFiles.Append(
        _root, FileName, new WorkbenchLine<T>(_clock.GetUtcNow(), kind, key, value).ToBytes(_type));
}
