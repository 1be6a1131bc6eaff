namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>The canonical names of <see cref="PatentField"/>, as the alias table and columns files write them.</summary>
internal static class PatentFields
{
    /// <summary>The names, in the order of the fields.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<PatentField>().Select(NameFrom)];

    /// <summary>How many fields there are.</summary>
    public static int Count { get; } = Names.Count;

    /// <summary>The field of a canonical name; null where there is none.</summary>
    public static PatentField? Find(string name)
    {
        for (var field = 0; field < Count; field++)
        {
            if (Names[field] == name)
            {
                return (PatentField)field;
            }
        }

        return null;
    }

    /// <summary>Whether a record is known by this field.</summary>
    public static bool IsNumber(PatentField field) =>
        field is PatentField.ApplicationNumber or PatentField.PublicationNumber;

    private static string NameFrom(string member) => string.Concat(
        member.Select((letter, place) => place > 0 && char.IsAsciiLetterUpper(letter)
            ? $"_{char.ToLowerInvariant(letter)}"
            : $"{char.ToLowerInvariant(letter)}"));
}
