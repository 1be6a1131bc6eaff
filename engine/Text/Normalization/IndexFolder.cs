namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>Raised and lowered digits, signs and letters to the line: SiO₂ is SiO2, m² is m2, Ca²⁺ is Ca2+.</summary>
internal sealed class IndexFolder : INormalizer
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱªº";
    private const string RaisedForms = "0123456789+-=()niao";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ";
    private const string LoweredForms = "0123456789+-=()aeoxhklmnpstiruvj";

    /// <inheritdoc/>
    public string Id => "index";

    /// <inheritdoc/>
    public char Fold(char character)
    {
        var raised = Raised.IndexOf(character, StringComparison.Ordinal);
        if (raised >= 0)
        {
            return RaisedForms[raised];
        }

        var lowered = Lowered.IndexOf(character, StringComparison.Ordinal);
        return lowered >= 0 ? LoweredForms[lowered] : character;
    }
}
