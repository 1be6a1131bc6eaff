namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What the kind code of a publication means.</summary>
/// <param name="Stage">The step of the procedure.</param>
/// <param name="Right">The kind of right.</param>
/// <param name="IsCorrection">Whether it corrects an earlier publication of the same application.</param>
/// <param name="Name">What it is called.</param>
public sealed record KindMeaning(PublicationStage Stage, PatentKind Right, bool IsCorrection, Wording Name)
{
    internal static KindMeaning Unknown { get; } =
        new(PublicationStage.Unknown, PatentKind.Unknown, false, new("未知", "unknown"));
}
