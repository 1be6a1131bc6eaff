namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>Something that lies on an application or right and was not ended.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Since">Since when; null where the event has no day.</param>
/// <param name="Number">The number of its registration or ruling; null where the event has none.</param>
/// <param name="Amount">万元; null where the event has none.</param>
/// <param name="Begun">The event that began it.</param>
public sealed record Encumbrance(
    EncumbranceKind Kind, DateOnly? Since, string? Number, decimal? Amount, LegalEvent Begun)
{
    /// <summary>What people call it.</summary>
    public Wording Name => Kind switch
    {
        EncumbranceKind.Pledge => new("质押", "pledge"),
        EncumbranceKind.Preservation => new("保全", "preservation"),
        EncumbranceKind.Licence => new("许可备案", "recorded licence"),
        EncumbranceKind.OpenLicence => new("开放许可", "open licence"),
        _ => new("中止", "suspension"),
    };
}
