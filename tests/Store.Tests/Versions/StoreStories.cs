using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Store.Tests.Versions;

/// <summary>Small stories of few numbers, so that most of what is said meets something else.</summary>
/// <remarks>
/// A commit costs the same for five records as for fifty: so several stories, of numbers of their own (§ stands for a
/// neighbourhood's digit), are told to one store side by side.
/// </remarks>
internal static class StoreStories
{
    /// <summary>How many stories one store is told.</summary>
    internal const int Neighbourhoods = 10;

    // Publications and grants of one application, publications alone, bare applications, a PCT application and its
    // phases, a divisional, the two halves of a same-day pair, first filings abroad.
    private static readonly (string? Publication, string? Application)[] Numbers =
    [
        ("CN11313894§A", "CN20191119856§"), ("CN11313894§B", "CN20191119856§"), (null, "CN20191119856§"),
        ("CN11313894§B", null), ("CN11313894§A", null), ("CN11313894§C", "CN20191119856§"),
        ("CN11100000§A", "CN20201000001§"), ("CN11100000§B", "CN20201000001§"), (null, "CN20201000001§"),
        ("CN21200000§U", "CN20202000001§"), (null, "CN20202000001§"),
        ("CN11400000§A", "CN20211000001§"), ("CN11400001§B", "CN20211000001§"),
        ("CN11050000§A", "CN20188000001§"), ("WO201900000§A1", "PCT/CN2018/00012§"), (null, "PCT/CN2018/00012§"),
        ("US202012345§A1", "US15/12345§"), ("US1012345§B2", "US15/12345§"), ("EP300000§A1", "EP1712345§"),
        ("CN30500000§S", "CN20193000002§"),
    ];

    private static readonly string[] Claimed =
        ["US15/12345§@2019-01-10", "US15/22345§@2019-02-10", "CN20191119856§@2019-11-29", "JP201812345§@2018-06-01", "PCT/CN2018/00012§@2018-05-05", "US15/12345§!"];

    private static readonly string[][] Applicants =
        [[], ["珠海甲（集团）有限公司§"], ["珠海甲(集团)有限公司§"], ["珠海甲（集团）有限公司§", "乙大学"], ["丙研究院§"]];

    private static readonly LegalEventKind[] Kinds =
    [
        LegalEventKind.Published, LegalEventKind.ExaminationBegun, LegalEventKind.Granted, LegalEventKind.LapsedForFees,
        LegalEventKind.Restored, LegalEventKind.Transferred, LegalEventKind.PledgeRegistered, LegalEventKind.PledgeReleased,
        LegalEventKind.LicenceRecorded, LegalEventKind.DeemedWithdrawn, LegalEventKind.TermExtended, LegalEventKind.Invalidated,
    ];

    private static readonly Gen<DateOnly?> Filed = OneOf<DateOnly?>(null, new(2018, 5, 5), new(2019, 11, 29), new(2020, 1, 2), new(2020, 1, 2));

    private static readonly Gen<DateOnly?> Day = OneOf<DateOnly?>(null, new(2020, 6, 1), new(2021, 6, 1), new(2023, 6, 1), new(2024, 2, 1));

    private static readonly Gen<string[]> Claims = OneOf(Claimed).Array[0, 2];

