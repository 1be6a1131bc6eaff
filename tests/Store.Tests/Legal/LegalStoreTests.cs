using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Legal;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Legal;

public sealed class LegalStoreTests : IDisposable
{
    private const string First = "CN201911198565.4";
    private const string Stranger = "CN201310102344.9";

    private static readonly string[] Wordings =
    [
        "公开", "实质审查的生效", "授权", "视为撤回", "驳回", "专利权的恢复", "未缴年费专利权终止", "专利权部分无效",
        "专利权全部无效", "专利权质押合同登记的生效", "专利权质押合同登记的注销", "专利权的转移", "避免重复授权放弃专利权", "某种新公告",
    ];

    private static readonly Gen<LegalEvent> Events =
        from application in Gen.Int[0, 59]
        from wording in Gen.Int[0, Wordings.Length - 1]
        from day in Gen.Int[0, 12_000]
        from lag in Gen.Int[-1, 700]
        select Event(Number(application), Wordings[wording], new DateOnly(1992, 1, 1).AddDays(day), lag < 0 ? null : lag);

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Events_OfAStoredApplication_MakeItsStatus()
    {
        await _store.AddAsync(new PatentBuilder().Build());
        var outcomes = await _store.AddEventsAsync(
            Event(First, "授权", new DateOnly(2021, 5, 4), 0), Event(First, "未缴年费专利权终止", new DateOnly(2022, 6, 10), 300));

        Assert.Equal([WriteOutcome.Stored, WriteOutcome.Stored], outcomes);
        Assert.Equal(("LapsedForFees", "2022-06-10", "2039-06-10", 3, 2), Status());
        using var store = _store.Open();
        Assert.Equal((2L, new DateOnly(2023, 4, 6)), (store.Coverage.Events, store.Coverage.StatusDay!.Value));
    }

    [Fact]
    public async Task Events_BeforeTheirApplication_JoinItWhenItComes()
    {
        await _store.AddEventsAsync(Event(First, "授权", new DateOnly(2021, 5, 4), 0), Event(Stranger, "授权", new DateOnly(2015, 5, 4), 0));
        await _store.AddAsync(new PatentBuilder().Build());

        Assert.Equal(("InForce", "2021-05-04", "2039-06-10", 1, 1), Status());
        using var store = _store.Open();
        Assert.Equal(2, store.Coverage.Events);
        Assert.Equal(
            Stranger,
            Assert.Single(LegalStatusReader.Events(store, [ApplicationNumber.Parse(Stranger).Value!])).Event.Application.ToString());
    }

    [Fact]
    public async Task Event_ToldAgain_IsADuplicateAndCountsOnce()
    {
        var grant = Event(First, "授权", new DateOnly(2021, 5, 4), 0);
        await _store.AddEventsAsync(grant, grant);
        var again = await _store.AddEventsAsync(grant, grant with { Detail = "另一种说法" });

        Assert.Equal([WriteOutcome.Duplicate, WriteOutcome.Stored], again);
        using var store = _store.Open();
        var events = LegalStatusReader.Events(store, [grant.Application]);
        Assert.Equal([1, 2], events.Select(one => one.Batch));
        Assert.Equal(2, store.Coverage.Events);
    }

    [Fact]
    public async Task Events_OfAnUndoneBatch_AreGone()
    {
        await _store.AddAsync(new PatentBuilder().Build());
        var grant = Event(First, "授权", new DateOnly(2021, 5, 4), 0);
        await _store.AddEventsAsync(grant);
        await _store.AddEventsAsync(Event(First, "未缴年费专利权终止", new DateOnly(2022, 6, 10), 300), grant);
        Assert.Equal("LapsedForFees", Status().Code);

        await _store.UndoAsync(3);
        Assert.Equal(("InForce", 1), (Status().Code, Status().Events));

        await _store.UndoAsync(2);
        using var store = _store.Open();
        Assert.Equal(0, store.Coverage.Events);
        Assert.Equal(LegalStatusCode.PublishedOnly, (LegalStatusCode)LegalStatusReader.Codes(store, null, null)[0]);
    }

