using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>Rows on their way into the index: their tokens, numbers and labels, gathered to be one segment.</summary>
/// <remarks>About eight bytes a token while it fills, twelve more for the field that is being written; reused after <see cref="Clear"/>.</remarks>
internal sealed class RowBatch
{
    private readonly Analyzer _analyzer;
    private readonly List<StoredRow> _rows = [];
    private readonly LiteralBatch _texts = new(FullTextFields.Texts);
    private readonly LiteralBatch _literals = new(FullTextFields.Literals);
    private readonly FieldBatch _keywords = new(FullTextFields.Keywords, positions: false, norms: false);
    private readonly Dictionary<string, FieldBatch> _words;
    private readonly Dictionary<string, List<long>> _numbers;
    private readonly LabelBatch _applicants = new(FullTextFields.FacetApplicant);
    private readonly LabelBatch _regions = new(FullTextFields.FacetRegion);
    private readonly LabelBatch _ipc4 = new(FullTextFields.FacetIpc4);
    private readonly HashSet<(string Field, string Value)> _given = [];
    private readonly HashSet<string> _subclasses = new(StringComparer.Ordinal);
    private char[] _keyword = new char[64];

    /// <summary>An empty batch, whose words <paramref name="analyzer"/> will cut.</summary>
    internal RowBatch(Analyzer analyzer)
    {
        _analyzer = analyzer;
        _words = FullTextFields.WordFields.ToDictionary(
            name => name, name => new FieldBatch(name, positions: true, norms: true), StringComparer.Ordinal);
        _numbers = FullTextFields.NumberFields.ToDictionary(name => name, _ => new List<long>(), StringComparer.Ordinal);
        Fields = [.. _words.Values, _texts.Field, _literals.Field, _keywords];
    }

    /// <summary>Rows in it.</summary>
    internal int Count => _rows.Count;

    internal IReadOnlyList<FieldBatch> Fields { get; }

    internal IReadOnlyDictionary<string, List<long>> Numbers => _numbers;

    /// <summary>Facets of one label a document.</summary>
    internal IReadOnlyList<LabelBatch> Labels => [_applicants, _regions];

    /// <summary>Facets of several.</summary>
    internal IReadOnlyList<LabelBatch> LabelSets => [_ipc4];

    /// <summary>Adds a row.</summary>
    internal void Add(StoredRow row)
    {
        _given.Clear();
        _texts.StartDocument();
        _literals.StartDocument();
        var patent = row.Patent;
        AddText(FullTextFields.Title, patent.Title);
        AddLiteral(FullTextFields.Title, patent.Title);
        _numbers[FullTextFields.AbstractStart].Add(_texts.Position + 1);
        AddText(FullTextFields.Abstract, patent.Abstract);
        _numbers[FullTextFields.ClaimsStart].Add(_texts.Position + 1);
        AddText(FullTextFields.Claims, patent.Claims);
        AddNumbers(patent);
        AddParties(patent);
        AddClasses(patent);
        AddDay(FullTextFields.FilingDate, patent.FilingDate);
        AddDay(FullTextFields.PublicationDate, patent.PublicationDate);
        AddKeyword(FullTextFields.Kind, ((int)patent.Kind).ToString(CultureInfo.InvariantCulture));
        _numbers[FullTextFields.Row].Add(row.Row);
        _numbers[FullTextFields.Kind].Add((int)patent.Kind);
        _rows.Add(row);
        foreach (var field in Fields)
        {
            field.EndDocument(FullTextIndex.Similarity);
        }

        foreach (var labels in Labels.Concat(LabelSets))
        {
            labels.EndDocument();
        }
    }

    /// <summary>What a hit of document <paramref name="document"/> shows.</summary>
    internal ShownRecord Shown(int document) => ShownRecord.Of(_rows[document].Patent);

    /// <summary>The texts of document <paramref name="document"/> that are stored: field and text, in a fixed order.</summary>
    internal IEnumerable<(string Field, string Text)> Stored(int document)
    {
        var patent = _rows[document].Patent;
        if (patent.Abstract.Length > 0)
        {
            yield return (FullTextFields.StoredAbstract, patent.Abstract);
        }

        if (patent.Claims.Length > 0)
        {
            yield return (FullTextFields.StoredClaims, patent.Claims);
        }
    }

    /// <summary>Empties it and keeps the room.</summary>
    internal void Clear()
    {
        _rows.Clear();
        foreach (var field in Fields)
        {
            field.Clear();
        }

        foreach (var labels in Labels.Concat(LabelSets))
        {
            labels.Clear();
        }

        foreach (var numbers in _numbers.Values)
        {
            numbers.Clear();
        }
    }

