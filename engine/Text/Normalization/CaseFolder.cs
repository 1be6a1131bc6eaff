namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>Capitals to small letters in every script that has them; µ, K, Å and Ω signs to the letters they are.</summary>
/// <remarks>Roman numeral characters stay as they are: they number things.</remarks>
internal sealed class CaseFolder : INormalizer
{
    /// <inheritdoc/>
    public string Id => "case";

    /// <inheritdoc/>
    public char Fold(char character) => character switch
    {
        'µ' => 'μ',
        'ς' => 'σ',
        >= '\u2160' and <= '\u2188' => character,
        _ => char.ToLowerInvariant(character),
    };
}
