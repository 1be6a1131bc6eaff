using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>Reads records out of the files of one format.</summary>
/// <remarks>
/// A source is told by content, never by name alone. It never throws on what a file holds: a record that cannot be
/// read is a <see cref="SourceRecord"/> with a fault, and so is the break of a file. It holds a bounded part of the
/// file in memory, and gives the same records for the same bytes.
/// </remarks>
internal interface IPatentSource
{
    /// <summary>The name that <c>--format</c> takes.</summary>
    string Id { get; }

    /// <summary>The class of source that its files are: an id of <c>SourceClasses</c>.</summary>
    string Class => SourceClasses.Default.Id;

    /// <summary>Whether this source is the one for a file that begins like <paramref name="probe"/>.</summary>
    bool Recognizes(SourceProbe probe);

    /// <summary>The records of a file, in its order.</summary>
    IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file, ReadOptions options, NoteLog notes, CancellationToken cancellation);
}
