using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Reports.Tables;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>A search's export: where to, and which columns.</summary>
internal sealed record SearchExport(TableFile File, IReadOnlyList<ExportColumn> Columns)
{
    /// <summary>The options, and how they are read once a command line is there; null where no export is asked for.</summary>
    internal static (IReadOnlyList<Option> Options, Func<ParseResult, SearchExport?> Read) Arguments(Language language)
    {
        var export = new Option<string>("--export")
        {
            HelpName = "FILE." + string.Join('|', TableFormats.All.Select(format => format.Extension)),
            Description = new Wording("把全部命中（不止一页）写成文件", "write all hits, not only a page, into a file").In(language),
        };
        var columns = new Option<string>("--export-columns")
        {
            HelpName = "a,b,c|all",
            Description = new Wording("导出哪些列（列名写错时列出全部）", "which columns to export (a wrong name lists them all)").In(language),
        };
        var force = new Option<bool>("--force")
        {
            Description = new Wording("覆盖已有的导出文件", "replace an export file that is there already").In(language),
        };
        return ([export, columns, force], Read);

        SearchExport? Read(ParseResult parsed)
        {
            if (parsed.GetValue(export) is { } path)
            {
                var chosen = parsed.GetValue(columns) is { } list ? ExportColumns.Parse(list) : ExportColumns.Usuals;
                return new SearchExport(TableFile.Open(path, parsed.GetValue(force)), chosen);
            }

            return parsed.GetValue(columns) is null && !parsed.GetValue(force) ? null : throw new AnalyticsException(new Wording(
                "--export-columns 与 --force 只与 --export 一起用", "--export-columns and --force go with --export only"));
        }
    }

    /// <summary>Writes all hits; returns what is said of it.</summary>
    internal async Task<Written> WriteAsync(
        AnalyticsEngine engine, SearchRequest request, Language language, CancellationToken cancellation)
    {
        var options = new ExportOptions { Columns = Columns, Language = language, ScratchFolder = File.Folder };
        var table = engine.Export(request, options);
        return new Written(this, await File.WriteAsync(table, cancellation), table.Notes);
    }

    /// <summary>An export that was written.</summary>
    internal sealed record Written(SearchExport Export, long Rows, IReadOnlyList<Wording> Notes)
    {
        internal void Print(CommandConsole console) => console.Line(
            $"已导出 {Rows:N0} 行 × {Export.Columns.Count} 列：{Export.File.Path}", $"Exported {Rows:N0} rows × {Export.Columns.Count} columns: {Export.File.Path}");

        internal JsonObject ToJson() => new()
        {
            ["file"] = Export.File.Path,
            ["format"] = Export.File.Format,
            ["rows"] = Rows,
            ["columns"] = StoreJson.Texts(Export.Columns.Select(column => column.Id)),
        };
    }
}
