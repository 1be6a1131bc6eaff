using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>One item of a regulation on how patents may be applied for.</summary>
/// <param name="Id">Its identity here, such as <c>77-1</c>.</param>
/// <param name="Regulation">The regulation with its number, as officials print it.</param>
/// <param name="Number">The item, as officials print it.</param>
/// <param name="Effective">The first day on which it is in force.</param>
/// <param name="Text">What it says.</param>
/// <param name="Checked">By whom and when the text was compared with the official one; says so where it was not.</param>
public sealed record Clause(
    string Id, string Regulation, string Number, DateOnly Effective, Wording Text, string Checked)
{
    /// <summary>By whom, when and with what the first day was compared; says so where it was not.</summary>
    public required string EffectiveChecked { get; init; }
}
