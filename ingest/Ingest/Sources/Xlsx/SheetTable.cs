using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;

/// <summary>The records of one sheet.</summary>
internal sealed class SheetTable(Workbook workbook, ReadOptions options, NoteLog notes, string file)
{
    private readonly Queue<(int Row, string[] Cells)> _waiting = [];
    private readonly string _sheet = workbook.Sheet;
    private readonly string _where = $"{file}#{workbook.Sheet}";
    private TableLayout _layout = TableLayout.Of([], options.Fields);
    private MergedValues _merged = new([], _ => false);

    /// <summary>Finds the header; false where the sheet is hidden, empty or has none.</summary>
    /// <param name="headless">What is wrong with the first sheet that has rows and no header.</param>
    public bool Begin(ref Fault? headless)
    {
        if (!workbook.IsVisible)
        {
            notes.Add("hidden-sheet", new Wording("未读取的隐藏工作表", "hidden sheets that were not read"), _where);
            return false;
        }

        var head = Head();
        if (head.Count == 0)
        {
            return false;
        }

        if (options.Layout is { } asked)
        {
            Start(TableLayout.Of(asked), head.Skip(asked.Header ? 1 : 0));
            return true;
        }

        IReadOnlyList<IReadOnlyList<string>> rows = [.. head.Select(row => row.Cells)];
        if (HeaderFinder.Find(rows, options.Fields) is not var (place, layout))
        {
            headless ??= HeaderFinder.NotFound(rows, options.Fields);
            notes.Add("sheet-without-header", new Wording(
                "没有号码列标题、未读取的工作表", "sheets without a heading for a number, not read"), _where);
            return false;
        }

        layout.Note(rows[place], _where, notes);
        Start(layout, head.Skip(place + 1));
        return true;
    }

    /// <summary>The records, counted on from <paramref name="number"/>.</summary>
    public IEnumerable<SourceRecord> Records(long number)
    {
        while (Next() is var (row, cells))
        {
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            _merged.Fill(row, cells);
            var tooLong = cells.Any(cell => cell.Length > options.Limits.Field);
            yield return new SourceRecord(++number, row)
            {
                Part = _sheet,
                IsEvent = _layout.IsOfEvents,
                Raw = RawTexts.Cut(string.Join('\t', tooLong ? cells.Select(Shortened) : cells)),
                Values = tooLong ? [] : _layout.Values(column => column < cells.Length ? cells[column] : null),
                Fault = tooLong ? TooLong : null,
            };
        }
    }

    private static Fault TooLong => new(RejectionReason.FieldTooLong, new Wording(
        "有一个字段超过 16 MB", "a field is longer than 16 MB"));

    private static string Shortened(string cell) => cell.Length > Rejection.RawLimit ? RawTexts.Cut(cell) : cell;

    private void Start(TableLayout layout, IEnumerable<(int Row, string[] Cells)> rows)
    {
        _layout = layout;
        foreach (var row in rows)
        {
            _waiting.Enqueue(row);
        }

        var ranges = workbook.MergedCells;
        _merged = new MergedValues(ranges, layout.IsNumber);
        if (ranges.Length > 0)
        {
            notes.Add("merged-cells", new Wording(
                "有合并单元格：横向只取第一格，纵向各行均取其值（号码列除外）",
                "merged cells: across, the first cell has the value; down, every row has it, except in number columns"),
                _where,
                ranges.Length);
        }
    }

    // The first rows that are not blank: a header stands among them or nowhere.
    private List<(int Row, string[] Cells)> Head()
    {
        var head = new List<(int Row, string[] Cells)>();
        while (head.Count < HeaderFinder.Rows && workbook.NextRow() is { } cells)
        {
            if (!cells.All(string.IsNullOrWhiteSpace))
            {
                head.Add((workbook.Row, cells));
            }
        }

        return head;
    }

    private (int Row, string[] Cells)? Next() => _waiting.TryDequeue(out var waiting) ? waiting
        : workbook.NextRow() is { } cells ? (workbook.Row, cells)
        : null;
}