    private void AddText(string field, string text)
    {
        if (text.Length > 0)
        {
            AddWords(_words[field], text);
            _texts.Add("", text, field == FullTextFields.Claims);
        }
    }

    private void AddWords(FieldBatch field, string text)
    {
        using var tokens = _analyzer.GetTokenStream(field.Name, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var increment = tokens.GetAttribute<IPositionIncrementAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            field.Add(term.Buffer.AsSpan(0, term.Length), increment.PositionIncrement);
        }

        tokens.End();
    }

    private void AddLiteral(string field, string text) => _literals.Add(LiteralScope.Of(field).Mark, text, claims: false);

    /// <summary>Adds a keyword; one that is there already is not added again.</summary>
    private void AddKeyword(string field, string value)
    {
        if (!_given.Add((field, value)))
        {
            return;
        }

        var length = field.Length + 1 + value.Length;
        if (length > _keyword.Length)
        {
            _keyword = new char[length * 2];
        }

        field.CopyTo(_keyword);
        _keyword[field.Length] = FullTextFields.KeywordMark;
        value.CopyTo(_keyword.AsSpan(field.Length + 1));
        _keywords.Add(_keyword.AsSpan(0, length), 1);
    }

    private void AddNumbers(Patent patent)
    {
        if (patent.Publication is { } publication)
        {
            AddKeyword(FullTextFields.PublicationNumber, publication.ToString());
            AddKeyword(FullTextFields.PublicationNumber, publication.Stem);
        }

        if (patent.Application is { } application)
        {
            AddKeyword(FullTextFields.ApplicationNumber, application.Key);
        }

        foreach (var priority in patent.Priorities)
        {
            AddKeyword(FullTextFields.PriorityNumber, priority.Number);
        }
    }

    private void AddParties(Patent patent)
    {
        Party? first = null;
        foreach (var party in patent.Parties)
        {
            if (party.Role == PartyRole.Applicant)
            {
                first ??= party;
            }

            if (Field(party.Role) is { } field)
            {
                AddLiteral(field, party.Name);
            }

            if (!string.IsNullOrEmpty(party.Address))
            {
                AddLiteral(FullTextFields.Address, party.Address);
            }
        }

        if (first is not null)
        {
            AddFirstApplicant(first);
        }
    }

    private static string? Field(PartyRole role) => role switch
    {
        PartyRole.Applicant => FullTextFields.Applicant,
        PartyRole.Inventor => FullTextFields.Inventor,
        PartyRole.Agency => FullTextFields.Agency,
        _ => null,
    };

    private void AddFirstApplicant(Party first)
    {
        _applicants.Add(EntityKey.Of(first.Name));
        if (first.Region is not { } region)
        {
            return;
        }

        foreach (var code in Regions.Chain(region))
        {
            AddKeyword(FullTextFields.Region, code);
        }

        var shown = RegionLevels.Of(region, RegionLevel.City)
            ?? RegionLevels.Of(region, RegionLevel.Province)
            ?? RegionLevels.Of(region, RegionLevel.Country)
            ?? region;
        _regions.Add(shown);
    }

    private void AddClasses(Patent patent)
    {
        _subclasses.Clear();
        foreach (var classification in patent.Classifications)
        {
            if (classification.Scheme == ClassificationScheme.Locarno)
            {
                AddKeyword(FullTextFields.Locarno, classification.Symbol);
            }
            else
            {
                AddSymbol(classification);
            }
        }
    }

    private void AddSymbol(Classification classification)
    {
        var international = classification.Scheme == ClassificationScheme.Ipc;
        var field = international ? FullTextFields.Ipc : FullTextFields.Cpc;
        var symbol = international ? IpcSymbol.Parse(classification.Symbol) : IpcSymbol.ParseCpc(classification.Symbol);
        if (!symbol.Ok)
        {
            AddKeyword(field, classification.Symbol);
            return;
        }

        foreach (var term in IpcTerms.Of(symbol.Value))
        {
            AddKeyword(field, term);
        }

        if (international && symbol.Value.Subclass is { } subclass && _subclasses.Add(subclass))
        {
            _ipc4.Add(subclass);
        }
    }

    private void AddDay(string field, DateOnly? date)
    {
        _numbers[field].Add(date is { } known ? FullTextFields.Day(known) : 0);
        if (date is not { } day)
        {
            AddKeyword(FullTextFields.Undated, field);
            return;
        }

        foreach (var period in DayTerms.Of(day))
        {
            AddKeyword(field, period);
        }
    }
}
