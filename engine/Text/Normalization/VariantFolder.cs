using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>Traditional characters, compatibility ideographs and radicals to the one form in <c>variants.tsv</c>.</summary>
internal sealed class VariantFolder : INormalizer
{
    private readonly Dictionary<char, char> _forms = Read();

    /// <inheritdoc/>
    public string Id => "variants";

    /// <inheritdoc/>
    public char Fold(char character) => _forms.TryGetValue(character, out var form) ? form : character;

    private static Dictionary<char, char> Read()
    {
        var forms = new Dictionary<char, char>();
        foreach (var line in EmbeddedLines.Of("variants.tsv"))
        {
            var cells = line.Split('\t');
            if (cells is not [{ Length: 1 } variant, { Length: 1 } form])
            {
                throw new InvalidDataException($"variants.tsv: {line}");
            }

            forms.Add(variant[0], form[0]);
        }

        return forms;
    }
}
