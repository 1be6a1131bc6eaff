using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Pipeline;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>Gathers what a reader should know of an ingest although nothing was rejected for it.</summary>
/// <remarks>Equal sentences are counted together; not for several threads at once.</remarks>
internal sealed class NoteLog
{
    private const int SampleLimit = 5;

    private readonly Dictionary<(string Id, Wording Text), (long Count, List<string> Samples)> _notes = [];
    private readonly List<(string Id, Wording Text)> _order = [];

    /// <summary>The notes, in the order of their first appearance.</summary>
    public IReadOnlyList<IngestNote> Notes =>
        [.. _order.Select(key => new IngestNote(key.Id, key.Text, _notes[key].Count, _notes[key].Samples))];

    /// <summary>Notes a thing once more, with a sample that shows it.</summary>
    public void Add(string id, Wording text, string sample, long count = 1)
    {
        var key = (id, text);
        if (!_notes.TryGetValue(key, out var entry))
        {
            entry = (0, []);
            _order.Add(key);
        }

        if (entry.Samples.Count < SampleLimit)
        {
            entry.Samples.Add(sample);
        }

        _notes[key] = (entry.Count + count, entry.Samples);
    }
}
