using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Finding;
using ZhuhaiIp.Analytics.Engine.Search.Intervals;
using ZhuhaiIp.Analytics.Engine.Search.Marking;
using ZhuhaiIp.Analytics.Engine.Search.Matching;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using FuzzyQuery = ZhuhaiIp.Analytics.Engine.Queries.FuzzyQuery;
using LuceneQuery = Lucene.Net.Search.Query;
using PrefixQuery = ZhuhaiIp.Analytics.Engine.Queries.PrefixQuery;
using Query = ZhuhaiIp.Analytics.Engine.Queries.Query;
using TermQuery = ZhuhaiIp.Analytics.Engine.Queries.TermQuery;
using WildcardQuery = ZhuhaiIp.Analytics.Engine.Queries.WildcardQuery;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Turns a query into one of the index; collects what the reader must know about how it was understood.</summary>
internal sealed class QueryTranslator(
    PatentStore store, ApplicationStatuses statuses, SavedQueries saved, SearchLimits limits, QueryVocabulary? vocabulary = null)
    : IQueryVisitor<LuceneQuery>
{
    private const int ShortestList = 100;

    private readonly List<Wording> _notes = [];
    private readonly TextQueries _texts = new(store.Index, limits);
    private readonly Dictionary<Query, RecordSet> _rows = [];
    private readonly QueryVocabulary _vocabulary = vocabulary ?? store.Vocabulary;

    /// <summary>What the reader must know; some of it only after the search was run.</summary>
    internal IReadOnlyList<Wording> Notes => [.. _notes, .. limits.Notes];

    public LuceneQuery Visit(AndQuery query)
    {
        var (required, excluded) = (new List<LuceneQuery>(), new List<LuceneQuery>());
        foreach (var operand in query.Operands)
        {
            limits.Step();
            if (operand is NotQuery not)
            {
                excluded.Add(not.Operand.Accept(this));
            }
            else
            {
                required.Add(operand.Accept(this));
            }
        }

        return new AllQuery(required.Count > 0 ? required : [new MatchAllDocsQuery()], excluded, limits);
    }

    public LuceneQuery Visit(OrQuery query)
    {
        // Thousands of numbers with OR between them are a list, whoever wrote it so.
        var numbers = query.Operands.OfType<TermQuery>().Where(IsNumber).ToLookup(term => term.Fields);
        var lists = numbers.Where(list => list.Count() >= ShortestList).ToList();
        return Any(query.Operands.Where(operand => !lists.Exists(list => list.Contains(operand))).Select(operand => operand.Accept(this))
            .Concat(lists.Select(list => Listed(list.Key, list.Select(Checked)))));
    }

    public LuceneQuery Visit(XorQuery query)
    {
        var operands = query.Operands.Select(operand => operand.Accept(this)).ToList();
        return new FilteredQuery(Any(operands), new ParityFilter(operands, limits));
    }

    public LuceneQuery Visit(WildcardQuery query) =>
        Any(TextFields(query.Fields, TextPlaces.IsOfWords(query.Pattern)).Select(field => Wildcard(query.Pattern, field)));

    public LuceneQuery Visit(FuzzyQuery query)
    {
        var words = TextPlaces.IsOfWords(query);
        return Any(TextFields(query.Fields, words).Select(field => words && FullTextFields.WordFields.Contains(field)
            ? TextQueries.Found(field, new FuzzyWordFinder(field, query.Text, query.Edits, limits))
            : TextQueries.Titled(field, of => TextQueries.Found(of, new FuzzyCharacterFinder(of, query.Text, query.Edits, limits)))));
    }

    public LuceneQuery Visit(ProximityQuery query)
    {
        if (query.Operator is { Kind: ProximityKind.Unordered, Distance: > 1 and < 5 })
        {
            Note(new Wording(
                $"{query.Operator} 读作位置算符；要检索“{query.Operator}”这个词请加引号",
                $"{query.Operator} is read as an operator; quote it to look for the word \"{query.Operator}\""));
        }

        return Any(TextFields(query.Fields, IntervalSources.AreWords(query)).Select(field => Placed(
            field, of => new IntervalSources(of, limits).Near(query))));
    }

    public LuceneQuery Visit(NumberListQuery query) => Listed(query.Fields, query.Numbers);

    public LuceneQuery Visit(NumberFileQuery query) => Listed(query.Fields, NumberFile.Read(query));

    public LuceneQuery Visit(SavedNameQuery query) => InRows(saved.Rows(query, read =>
    {
        var inner = new QueryTranslator(store, statuses, saved, limits, _vocabulary);
        var rows = RecordSearcher.Rows(store, read.Accept(inner), limits);
        inner._notes.ForEach(Note);
        return rows;
    }));

    public LuceneQuery Visit(NotQuery query) => new AllQuery([new MatchAllDocsQuery()], [query.Operand.Accept(this)], limits);

    public LuceneQuery Visit(TermQuery query) =>
        Any([.. TextFields(query.Fields).Select(field => Term(query, field)), .. ValueFields(query.Fields).Select(field => Term(query, field)).OfType<LuceneQuery>()]);

    // A word that begins with these characters is a place in the text that has these characters.
    public LuceneQuery Visit(PrefixQuery query) => Any(
    [
        .. TextFields(query.Fields).Select(field => _texts.Literal(field, query.Text)),
        .. ValueFields(query.Fields).Select(field => Prefix(query, field)).OfType<LuceneQuery>(),
    ]);

    public LuceneQuery Visit(RangeQuery query) => FullTextQueries.Days(Name(query.Field), query.From, query.To);

    public LuceneQuery Visit(UndatedQuery query) => FullTextQueries.Keyword(FullTextFields.Undated, Name(query.Field));

    public LuceneQuery Visit(KindQuery query) => FullTextQueries.Keyword(
        FullTextFields.Kind, ((int)query.Kind).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public LuceneQuery Visit(StatusQuery query) => InRows(Once(query, () => statuses.Rows(query.Codes)));

    public LuceneQuery Visit(CountQuery query) => InRows(Once(query, () => CountedApplications.Rows(store, query)));

    public LuceneQuery Visit(EverythingQuery query) => new MatchAllDocsQuery();

    /// <summary>The index's name of a field.</summary>
    internal static string Name(QueryField field) => field switch
    {
        QueryField.Title => FullTextFields.Title,
        QueryField.Abstract => FullTextFields.Abstract,
        QueryField.Claims => FullTextFields.Claims,
        QueryField.Applicant => FullTextFields.Applicant,
        QueryField.Inventor => FullTextFields.Inventor,
        QueryField.Agency => FullTextFields.Agency,
        QueryField.Address => FullTextFields.Address,
        QueryField.Ipc => FullTextFields.Ipc,
        QueryField.Locarno => FullTextFields.Locarno,
        QueryField.ApplicationNumber => FullTextFields.ApplicationNumber,
        QueryField.PublicationNumber => FullTextFields.PublicationNumber,
        QueryField.PriorityNumber => FullTextFields.PriorityNumber,
        QueryField.FilingDate => FullTextFields.FilingDate,
        QueryField.PublicationDate => FullTextFields.PublicationDate,
        QueryField.Region => FullTextFields.Region,
        QueryField.Kind => FullTextFields.Kind,
        _ => throw new InvalidOperationException($"The field {field} has no place in the index."),
    };

    private static ConstantScoreQuery InRows(RecordSet rows) => new(new RowSetFilter(rows));

    private static bool IsNumber(TermQuery term) =>
        term.Fields.IsNamed && term.Fields.Fields.All(field => QueryFields.Of(field).Values == QueryValueKind.Number);

    /// <summary>The fields of text; title, abstract and claims, asked for together, are one unless their words are to be read.</summary>
    private static IEnumerable<string> TextFields(FieldSet fields, bool words = false)
    {
        var names = fields.Fields.Where(IsText).Select(Name).ToList();
        return words || !FullTextFields.WordFields.All(names.Contains)
            ? names
            : names.Except(FullTextFields.WordFields).Prepend(FullTextFields.Texts);
    }

    private static IEnumerable<QueryField> ValueFields(FieldSet fields) => fields.Fields.Where(field => !IsText(field));

    private static bool IsText(QueryField field) => QueryFields.Of(field).Values == QueryValueKind.Text;

    private LuceneQuery Placed(string field, Func<string, IIntervalSource?> find) => TextQueries.Titled(
        field, of => find(of) is { } source ? TextQueries.Found(of, new IntervalFinder(source, limits)) : new BooleanQuery());

    /// <summary>The rows of a condition that is no matter of the index, worked out once however often a query has it.</summary>
    private RecordSet Once(Query query, Func<RecordSet> find)
    {
        limits.Look();
        return _rows.TryGetValue(query, out var known) ? known : _rows[query] = find();
    }

    /// <summary>A number of a query is a wrong request where it is none; one of a list may be, among thousands.</summary>
    private static string Checked(TermQuery term)
    {
        foreach (var field in term.Fields.Fields)
        {
            NumberQueries.Number(term.Text, field, named: term.Fields.Fields.Count == 1, term.Span.Start);
        }

        return term.Text;
    }

    private LuceneQuery Wildcard(WildcardPattern pattern, string field) =>
        FullTextFields.WordFields.Contains(field) && TextPlaces.IsOfWords(pattern)
            ? TextQueries.Found(field, new WordPatternFinder(field, pattern, limits))
            : Placed(field, of => new IntervalSources(of, limits).Pattern(pattern));

    private ConstantScoreQuery Listed(FieldSet fields, IEnumerable<string> numbers)
    {
        var list = NumberList.Find(store, fields, numbers);
        if (list.Note is { } note)
        {
            Note(note);
        }

        return InRows(list.Rows);
    }

    private void Note(Wording note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    private static LuceneQuery Any(IEnumerable<LuceneQuery> queries)
    {
        var list = queries.ToList();
        if (list.Count == 1)
        {
            return list[0];
        }

        var any = new BooleanQuery();
        foreach (var query in list)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }

    private LuceneQuery Term(TermQuery query, string field) =>
        query.Quoted ? _texts.Literal(field, query.Text) : Unquoted(field, query.Text);

    private LuceneQuery? Term(TermQuery query, QueryField field)
    {
        switch (field)
        {
            case QueryField.Ipc:
                return Noted(IpcQueries.Symbol(query.Text, query.Span.Start, store));
            case QueryField.Locarno:
                return FullTextQueries.Keyword(FullTextFields.Locarno, LocarnoSymbol.Parse(query.Text).Value?.ToString() ?? query.Text);
            case QueryField.ApplicationNumber or QueryField.PublicationNumber or QueryField.PriorityNumber:
                return NumberQueries.Number(query.Text, field, query.Fields.IsNamed, query.Span.Start);
            default:
                return Region(query);
        }
    }

    private LuceneQuery Unquoted(string field, string text)
    {
        if (_vocabulary.HasSynonyms && (field == FullTextFields.Texts || FullTextFields.WordFields.Contains(field)))
        {
            foreach (var word in _vocabulary.Words(text).Where(word => word.Synonyms.Count > 0))
            {
                Note(new Wording(
                    $"同义：{word.Text} 也查 {string.Join("、", word.Synonyms)}", $"synonyms: {word.Text} also looks for {string.Join(", ", word.Synonyms)}"));
            }
        }

        return _texts.Unquoted(field, text, _vocabulary);
    }

    private LuceneQuery? Prefix(PrefixQuery query, QueryField field)
    {
        switch (field)
        {
            case QueryField.Ipc:
                return Noted(IpcQueries.Below(query.Text, query.Span.Start, store));
            case QueryField.Locarno:
                return FullTextQueries.KeywordPrefix(FullTextFields.Locarno, query.Text);
            case QueryField.ApplicationNumber or QueryField.PublicationNumber or QueryField.PriorityNumber:
                return NumberQueries.Prefix(query.Text, field, query.Fields.IsNamed, limits);
            default:
                throw new QueryException(query.Span.Start, new Wording(
                    "地区不能截词：请写全名或代码，如 省市:珠海 或 省市:440400",
                    "a region cannot be cut short: give its name or code, such as region:珠海 or region:440400"));
        }
    }

    private LuceneQuery Noted((LuceneQuery Query, IReadOnlyList<Wording> Notes) understood)
    {
        foreach (var note in understood.Notes)
        {
            Note(note);
        }

        return understood.Query;
    }

    private LuceneQuery Region(TermQuery query)
    {
        var regions = Regions.Named(query.Text);
        if (regions.Count == 0)
        {
            throw new QueryException(query.Span.Start, new Wording(
                $"不认识地区“{query.Text}”：请写省、市、区县或国家的名称或代码",
                $"the region \"{query.Text}\" is not known: give the name or code of a province, city, district or country"));
        }

        if (regions.Count > 1)
        {
            var all = string.Join("、", regions.Select(region => $"{region.Name}（{region.Code}）"));
            _notes.Add(new Wording($"“{query.Text}”有几处，一并检索：{all}", $"\"{query.Text}\" is several places, all searched: {all}"));
        }

        return Any(regions.Select(region => FullTextQueries.Keyword(FullTextFields.Region, region.Code)));
    }
}
