using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>A field in which a version differs from the one before it.</summary>
/// <param name="Field">The field's name in the lake.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Before">What the version before said; empty for nothing.</param>
/// <param name="After">What this one says; empty for nothing.</param>
public sealed record FieldChange(string Field, Wording Name, string Before, string After);
