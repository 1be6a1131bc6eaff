using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Lake;

public sealed class ApplicationsTableTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Application_OfTwoPublications_IsSpokenForByTheLatest()
    {
        await _store.AddAsync(
            new PatentBuilder().WithPublication("CN113138947B").Titled("授权标题").PublishedOn(2022, 5, 3)
                .By("珠海乙有限公司").At("广东省珠海市香洲区", "440402").Classified("H04B1/711", "G06F3/12").Build(),
            new PatentBuilder().WithPublication("CN113138947A").Titled("公开标题").PublishedOn(2020, 12, 15)
                .By("珠海甲有限公司").At("广东省广州市", "440100").Build());

        Assert.Equal(
            ["CN113138947B|授权标题|2020-12-15|2022-05-03|2020|2|2|珠海乙有限公司|CN|440000|440400|440402|H|H04B|H04B1/711"],
            await RowsAsync("""
                a.publication_number, a.title, a.first_publication_date, a.last_publication_date, a.first_publication_year,
                a.documents, a.publications, e.name, a.applicant_country, a.applicant_province, a.applicant_city,
                a.applicant_region, a.section, a.subclass, a.main_ipc
                """));
    }

    [Fact]
    public async Task FilingDate_ThatTheLatestDocumentLacks_IsTakenFromAnother()
    {
        await _store.AddAsync(
            new PatentBuilder().WithPublication("CN113138947A").FiledOn(2019, 6, 10).PublishedOn(2020, 12, 15).Build(),
            new PatentBuilder().WithPublication("CN113138947B").FiledOn(null).PublishedOn(2022, 5, 3).Build());

        Assert.Equal(["CN113138947B|2019-06-10|2019"], await RowsAsync("a.publication_number, a.filing_date, a.filing_year"));
    }

    [Fact]
    public async Task FilingDate_OfNoDocument_IsUnknownWhateverTheNumberSays()
    {
        await _store.AddAsync(new PatentBuilder().FiledOn(null).PublishedOn(null).Build());

        Assert.Equal(["-|-|-|-"], await RowsAsync("a.filing_date, a.filing_year, a.first_publication_date, a.first_publication_year"));
    }

    [Fact]
    public async Task Document_WithoutAPublicationDate_DoesNotSpeakBesideOneThatHasIt()
    {
        await _store.AddAsync(new PatentBuilder().WithPublication("CN113138947A").PublishedOn(2020, 12, 15).Build());
        await _store.AddAsync(new PatentBuilder().WithPublication("CN113138947B").PublishedOn(null).Build());

        Assert.Equal(["CN113138947A|2"], await RowsAsync("a.publication_number, a.documents"));
    }

    [Theory]
    [InlineData(PatentKind.Unknown, PatentKind.UtilityModel, 2)]
    [InlineData(PatentKind.Invention, PatentKind.Unknown, 1)]
    [InlineData(PatentKind.Unknown, PatentKind.Unknown, 0)]
    public async Task Kind_ThatTheLatestDocumentLacks_IsTakenFromAnother(PatentKind latest, PatentKind other, int expected)
    {
        await _store.AddAsync(
            new PatentBuilder().WithPublication("CN113138947B").OfKind(latest).PublishedOn(2022, 5, 3).Build(),
            new PatentBuilder().WithPublication("CN113138947A").OfKind(other).PublishedOn(2020, 12, 15).Build());

        Assert.Equal([$"{expected}"], await RowsAsync("a.kind"));
    }

    [Fact]
    public async Task ApplicationNumber_ThatALaterVersionCorrects_IsTheLaterOne()
    {
        await _store.AddAsync(new PatentBuilder().WithPublication("CN113138947A").WithApplication(Documents.Third).PublishedOn(2020, 1, 7).Build());
        await _store.AddAsync(new PatentBuilder().WithPublication("CN113138947B").WithApplication(Documents.First).PublishedOn(2022, 5, 3).Build());

        Assert.Equal([$"{ApplicationNumber.Parse(Documents.First).Value}"], await RowsAsync("a.application_number"));
    }

    [Fact]
    public async Task Application_WithoutAPublication_IsARowWithoutPublications()
    {
        await _store.AddAsync(Documents.Of(null, Documents.First));

        Assert.Equal(["-|1|0"], await RowsAsync("a.publication_number, a.documents, a.publications"));
        using var store = _store.Open();
        Assert.Equal((0, 1), (store.Publications, store.Applications));
    }

    [Fact]
    public async Task Applications_AreTheProjectionOfTheLiveRows()
    {
        await _store.AddAsync(Documents.Series(70).Append(Documents.Of("CN110000003B", null)));
        await _store.AddAsync(Documents.Series(4, from: 68));

        using var store = _store.Open();

        Assert.Equal(72, store.Applications);
        Assert.Equal(
            store.ToApplications(store.Live).Ids().Select(id => $"{id}"),
            StoreContent.Sql(store, "SELECT application_id FROM applications ORDER BY application_id"));
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string columns)
    {
        using var store = _store.Open();
        return await Task.FromResult(StoreContent.Sql(
            store, $"SELECT {columns} FROM applications AS a LEFT JOIN entities AS e ON e.entity_id = a.applicant_id ORDER BY a.application_id"));
    }
}
