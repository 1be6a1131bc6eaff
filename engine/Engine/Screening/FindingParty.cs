using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>A party that a finding concerns. Only here does a finding name it, so that persons can be masked.</summary>
/// <param name="EntityId">Its identity in the store.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Kind">What sort of body it is.</param>
public sealed record FindingParty(int EntityId, string Name, PartyKind Kind);