    private static readonly Gen<Patent> Texts = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]).Select((title, text, claims, ipc) => new Patent
    {
        Title = title == 0 ? "" : $"一种第{title % 2}代墨盒",
        Abstract = text == 0 ? "" : $"摘要{text}",
        Claims = claims == 0 ? "" : $"1.权利要求{claims}",
        Classifications = ipc == 0 ? [] : [new Classification(ClassificationScheme.Ipc, ipc == 1 ? "B41J2/175" : "G03G15/08", 1)],
    });

    private static readonly Gen<Patent> Record = Gen.Select(
        Gen.Int[0, Neighbourhoods - 1], OneOf(Numbers), Filed, Day, OneOf(Applicants), Claims, Texts, Gen.Int[0, 49]).Select(
        (place, number, filed, published, applicants, claims, texts, rest) => Linked(place, rest % 10, texts with
        {
            Publication = number.Publication is { } publication ? PublicationNumber.Parse(In(place, publication)).Value! : null,
            Application = number.Application is { } application ? Number(place, application) : null,
            Kind = rest >= 40 || number.Application is null ? PatentKind.Unknown : Number(place, number.Application).Kind,
            FilingDate = filed,
            PublicationDate = number.Publication is null ? null : published,
            Parties = [.. applicants.Select((name, at) => new Party(PartyRole.Applicant, at + 1, In(place, name)))],
            Priorities = [.. claims.Distinct().Select((claim, at) => Claim(In(place, claim), at + 1))],
        }));

    private static readonly Gen<LegalEvent> Event = Gen.Select(
        Gen.Int[0, Neighbourhoods - 1], OneOf([.. Numbers.Select(number => number.Application).OfType<string>(), "CN20141000002§"]),
        OneOf(Kinds), Day, Day, Day, Gen.Int[0, 2]).Select(
        (place, application, kind, effective, gazette, known, detail) => new LegalEvent(Number(place, application), kind)
        {
            EffectiveDay = effective,
            GazetteDay = gazette,
            KnownDay = known,
            Detail = detail == 0 ? "" : $"合同号：Y2021{detail}",
            Amount = kind is LegalEventKind.PledgeRegistered or LegalEventKind.TermExtended ? 100 : null,
        });

    private static readonly Gen<StoreStory.Saying> Saying = Gen.Select(Gen.Int[0, 9], OneOf("export", "docdb", "official"), Record, Event).Select(
        (fate, source, record, one) => fate < 2 ? new StoreStory.Saying(source, null, false, one)
            : new StoreStory.Saying(source, record, IsDeletion: fate == 2, null));

    /// <summary>1 to 4 batches, some of them undated, that tell each neighbourhood 5 to 25 things.</summary>
    internal static Gen<StoreStory> Any { get; } = Of(OneOf<DateOnly?>(null, new(2024, 1, 1), new(2024, 2, 1), new(2024, 5, 1)));

    /// <summary>The same, every batch with a stated day.</summary>
    internal static Gen<StoreStory> Dated { get; } = Of(OneOf<DateOnly?>(new(2024, 1, 1), new(2024, 2, 1), new(2024, 5, 1)));

    private static Gen<StoreStory> Of(Gen<DateOnly?> day) => Gen.Select(day, Gen.Bool, Saying.Array[2 * Neighbourhoods, 9 * Neighbourhoods])
        .Select((asOf, reopens, sayings) => new StoreStory.Batch(asOf, reopens, sayings)).Array[1, 4]
        .Where(batches => batches.Sum(batch => batch.Sayings.Count) is >= 5 * Neighbourhoods and <= 25 * Neighbourhoods)
        .Select(batches => new StoreStory(batches));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Patent Linked(int place, int link, Patent patent) => link switch
    {
        0 => patent with { InternationalApplication = Number(place, "PCT/CN2018/00012§") },
        1 => patent with { Parent = Number(place, "CN20191119856§") },
        2 => patent with { Parent = Number(place, "CN20201000001§") },
        3 => patent with { SameDayApplication = Number(place, "CN20202000001§") },
        4 => patent with { PrintedFamily = "66051234" },
        _ => patent,
    };

    private static string In(int place, string text) => text.Replace('§', (char)('0' + place));

    private static ApplicationNumber Number(int place, string text) =>
        ApplicationNumber.Parse(In(place, text)).Value ?? throw new ArgumentException(text);

    private static Priority Claim(string text, int sequence)
    {
        var parts = text.TrimEnd('!').Split('@');
        return new Priority(sequence, parts[0], parts.Length > 1 ? DateOnly.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : null)
        {
            IsActive = !text.EndsWith('!'),
        };
    }
}
