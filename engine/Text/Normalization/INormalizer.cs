namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>Brings the ways of writing a character to one.</summary>
/// <remarks>
/// Character for character, so that a place in the folded text is the same place in the original: highlights and
/// offsets need no map. Folding twice gives what folding once gives.
/// </remarks>
public interface INormalizer
{
    /// <summary>A short stable name, part of the analyzer's identity.</summary>
    string Id { get; }

    /// <summary>The one form of <paramref name="character"/>; itself where it has no other.</summary>
    char Fold(char character);
}
