namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>Something that happened to an application or a right, as a source announces it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Kind">What happened.</param>
public sealed record LegalEvent(ApplicationNumber Application, LegalEventKind Kind)
{
    /// <summary>The announcement's own word for it; empty where the source has a code only.</summary>
    public string Wording { get; init; } = "";

    /// <summary>生效日: since when it holds; null where the source does not say.</summary>
    public DateOnly? EffectiveDay { get; init; }

    /// <summary>公告日; null where the source does not say.</summary>
    public DateOnly? GazetteDay { get; init; }

    /// <summary>Since when it can be known; null where the source does not say: then the gazette's day.</summary>
    public DateOnly? KnownDay { get; init; }

    /// <summary>What the announcement says besides: the parties, a contract's number, the reason.</summary>
    public string Detail { get; init; } = "";

    /// <summary>万元 of a pledge or a licence, days of an extension; null where the source has none.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The day that <c>as of</c> goes by: effective day, else gazette day, else the day it was known.</summary>
    public DateOnly? Day => EffectiveDay ?? GazetteDay ?? KnownDay;

    /// <summary>The day that <c>known</c> goes by: known day, else gazette day, else effective day.</summary>
    public DateOnly? DayKnown => KnownDay ?? GazetteDay ?? EffectiveDay;
}
