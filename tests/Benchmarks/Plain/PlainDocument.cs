using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>A row as an ordinary document of Lucene.Net, the same fields by the same analyzers: what batches are measured and checked against.</summary>
internal sealed class PlainDocument : IDisposable
{
    private static readonly FieldType Words = Frozen(new FieldType(TextField.TYPE_NOT_STORED));
    private static readonly FieldType Characters = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { OmitNorms = true });
    private static readonly FieldType Terms = Frozen(new FieldType(StringField.TYPE_NOT_STORED) { IsTokenized = true });

    private readonly Document _document = [];
    private readonly KeywordStream _keywords = new();
    private readonly LiteralStream _texts;
    private readonly LiteralStream _literals;
    private readonly Field _keywordField;
    private readonly Field _textField;
    private readonly Field _literalField;
    private readonly HashSet<string> _subclasses = new(StringComparer.Ordinal);

    internal PlainDocument(LiteralAnalyzer analyzer)
    {
        _texts = new LiteralStream(analyzer);
        _literals = new LiteralStream(analyzer);
        _keywordField = new Field(FullTextFields.Keywords, _keywords, Terms);
        _textField = new Field(FullTextFields.Texts, _texts, Characters);
        _literalField = new Field(FullTextFields.Literals, _literals, Characters);
    }

    /// <summary>The document of <paramref name="row"/>; valid until the next call.</summary>
    internal Document Of(StoredRow row)
    {
        _document.Fields.Clear();
        _keywords.Clear();
        _texts.Clear();
        _literals.Clear();
        var patent = row.Patent;
        AddText(FullTextFields.Title, patent.Title);
        AddLiteral(FullTextFields.Title, patent.Title);
        _document.Add(new NumericDocValuesField(FullTextFields.AbstractStart, _texts.LastPosition() + 1));
        AddText(FullTextFields.Abstract, patent.Abstract);
        _document.Add(new NumericDocValuesField(FullTextFields.ClaimsStart, _texts.LastPosition() + 1));
        AddText(FullTextFields.Claims, patent.Claims);
        AddNumbers(patent);
        AddParties(patent);
        AddClasses(patent);
        AddDay(FullTextFields.FilingDate, patent.FilingDate);
        AddDay(FullTextFields.PublicationDate, patent.PublicationDate);
        _keywords.Add(FullTextFields.Kind, ((int)patent.Kind).ToString(CultureInfo.InvariantCulture));
        _document.Add(_keywordField);
        if (_texts.Count > 0)
        {
            _document.Add(_textField);
        }

        if (_literals.Count > 0)
        {
            _document.Add(_literalField);
        }

        _document.Add(new NumericDocValuesField(FullTextFields.Row, row.Row));
        _document.Add(new NumericDocValuesField(FullTextFields.Kind, (int)patent.Kind));
        AddStored(row);
        return _document;
    }

    public void Dispose()
    {
        _keywords.Dispose();
        _texts.Dispose();
        _literals.Dispose();
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }

    private void AddText(string field, string text)
    {
        if (text.Length > 0)
        {
            _document.Add(new Field(field, text, Words));
            _texts.Add("", text, field == FullTextFields.Claims);
        }
    }

    private void AddLiteral(string field, string text) => _literals.Add(FullTextFields.LiteralMark(field).ToString(), text);

    private void AddNumbers(Patent patent)
    {
        if (patent.Publication is { } publication)
        {
            _keywords.Add(FullTextFields.PublicationNumber, publication.ToString());
            _keywords.Add(FullTextFields.PublicationNumber, publication.Stem);
        }

        if (patent.Application is { } application)
        {
            _keywords.Add(FullTextFields.ApplicationNumber, application.Key);
        }

        foreach (var priority in patent.Priorities)
        {
            _keywords.Add(FullTextFields.PriorityNumber, priority.Number);
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
        _document.Add(new SortedDocValuesField(FullTextFields.FacetApplicant, new BytesRef(EntityKey.Of(first.Name))));
        if (first.Region is not { } region)
        {
            return;
        }

        foreach (var code in Regions.Chain(region))
        {
            _keywords.Add(FullTextFields.Region, code);
        }

        var shown = RegionLevels.Of(region, RegionLevel.City)
            ?? RegionLevels.Of(region, RegionLevel.Province)
            ?? RegionLevels.Of(region, RegionLevel.Country)
            ?? region;
        _document.Add(new SortedDocValuesField(FullTextFields.FacetRegion, new BytesRef(shown)));
    }

    private void AddClasses(Patent patent)
    {
        _subclasses.Clear();
        foreach (var classification in patent.Classifications)
        {
            if (classification.Scheme == ClassificationScheme.Locarno)
            {
                _keywords.Add(FullTextFields.Locarno, classification.Symbol);
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
            _keywords.Add(field, classification.Symbol);
            return;
        }

        foreach (var term in IpcTerms.Of(symbol.Value))
        {
            _keywords.Add(field, term);
        }

        if (international && symbol.Value.Subclass is { } subclass && _subclasses.Add(subclass))
        {
            _document.Add(new SortedSetDocValuesField(FullTextFields.FacetIpc4, new BytesRef(subclass)));
        }
    }

    private void AddDay(string field, DateOnly? date)
    {
        _document.Add(new NumericDocValuesField(field, date is { } known ? FullTextFields.Day(known) : 0));
        if (date is not { } day)
        {
            _keywords.Add(FullTextFields.Undated, field);
            return;
        }

        foreach (var period in DayTerms.Of(day))
        {
            _keywords.Add(field, period);
        }
    }

    private void AddStored(StoredRow row)
    {
        _document.Add(new BinaryDocValuesField(FullTextFields.Shown, new BytesRef(ShownRecord.Of(row.Patent).ToBytes())));
        Store(FullTextFields.StoredAbstract, row.Patent.Abstract);
        Store(FullTextFields.StoredClaims, row.Patent.Claims);
    }

    private void Store(string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _document.Add(new StoredField(field, text));
        }
    }
}
