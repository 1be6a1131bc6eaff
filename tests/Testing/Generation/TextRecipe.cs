using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>All that a text follows from. Changing one seed makes the near copies that the rules look for.</summary>
/// <param name="Branch">Where its words come from.</param>
/// <param name="Kind">The kind of right.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Structure">The seed of subject, sentences and common words.</param>
internal readonly record struct TextRecipe(Branch Branch, PatentKind Kind, Subject Subject, ulong Structure)
{
    /// <summary>The seed of the parts.</summary>
    internal ulong Parts { get; init; } = Pcg.Derive(Structure, 101);

    /// <summary>The seed of counts, sizes and shares.</summary>
    internal ulong Numbers { get; init; } = Pcg.Derive(Structure, 102);

    /// <summary>The seed of the materials.</summary>
    internal ulong Materials { get; init; } = Pcg.Derive(Structure, 103);

    /// <summary>Which parts, by bit, are exchanged for others.</summary>
    internal int ExchangedParts { get; init; }
}

/// <summary>What a recipe gives.</summary>
internal readonly record struct ComposedText(string Title, string Abstract, string Claim);
