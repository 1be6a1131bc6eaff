using System.Text.Encodings.Web;
using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Writes rejections as JSON lines; the file appears under its name only when the ingest is done.</summary>
/// <param name="path">Where the file goes; null to write none.</param>
/// <param name="language">The language of the details.</param>
internal sealed class RejectsWriter(string? path, Language language) : IAsyncDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly string _partial = path + ".partial";
    private FileStream? _file;

    /// <summary>Writes one rejection.</summary>
    public async Task AddAsync(Rejection rejection, CancellationToken cancellation)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            _file ??= Create();
            await using var json = new Utf8JsonWriter(_file, Readable);
            Write(json, rejection);
            await json.FlushAsync(cancellation);
            await _file.WriteAsync(LineEnd, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(error);
        }
    }

    /// <summary>Gives the file its name; null where nothing was rejected.</summary>
    public async Task<string?> CompleteAsync()
    {
        if (_file is null)
        {
            return null;
        }

        try
        {
            await _file.DisposeAsync();
            _file = null;
            File.Move(_partial, path!, overwrite: true);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(error);
        }
    }

    /// <summary>Removes what was written where the ingest did not come to its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await _file.DisposeAsync();
            File.Delete(_partial);
        }
    }

    private FileStream Create()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path!)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16, useAsync: true);
    }

    private void Write(Utf8JsonWriter json, Rejection rejection)
    {
        json.WriteStartObject();
        json.WriteString("file", rejection.File);
        json.WriteNumber("record", rejection.Record);
        json.WriteNumber("line", rejection.Line);
        json.WriteString("reason", rejection.Reason.Id());
        json.WriteString("detail", rejection.Detail.In(language));
        json.WriteString("raw", rejection.Raw);
        json.WriteEndObject();
    }

    private AnalyticsException Unwritable(Exception error) => new(new Wording(
        $"无法写入拒收文件 {path}：{error.Message}", $"the rejects file {path} cannot be written: {error.Message}"), error);
}
