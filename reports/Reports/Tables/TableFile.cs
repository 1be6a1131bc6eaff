using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>An export's file: there whole, or not at all.</summary>
public sealed class TableFile
{
    private readonly ITableFormat _format;
    private readonly bool _replaces;

    private TableFile(string path, bool replaces) => (Path, _format, _replaces) = (path, TableFormats.Of(path), replaces);

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>Its format: the ending of such files.</summary>
    public string Format => _format.Extension;

    /// <summary>The folder that it is to lie in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>A file to be written.</summary>
    /// <param name="path">Its name, whose ending says the format.</param>
    /// <param name="replaces">Whether it may take the place of one that is there.</param>
    /// <exception cref="AnalyticsException">There is no such folder or format, or a file is there already.</exception>
    public static TableFile Open(string path, bool replaces)
    {
        var file = new TableFile(path, replaces);
        if (!Directory.Exists(file.Folder))
        {
            throw new AnalyticsException(new Wording($"没有文件夹 {file.Folder}", $"There is no folder {file.Folder}"));
        }

        if (Directory.Exists(path) || (File.Exists(path) && !replaces))
        {
            throw new AnalyticsException(new Wording(
                $"已有 {path}：换一个名称，或用 --force 覆盖", $"{path} is there already: choose another name, or replace it with --force"));
        }

        return file;
    }

    /// <summary>Writes the table; returns how many rows it has.</summary>
    /// <remarks>Under another name until it is whole: a file of the name asked for is never half one.</remarks>
    public async Task<long> WriteAsync(ExportTable table, CancellationToken cancellation)
    {
        var temporary = Path + ".tmp";
        File.Delete(temporary);
        try
        {
            var rows = await _format.WriteAsync(table, temporary, cancellation);
            using (var written = File.OpenHandle(temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                RandomAccess.FlushToDisk(written);
            }

            File.Move(temporary, Path, _replaces);
            return rows;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