    [Fact]
    public async Task Event_ToldByTwoBatches_StaysWhenOneIsUndone()
    {
        await _store.AddAsync(new PatentBuilder().Build());
        var grant = Event(First, "授权", new DateOnly(2021, 5, 4), 0);
        await _store.AddEventsAsync(grant);
        await _store.AddEventsAsync(grant);

        await _store.UndoAsync(2);

        Assert.Equal(("InForce", 1), (Status().Code, Status().Events));
        Assert.Equal([WriteOutcome.Duplicate], await _store.AddEventsAsync(grant));
    }

    [Fact]
    public async Task Table_EveryColumn_HasAMeaningAndIsReadByAnotherTool()
    {
        await _store.AddEventsAsync(Event(First, "授权", new DateOnly(2021, 5, 4), 0));
        using var store = _store.Open();
        using var lake = store.OpenLake();

        var found = lake.Query("DESCRIBE SELECT * FROM events", row => row.GetString(0));

        Assert.Equal(EventsTable.Table.Columns.Select(column => column.Field.Name), found);
        Assert.All(EventsTable.Table.Columns, column => Assert.True(column.Meaning.Length > 6));
    }

    [Fact]
    public async Task Event_ReadBack_IsTheOneThatWasStored()
    {
        var pledge = Event(First, "专利权质押合同登记的生效", new DateOnly(2021, 5, 4), 14) with { Detail = "登记号：A1", Amount = 1234.5678m };
        var bare = new LegalEvent(pledge.Application, LegalEventKind.Unknown) { Wording = "未见过的公告", KnownDay = new DateOnly(2020, 1, 1) };
        await _store.AddEventsAsync(pledge, bare);

        using var store = _store.Open();
        var events = LegalStatusReader.Events(store, [pledge.Application]);

        Assert.Equal([bare, pledge with { KnownDay = pledge.GazetteDay }], events.Select(one => one.Event));
        Assert.Equal(new SourceReference("events.csv", 1), events[1].Source);
    }

    [Fact]
    public async Task Event_WithoutKnownAndGazetteDay_IsKnownSinceItsBatch()
    {
        await _store.AddAsync(new PatentBuilder().Build());
        await _store.AddEventsAsync(Event(First, "授权", new DateOnly(2021, 5, 4), null));

        using var store = _store.Open();

        Assert.Equal(LegalStatusCode.InForce, (LegalStatusCode)LegalStatusReader.Codes(store, new(2022, 1, 1), null)[0]);
        Assert.Equal(LegalStatusCode.PublishedOnly, (LegalStatusCode)LegalStatusReader.Codes(store, new(2022, 1, 1), new(2024, 2, 29))[0]);
        Assert.Equal(LegalStatusCode.InForce, (LegalStatusCode)LegalStatusReader.Codes(store, new(2022, 1, 1), new(2024, 3, 1))[0]);
    }

    [Fact]
    public async Task StatusesOfAllApplications_OnAnyDay_AreWhatTheHistoriesSay()
    {
        var patents = Patents().ToList();
        await _store.AddAsync(patents);
        foreach (var events in new[] { [], Events.Array[150].Single(_ => true, "0000KOIPe036") })
        {
            await _store.AddEventsAsync(events);
            using var store = _store.Open();
            var stored = LegalStatusReader.Events(store, patents.Select(patent => patent.Application!))
                .ToLookup(one => one.Event.Application, one => one.Event);
            foreach (var (asOf, known) in (IEnumerable<(DateOnly, DateOnly)>)
                [(new(2024, 3, 1), new(2024, 3, 1)), (new(2011, 7, 1), new(2024, 3, 1)), (new(2016, 2, 29), new(2014, 1, 1)), (new(1990, 1, 1), new(1990, 1, 1))])
            {
                Assert.Equal(Expected(patents, stored, asOf, known), Actual(store, asOf, known));
            }
        }
    }

