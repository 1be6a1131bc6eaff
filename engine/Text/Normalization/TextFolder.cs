using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>All normalizers at once, by one table: the form in which text is compared, indexed and looked for.</summary>
/// <remarks>Length and places stay: character i of the folded text is character i of the original, folded.</remarks>
public static class TextFolder
{
    private static readonly char[] Table = Build();

    /// <summary>The folded form of one character.</summary>
    public static char Fold(char character) => Table[character];

    /// <summary>The folded form of <paramref name="text"/>; <paramref name="text"/> itself where nothing changes.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = Table;
        for (var index = 0; index < text.Length; index++)
        {
            if (table[text[index]] != text[index])
            {
                return string.Create(text.Length, text, static (target, source) => Fold(source, target));
            }
        }

        return text;
    }

    /// <summary>Writes the folded form of <paramref name="text"/> to <paramref name="target"/>, which is at least as
    /// long and may be the same memory.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> target)
    {
        var table = Table;
        target = target[..text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            target[index] = table[text[index]];
        }
    }

    // Compiled in full at once: it runs once, early, over every character.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char[] Build()
    {
        INormalizer[] normalizers = [.. Normalizers.All];
        var table = new char[char.MaxValue + 1];
        for (var character = 0; character < table.Length; character++)
        {
            table[character] = Settled((char)character, normalizers);
        }

        return table;
    }

    // A form that one normalizer gives may be one that an earlier one folds further: go on until nothing changes, so
    // that folding twice is folding once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char Settled(char character, INormalizer[] normalizers)
    {
        const int Enough = 8;
        for (var round = 0; round < Enough; round++)
        {
            var folded = character;
            foreach (var normalizer in normalizers)
            {
                folded = normalizer.Fold(folded);
            }

            if (folded == character)
            {
                return folded;
            }

            character = folded;
        }

        throw new InvalidOperationException($"The normalizers never settle on U+{(int)character:X4}.");
    }
}
