using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing;

/// <summary>Builds a <see cref="Patent"/> for a test: sane where the test says nothing, exact where it does.</summary>
public sealed class PatentBuilder
{
    private readonly List<Party> _parties = [];
    private string[] _ipc = ["B41J2/175"];
    private Patent _patent = new()
    {
        Application = ApplicationNumber.Parse("CN201911198565.4").Value,
        Publication = PublicationNumber.Parse("CN113138947A").Value,
        Kind = PatentKind.Invention,
        FilingDate = new DateOnly(2019, 6, 10),
        PublicationDate = new DateOnly(2020, 12, 15),
        Title = "一种墨盒",
        Abstract = "本发明公开一种墨盒，包括盒体和设在盒体内的墨腔。",
        Claims = "1.一种墨盒，其特征在于，包括盒体和设在所述盒体内的墨腔。",
    };

    /// <summary>The number of the application; null for a record that does not know it.</summary>
    public PatentBuilder WithApplication(string? number) =>
        With(_patent with { Application = number is null ? null : Read(ApplicationNumber.Parse(number)) });

    /// <summary>The number of the publication; null for a record that does not know it.</summary>
    public PatentBuilder WithPublication(string? number) =>
        With(_patent with { Publication = number is null ? null : Read(PublicationNumber.Parse(number)) });

    /// <summary>The kind of right.</summary>
    public PatentBuilder OfKind(PatentKind kind) => With(_patent with { Kind = kind });

    /// <summary>申请日; null for an undated record.</summary>
    public PatentBuilder FiledOn(DateOnly? day) => With(_patent with { FilingDate = day });

    /// <summary>申请日.</summary>
    public PatentBuilder FiledOn(int year, int month, int day) => FiledOn(new DateOnly(year, month, day));

    /// <summary>公开（公告）日; null for an undated record.</summary>
    public PatentBuilder PublishedOn(DateOnly? day) => With(_patent with { PublicationDate = day });

    /// <summary>公开（公告）日.</summary>
    public PatentBuilder PublishedOn(int year, int month, int day) => PublishedOn(new DateOnly(year, month, day));

    /// <summary>The title.</summary>
    public PatentBuilder Titled(string title) => With(_patent with { Title = title });

    /// <summary>The abstract.</summary>
    public PatentBuilder WithAbstract(string text) => With(_patent with { Abstract = text });

    /// <summary>The claims.</summary>
    public PatentBuilder WithClaims(string text) => With(_patent with { Claims = text });

    /// <summary>The applicants, in their order; instead of the one that a new builder has.</summary>
    public PatentBuilder By(params string[] names) => Named(PartyRole.Applicant, names);

    /// <summary>The inventors, in their order.</summary>
    public PatentBuilder InventedBy(params string[] names) => Named(PartyRole.Inventor, names);

    /// <summary>The agency.</summary>
    public PatentBuilder Through(string agency) => Named(PartyRole.Agency, agency);

    /// <summary>Address and region of the first applicant, who must have been named before.</summary>
    public PatentBuilder At(string? address, string? region = null, bool needsReview = false)
    {
        var first = _parties.FindIndex(party => party is { Role: PartyRole.Applicant, Sequence: 1 });
        _parties[first] = _parties[first] with { Address = address, Region = region, NeedsReview = needsReview };
        return this;
    }

    /// <summary>The IPC symbols in canonical text, the main one first.</summary>
    public PatentBuilder Classified(params string[] ipc)
    {
        _ipc = ipc;
        return this;
    }

    /// <summary>A further priority.</summary>
    public PatentBuilder Claiming(string priority, DateOnly? day = null) => With(_patent with
    {
        Priorities = [.. _patent.Priorities, new Priority(_patent.Priorities.Count + 1, priority, day)],
    });

    /// <summary>The patent as said so far.</summary>
    public Patent Build() => _patent with
    {
        Parties = _parties.Count > 0 ? [.. _parties.OrderBy(party => party.Role).ThenBy(party => party.Sequence)]
            : [new Party(PartyRole.Applicant, 1, "珠海璟砚衍打印科技有限公司") { Region = "440400" }],
        Classifications = [.. _ipc.Select((symbol, i) => new Classification(ClassificationScheme.Ipc, symbol, i + 1))],
    };

    private static T Read<T>(ParseResult<T> result)
        where T : class =>
        result.Ok ? result.Value : throw new ArgumentException(result.Error.English);

    private PatentBuilder Named(PartyRole role, params string[] names)
    {
        _parties.RemoveAll(party => party.Role == role);
        _parties.AddRange(names.Select((name, i) => new Party(role, i + 1, name)));
        return this;
    }

    private PatentBuilder With(Patent patent)
    {
        _patent = patent;
        return this;
    }
}