    private static SortedDictionary<string, string> Expected(
        List<Patent> patents, ILookup<ApplicationNumber, LegalEvent> stored, DateOnly asOf, DateOnly known) => new(
        patents.GroupBy(patent => patent.Application!).ToDictionary(
            group => group.Key.ToString(),
            group =>
            {
                var facts = new LegalFacts
                {
                    Office = group.Key.Country,
                    Kind = group.First().Kind,
                    FilingDate = group.First().FilingDate,
                    Documents = [.. group.Where(patent => patent.Publication is not null).Select(patent => new LegalDocument(patent.Publication!, patent.PublicationDate))],
                };
                var events = stored[group.Key].ToList();
                var status = new LegalHistory(facts, events).At(asOf, known);
                return $"{status.Code} {status.Since:O} {status.Basis} {status.Expiry:O} {status.YearsInForce} {events.Count}";
            }),
        StringComparer.Ordinal);

    private static SortedDictionary<string, string> Actual(PatentStore store, DateOnly asOf, DateOnly known)
    {
        using var lake = store.OpenLake();
        LegalStatusTable.Prepare(lake, store.Manifest.FilesOf(EventsTable.Name).Any(), store.Manifest.Batches, asOf, known);
        return new(
            lake.Query(
                """
                SELECT a.application_number, s.status, s.status_day, s.status_basis, s.expiry_date, s.years_in_force, s.events
                FROM application_statuses AS s JOIN applications AS a ON a.application_id = s.application_id
                """,
                row => (Number: row.GetString(0), Text: $"{(LegalStatusCode)row.GetInt32(1)} {Day(row, 2):O} {(LegalStatusBasis)row.GetInt32(3)} {Day(row, 4):O} {(row.IsDBNull(5) ? null : row.GetInt32(5))} {row.GetInt32(6)}"))
                .ToDictionary(one => one.Number, one => one.Text),
            StringComparer.Ordinal);
    }

    /// <summary>Applications of every kind and time: published, announced, granted, corrected, undated, foreign, bare.</summary>
    private static IEnumerable<Patent> Patents()
    {
        (string Letter, PatentKind Kind)[] kinds =
        [
            ("A", PatentKind.Invention), ("B", PatentKind.Invention), ("C", PatentKind.Invention), ("B8", PatentKind.Invention),
            ("C1", PatentKind.Invention), ("U", PatentKind.UtilityModel), ("Y", PatentKind.UtilityModel), ("S", PatentKind.Design),
            ("D", PatentKind.Design), ("", PatentKind.Invention),
        ];
        for (var i = 0; i < 60; i++)
        {
            var (letter, kind) = kinds[i % kinds.Length];
            var filed = new DateOnly(1988, 2, 29).AddDays(i * 199);
            var number = i % 3 == 0 ? $"CN1{i:D8}" : $"CN1{i:D6}";
            DateOnly? published = i % 7 == 6 ? null : filed.AddDays(500);
            yield return Patent(i, kind, i % 11 == 10 ? null : filed, number + letter, published);
            if (i % 2 == 0 && letter.Length > 0)
            {
                yield return Patent(i, kind, i % 11 == 10 ? null : filed, $"CN2{i:D8}A", filed.AddDays(550));
            }
        }
    }

    private static Patent Patent(int i, PatentKind kind, DateOnly? filed, string number, DateOnly? published) => new PatentBuilder()
        .WithApplication(Number(i)).WithPublication(i % 13 == 12 ? null : number).OfKind(kind).FiledOn(filed).PublishedOn(published).Build();

    private static string Number(int i) => ApplicationNumber.Parse($"20191110{1000 + i}").Value!.ToString();

    private static LegalEvent Event(string number, string wording, DateOnly effective, int? lag) =>
        new(ApplicationNumber.Parse(number).Value!, LegalEventWordings.KindOf(wording, ""))
        {
            Wording = wording,
            EffectiveDay = effective,
            GazetteDay = lag is { } days ? effective.AddDays(days) : null,
        };

    private static DateOnly? Day(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private (string Code, string Since, string Expiry, int Years, int Events) Status()
    {
        using var store = _store.Open();
        using var lake = store.OpenLake();
        return lake.Query(
            "SELECT status, status_day, expiry_date, years_in_force, events FROM applications WHERE application_number = $1",
            row => ($"{(LegalStatusCode)row.GetInt32(0)}", $"{Day(row, 1):O}", $"{Day(row, 2):O}", row.GetInt32(3), row.GetInt32(4)),
            First).Single();
    }
}
