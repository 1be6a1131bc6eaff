using System.Threading.Channels;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>The reading side of the pipeline: files into chunks, mapped on other threads, handed on in order.</summary>
internal sealed class FileReading(
    IReadOnlyList<SourceFile> files, IPatentSource? asked, ReadOptions options)
{
    private readonly Channel<Task<RecordChunk>> _chunks = Channel.CreateBounded<Task<RecordChunk>>(
        new BoundedChannelOptions(Environment.ProcessorCount + 1) { SingleReader = true, SingleWriter = true });

    /// <summary>The chunks, in the order of the files; a few at most are waiting.</summary>
    public ChannelReader<Task<RecordChunk>> Chunks => _chunks.Reader;

    /// <summary>What the sources found worth knowing; to be read when all files are done.</summary>
    public NoteLog Notes { get; } = new();

    /// <summary>Reads all files; the channel is completed in any case, with the error where there is one.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            for (var file = 0; file < files.Count; file++)
            {
                await ReadAsync(file, cancellation);
            }

            _chunks.Writer.Complete();
        }
        catch (Exception error)
        {
            _chunks.Writer.Complete(error);
            throw;
        }
    }

    private async Task ReadAsync(int place, CancellationToken cancellation)
    {
        var file = files[place];
        var chunk = new RecordChunk(place, file.Name);
        var format = "";
        try
        {
            var source = asked ?? Recognize(await file.ProbeAsync(cancellation));
            format = source.Id;
            await foreach (var record in source.ReadAsync(file, options, Notes, cancellation))
            {
                chunk.Add(record);
                if (chunk.IsFull)
                {
                    chunk.BytesRead = file.BytesRead;
                    await SendAsync(chunk, cancellation);
                    chunk = new RecordChunk(place, file.Name);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            chunk.Add(new SourceRecord(0, 0) { Fault = Unreadable(error) });
        }

        (chunk.BytesRead, chunk.EndOf) = (file.Length, format);
        await SendAsync(chunk, cancellation);
    }

    private ValueTask SendAsync(RecordChunk chunk, CancellationToken cancellation) =>
        _chunks.Writer.WriteAsync(Task.Run(chunk.Map, cancellation), cancellation);

    private static IPatentSource Recognize(SourceProbe probe) =>
        PatentSources.All.First(source => source.Recognizes(probe));

    /// <summary>What is said of a file that the system does not let be read.</summary>
    internal static Fault Unreadable(Exception error) => new(RejectionReason.Unreadable, new Wording(
        $"文件无法读取：{error.Message}", $"the file cannot be read: {error.Message}"));
}
