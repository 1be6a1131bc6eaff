using ZhuhaiIp.Analytics.Domain;
using static ZhuhaiIp.Analytics.Store.Tests.Documents;
using static ZhuhaiIp.Analytics.Store.WriteOutcome;

namespace ZhuhaiIp.Analytics.Store.Tests.Identities;

public class IdentityIndexTests
{
    private readonly MemoryStore _store = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_SameNumberAndContent_IsADuplicate(bool reopened)
    {
        _store.Take(Of("CN113138947A", First));
        Between(reopened);

        Assert.Equal([Duplicate], _store.Take(Of("CN113138947A", First)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_SameNumberOtherContent_TakesTheOldRowsPlace(bool reopened)
    {
        _store.Take(Of("CN113138947A", First, "旧"));
        Between(reopened);

        Assert.Equal([Updated], _store.Take(Of("CN113138947A", First, "新")));
        _store.Place();

        Assert.Equal("新", Assert.Single(_store.Live).Patent.Title);
        Assert.Equal(2, _store.Rows);
    }

    [Theory]
    [InlineData("CN113138947A", First, "CN113138947B", First)]
    [InlineData("CN113138947A", null, "CN113138947B", null)]
    [InlineData("CN113138947A", null, "CN113138947B", First)]
    [InlineData("CN1234567A", First, "CN1234567C", First)]
    [InlineData("US20200012345A1", First, "CN113138947B", First)]
    public void Take_TwoPublicationsOfOneApplication_AreOneApplication(string one, string? filed, string other, string? alsoFiled)
    {
        Assert.Equal([Stored, Stored], _store.Take(Of(one, filed), Of(other, alsoFiled)));
        _store.Place();

        Assert.Equal(2, _store.Live.Count);
        Assert.Equal(_store.ApplicationOf(one), _store.ApplicationOf(other));
        Assert.Equal(2, _store.Live.Select(row => row.Facts.Publication).Distinct().Count());
    }

    [Theory]
    [InlineData("CN1234567A", "CN1234567C")]
    [InlineData("US9123456B1", "US9123456B2")]
    public void Take_SameDigitsWithoutASharedStem_AreTwoApplications(string one, string other)
    {
        _store.Take(Of(one, null), Of(other, null));
        _store.Place();

        Assert.NotEqual(_store.ApplicationOf(one), _store.ApplicationOf(other));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_ApplicationThenItsPublication_SupersedesTheBareRow(bool reopened)
    {
        _store.Take(Of(null, First));
        Between(reopened);

        Assert.Equal([Updated], _store.Take(Of("CN113138947A", First)));
        _store.Place();

        Assert.Equal("CN113138947A", MemoryStore.Number(Assert.Single(_store.Live)));
        Assert.Equal(0, _store.ApplicationOf("CN113138947A"));
        Assert.Equal([Duplicate, Duplicate], _store.Take(Of(null, First), Of("CN113138947A", First)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_PublicationThenItsBareApplication_KeepsThePublicationLive(bool reopened)
    {
        _store.Take(Of("CN113138947A", First));
        Between(reopened);

        Assert.Equal([Stored], _store.Take(Of(null, First)));
        Between(reopened);

        Assert.Equal("CN113138947A", MemoryStore.Number(Assert.Single(_store.Live)));
        Assert.Equal([Duplicate, Duplicate], _store.Take(Of("CN113138947A", First), Of(null, First)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_PublicationWhoseApplicationBecomesKnown_JoinsIt(bool reopened)
    {
        _store.Take(Of(null, First), Of("CN113138947A", null));
        _store.Place();
        Assert.Equal(2, _store.Live.Count);
        Between(reopened);

        Assert.Equal([Updated], _store.Take(Of("CN113138947A", First)));
        Between(reopened);

        Assert.Equal(0, _store.ApplicationOf("CN113138947A"));
        Assert.Single(_store.Live);
        Assert.Equal([Duplicate], _store.Take(Of("CN113138947A", First)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_DocumentOfTwoApplications_MakesThemOneWithTheLowerId(bool reopened)
    {
        _store.Take(Of("CN113138947A", null), Of("CN1234567A", Second), Of("CN2345678A", Third));
        Between(reopened);

        _store.Take(Of("CN113138947B", Second));
        Between(reopened);

        Assert.Equal(0, _store.ApplicationOf("CN113138947A"));
        Assert.Equal(0, _store.ApplicationOf("CN1234567A"));
        Assert.Equal(0, _store.ApplicationOf("CN113138947B"));
        Assert.Equal(3, _store.ApplicationOf("CN2345678A"));
    }

    [Fact]
    public void Take_AfterAMerge_DoesNotGiveTheFreedIdAgain()
    {
        _store.Take(Of("CN113138947A", null), Of("CN1234567A", Second), Of("CN113138947B", Second));
        _store.Reopen();
        _store.Reopen();

        _store.Take(Of("CN2345678A", Third));
        _store.Place();

        Assert.Equal(3, _store.ApplicationOf("CN2345678A"));
        Assert.Equal(3, _store.RowOf("CN2345678A").Facts.Publication);
    }

    /// <remarks>Rows of a portion lie in the order of application numbers: here the superseded one lies behind the live.</remarks>
    [Fact]
    public void Reopen_AfterAnUpdateThatSortsBeforeItsOldRow_KnowsTheLiveOne()
    {
        _store.Take(Of("CN113138947A", null), Of("CN113138947A", First));
        _store.Reopen();

        Assert.Equal([Duplicate], _store.Take(Of("CN113138947A", First)));
        Assert.Equal([Updated], _store.Take(Of("CN113138947A", First, "又一版")));
        _store.Place();

        Assert.Equal("又一版", Assert.Single(_store.Live).Patent.Title);
    }

    [Fact]
    public void Take_WithoutAnyNumber_IsAFault() =>
        Assert.Throws<ArgumentException>(() => _store.Take(new Patent { Title = "无号" }));

    private void Between(bool reopened)
    {
        if (reopened)
        {
            _store.Reopen();
        }
        else
        {
            _store.NextBatch();
        }
    }
}
