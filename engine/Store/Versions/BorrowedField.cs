using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>A field that a composed row has from another version than the rest of it.</summary>
/// <param name="Field">The field's name in the lake.</param>
/// <param name="Name">What people call it.</param>
/// <param name="FromRow">The version that lends it.</param>
public sealed record BorrowedField(string Field, Wording Name, int FromRow);
