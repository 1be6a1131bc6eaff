using CsCheck;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Domain.Tests.Legal;

public class LegalHistoryTests
{
    private static readonly string[][] Table = [.. ((IEnumerable<object?[]>)Rows).Select(row => row.Cast<string>().ToArray())];

    private static readonly LegalEvent[] AllEvents = [.. Table.SelectMany(row => LegalCase.Of(row).Events).Distinct()];

    public static TheoryData<string[]> Rows => TestRows.Of("Legal/LegalCases.tsv", 13);

    private static readonly Gen<(LegalCase Case, LegalEvent[] Shuffled)> Histories =
        from row in Gen.Int[0, Table.Length - 1]
        from events in Gen.Int[0, AllEvents.Length - 1].Array[0, 8]
        let one = LegalCase.Of(Table[row])
        let all = one.Events.Concat(events.Select(place => AllEvents[place])).ToArray()
        from shuffled in Gen.Shuffle(all.Concat(all.Take(2)).ToArray())
        select (one with { Events = all }, shuffled);

    [Theory]
    [MemberData(nameof(Rows))]
    public void At_OfACase_IsWhatTheTableSays(string[] row)
    {
        var one = LegalCase.Of(row);

        var status = new LegalHistory(one.Facts, one.Events).At(one.AsOf, one.Known);

        Assert.Equal(
            (row[7], row[8], row[9], row[10], row[11]),
            (status.Code.ToString(), Text(status.Since), Text(status.Expiry), $"{status.YearsInForce}", Open(status)));
        Assert.True(status.Reason.Chinese.Length > 0 && status.Reason.English.Length > 0);
        Assert.True(status.Basis == LegalStatusBasis.Events || status.Group != LegalStatusGroup.InForce);
        Assert.Equal(status.Basis == LegalStatusBasis.Publications, status.Reason.Chinese.StartsWith("按公开文献推定", StringComparison.Ordinal));
    }

    [Fact]
    public void Cases_EveryStatusAndEveryReason_AreThere()
    {
        Assert.Empty(LegalStatusCodes.All.Except(Table.Select(row => Enum.Parse<LegalStatusCode>(row[7]))));
        Assert.True(Table.Length >= 60);
        Assert.All(Table, row => Assert.NotEqual("", row[12]));
        Assert.Equal(Table.Length, Table.Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void At_EventsInAnyOrderAndRepeated_IsTheSame() => Histories.Sample(
        history => Assert.Equal(
            Everything(new LegalHistory(history.Case.Facts, history.Case.Events).At(history.Case.AsOf, history.Case.Known)),
            Everything(new LegalHistory(history.Case.Facts, history.Shuffled).At(history.Case.AsOf, history.Case.Known))),
        iter: 3000);

    [Fact]
    public void At_EventsThatAreYetToBeKnown_DoNotMatter() => Histories.Sample(
        history =>
        {
            var known = new DateOnly(2016, 1, 1);
            var asOf = history.Case.AsOf;

            var later = new LegalHistory(history.Case.Facts, history.Case.Events).At(asOf, known);
            var then = new LegalHistory(history.Case.Facts, history.Case.Events.Where(one => one.DayKnown <= known)).At(asOf, known);

            Assert.Equal(Everything(then), Everything(later));
        },
        iter: 2000);

    [Fact]
    public void At_WithoutAnEventOfGrant_IsNeverInForce() => Histories.Sample(
        history =>
        {
            var events = history.Case.Events.Where(one => one.Kind is LegalEventKind.Published or LegalEventKind.ExaminationBegun
                or LegalEventKind.PledgeRegistered or LegalEventKind.Transferred or LegalEventKind.Unknown);

            var status = new LegalHistory(history.Case.Facts, events).At(history.Case.AsOf, history.Case.Known);

            Assert.NotEqual(LegalStatusGroup.InForce, status.Group);
            Assert.Null(status.YearsInForce);
        },
        iter: 2000);

    [Theory]
    [InlineData("restored without a loss", "恢复公告")]
    [InlineData("rejected after grant contradicts", "矛盾")]
    [InlineData("unknown wording", "某种新的公告")]
    [InlineData("correction in free words", "更正公告")]
    public void At_WhatCannotBeApplied_IsNoted(string name, string words)
    {
        var one = LegalCase.Of(Table.Single(row => row[0] == name));

        var note = Assert.Single(new LegalHistory(one.Facts, one.Events).At(one.AsOf, one.Known).Notes);

        Assert.Contains(words, note.Chinese, StringComparison.Ordinal);
        Assert.NotEqual("", note.English);
    }

    [Fact]
    public void At_Pledge_HasItsNumberAndAmount()
    {
        var one = LegalCase.Of(Table.Single(row => row[0] == "pledged"));

        var pledge = Assert.Single(new LegalHistory(one.Facts, one.Events).At(one.AsOf, one.Known).Encumbrances);

        Assert.Equal(("2015440000123", 500m, new DateOnly(2015, 6, 1)), (pledge.Number, pledge.Amount, pledge.Since));
    }

    private static string Text(DateOnly? day) => day is { } known ? new DateText(known).ToString() : "";

    private static string Open(LegalStatus status) => status.OwnerChanges is [.., var change]
        ? $"{(change.IsTransfer ? "转移" : "更名")}:{change.From}>{change.To}"
        : string.Join(',', status.Encumbrances.Select(one => one.Kind));

    private static string Everything(LegalStatus status) => string.Join('\n',
    [
        $"{status.Code} {status.Since} {status.Basis} {status.Reason.Chinese} {status.Expiry} {status.YearsInForce} {status.IsInvalidatedInPart}",
        .. status.Encumbrances.Select(one => $"{one}"),
        .. status.OwnerChanges.Select(one => $"{one}"),
        .. status.Notes.Select(one => one.Chinese),
    ]);
}
