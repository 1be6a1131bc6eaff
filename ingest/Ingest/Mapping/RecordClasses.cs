using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Reads the classes of a record; a wrong symbol is noted and left out, the others stay.</summary>
internal sealed class RecordClasses
{
    private static readonly Wording Wrong = new(
        "无法识别的分类号，已略去，记录照常入库", "symbols that could not be read; left out, the records were taken");

    private static readonly char[] Separators = [';', '；', '|', '\n', '\r', ',', '，', '、'];

    private readonly List<Classification> _classes = [];
    private readonly List<string> _wrong = [];

    /// <summary>The classes by scheme, main symbol first.</summary>
    public IReadOnlyList<Classification> Classes => _classes;

    /// <summary>A note for each wrong symbol, with the place given by <paramref name="where"/>.</summary>
    public IEnumerable<MappingNote> Notes(string where) =>
        _wrong.Select(symbol => new MappingNote("bad-symbol", Wrong, $"{where} {Shown(symbol)}"));

    /// <summary>Reads the classes of <paramref name="record"/>.</summary>
    public static RecordClasses Read(SourceRecord record)
    {
        var classes = new RecordClasses();
        classes.Add(ClassificationScheme.Ipc, record[PatentField.MainIpc], record[PatentField.Ipc]);
        classes.Add(ClassificationScheme.Cpc, record[PatentField.Cpc]);
        classes.Add(ClassificationScheme.Locarno, record[PatentField.Locarno]);
        return classes;
    }

    private void Add(ClassificationScheme scheme, params ReadOnlySpan<string> texts)
    {
        var first = _classes.Count;
        foreach (var text in texts)
        {
            foreach (var symbol in Symbols(FieldText.Clean(text)))
            {
                if (Canonical(scheme, symbol) is not { } canonical)
                {
                    _wrong.Add(symbol);
                }
                else if (!Has(first, canonical))
                {
                    _classes.Add(new Classification(scheme, canonical, _classes.Count - first + 1));
                }
            }
        }
    }

    private bool Has(int first, string symbol)
    {
        for (var place = first; place < _classes.Count; place++)
        {
            if (_classes[place].Symbol == symbol)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Symbols(string text) => text.Length == 0 ? []
        : text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Canonical(ClassificationScheme scheme, string symbol) => scheme switch
    {
        ClassificationScheme.Ipc => IpcSymbol.Parse(symbol).Value?.ToString(),
        ClassificationScheme.Cpc => IpcSymbol.ParseCpc(symbol).Value?.ToString(),
        _ => LocarnoSymbol.Parse(symbol).Value?.ToString(),
    };

    private static string Shown(string symbol) => symbol.Length > 40 ? symbol[..40] + "…" : symbol;
}
