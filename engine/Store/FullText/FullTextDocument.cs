using Lucene.Net.Documents;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using Field = Lucene.Net.Documents.Field;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Turns rows into documents of the index, one after the other, reusing the text fields.</summary>
internal sealed class FullTextDocument
{
    private static readonly FieldType Words = Frozen(new FieldType(TextField.TYPE_NOT_STORED));
    private static readonly FieldType Characters = Frozen(
        new FieldType(TextField.TYPE_NOT_STORED) { OmitNorms = true });

    private static readonly FieldType Days = Frozen(new FieldType(Int32Field.TYPE_NOT_STORED)
    {
        NumericPrecisionStep = FullTextFields.DatePrecisionStep,
    });

    private static readonly FieldType Terms = Frozen(new FieldType(StringField.TYPE_NOT_STORED) { IsTokenized = true });

    private static readonly string[] TermFields =
    [
        FullTextFields.PublicationNumber, FullTextFields.ApplicationNumber, FullTextFields.PriorityNumber,
        FullTextFields.Ipc, FullTextFields.Cpc, FullTextFields.Locarno, FullTextFields.Undated, FullTextFields.Kind,
        FullTextFields.Region,
    ];

    private readonly Document _document = [];
    private readonly HashSet<string> _subclasses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TermStream Stream, Field Field)> _terms = TermFields.ToDictionary(
        field => field,
        field =>
        {
            var stream = new TermStream();
            return (stream, new Field(field, stream, Terms));
        });

    /// <summary>The document of <paramref name="row"/>; valid until the next call.</summary>
    internal Document Of(StoredRow row)
    {
        _document.Fields.Clear();
        foreach (var (stream, _) in _terms.Values)
        {
            stream.Clear();
        }

        _document.Add(new NumericDocValuesField(FullTextFields.Row, row.Row));
        var patent = row.Patent;
        AddText(FullTextFields.Title, patent.Title);
        AddText(FullTextFields.Abstract, patent.Abstract);
        AddText(FullTextFields.Claims, patent.Claims);
        AddNumbers(patent);
        AddParties(patent);
        AddClasses(patent);
        AddDay(FullTextFields.FilingDate, patent.FilingDate);
        AddDay(FullTextFields.PublicationDate, patent.PublicationDate);
        AddTerm(FullTextFields.Kind, ((int)patent.Kind).ToString(System.Globalization.CultureInfo.InvariantCulture));
        _document.Add(new NumericDocValuesField(FullTextFields.Kind, (int)patent.Kind));
        AddStored(row);
        foreach (var (stream, field) in _terms.Values)
        {
            if (stream.Count > 0)
            {
                _document.Add(field);
            }
        }

        return _document;
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
            AddLiteral(field, text);
        }
    }

    private void AddLiteral(string field, string text) =>
        _document.Add(new Field(FullTextFields.Literal(field), text, Characters));

    private void AddTerm(string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _terms[field].Stream.Add(value);
        }
    }

    private void AddNumbers(Patent patent)
    {
        if (patent.Publication is { } publication)
        {
            AddTerm(FullTextFields.PublicationNumber, publication.ToString());
            if (publication.KindCode.Length > 0)
            {
                AddTerm(FullTextFields.PublicationNumber, publication.Country + publication.Number);
            }
        }

        AddTerm(FullTextFields.ApplicationNumber, patent.Application?.Key);
        foreach (var priority in patent.Priorities)
        {
            AddTerm(FullTextFields.PriorityNumber, priority.Number);
        }
    }

    private void AddParties(Patent patent)
    {
        foreach (var party in patent.Parties)
        {
            switch (party.Role)
            {
                case PartyRole.Applicant:
                    AddLiteral(FullTextFields.Applicant, party.Name);
                    break;
                case PartyRole.Inventor:
                    AddLiteral(FullTextFields.Inventor, party.Name);
                    break;
                case PartyRole.Agency:
                    AddLiteral(FullTextFields.Agency, party.Name);
                    break;
            }

            if (!string.IsNullOrEmpty(party.Address))
            {
                AddLiteral(FullTextFields.Address, party.Address);
            }
        }

        if (patent.Parties.FirstOrDefault(party => party.Role == PartyRole.Applicant) is { } first)
        {
            AddFirstApplicant(first);
        }
    }

    private void AddFirstApplicant(Party first)
    {
        _document.Add(new SortedDocValuesField(FullTextFields.FacetApplicant, new BytesRef(EntityKey.Of(first.Name))));
        if (first.Region is not { } region)
        {
            return;
        }

        foreach (var code in Regions.Chain(region))
        {
            AddTerm(FullTextFields.Region, code);
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
            var field = classification.Scheme switch
            {
                ClassificationScheme.Ipc => FullTextFields.Ipc,
                ClassificationScheme.Cpc => FullTextFields.Cpc,
                _ => FullTextFields.Locarno,
            };
            if (classification.Scheme == ClassificationScheme.Locarno
                || IpcSymbol.Parse(classification.Symbol) is not { Ok: true } symbol)
            {
                AddTerm(field, classification.Symbol);
                continue;
            }

            foreach (var term in IpcTerms.Of(symbol.Value))
            {
                AddTerm(field, term);
            }

            if (classification.Scheme == ClassificationScheme.Ipc && symbol.Value.Subclass is { } subclass
                && _subclasses.Add(subclass))
            {
                _document.Add(new SortedSetDocValuesField(FullTextFields.FacetIpc4, new BytesRef(subclass)));
            }
        }
    }

    private void AddDay(string field, DateOnly? date)
    {
        var day = date is { } known ? FullTextFields.Day(known) : 0;
        _document.Add(new NumericDocValuesField(field, day));
        if (day == 0)
        {
            AddTerm(FullTextFields.Undated, field);
        }
        else
        {
            _document.Add(new Int32Field(field, day, Days));
        }
    }

    private void AddStored(StoredRow row)
    {
        var patent = row.Patent;
        Store(FullTextFields.StoredPublication, patent.Publication?.ToString());
        Store(FullTextFields.StoredApplication, patent.Application?.ToString());
        Store(FullTextFields.StoredTitle, patent.Title);
        Store(FullTextFields.StoredAbstract, patent.Abstract);
        Store(FullTextFields.StoredClaims, patent.Claims);
        foreach (var party in patent.Parties)
        {
            if (party.Role is PartyRole.Applicant or PartyRole.Inventor)
            {
                var field = party.Role == PartyRole.Applicant
                    ? FullTextFields.StoredApplicants
                    : FullTextFields.StoredInventors;
                Store(field, party.Name);
            }
        }

        foreach (var classification in patent.Classifications)
        {
            if (classification.Scheme == ClassificationScheme.Ipc)
            {
                Store(FullTextFields.StoredIpc, classification.Symbol);
            }
        }

        Store(FullTextFields.StoredSource, row.Source.File);
    }

    private void Store(string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _document.Add(new StoredField(field, text));
        }
    }
}
