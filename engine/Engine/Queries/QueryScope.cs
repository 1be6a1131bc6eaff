namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>The fields that a condition was written behind; all take the same values.</summary>
/// <param name="Entries">One or more rows of the table of fields.</param>
internal sealed record QueryScope(IReadOnlyList<QueryFieldEntry> Entries)
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；', '/'];

    /// <summary>Which values they take.</summary>
    internal QueryValueKind Values => Entries[0].Values;

    internal FieldSet Fields => FieldSet.Of([.. Entries.Select(entry => entry.Field)]);

    /// <summary>What a message calls them.</summary>
    internal string Name => string.Join(',', Entries.Select(entry => entry.ChineseNames[0]));

    /// <summary>The fields that <paramref name="written"/>, which stands at <paramref name="position"/>, names.</summary>
    /// <exception cref="QueryException">A name is none, or the fields take different values.</exception>
    internal static QueryScope Of(string written, int position)
    {
        var entries = new List<QueryFieldEntry>();
        for (var start = 0; start <= written.Length;)
        {
            var end = written.IndexOfAny(Separators, start);
            end = end < 0 ? written.Length : end;
            var name = written[start..end];
            entries.AddRange(QueryFields.Named(name) ?? throw QueryErrors.UnknownField(position + start, name));
            if (entries[^1].Values != entries[0].Values)
            {
                throw QueryErrors.MixedFields(position + start, entries[0].ChineseNames[0], name);
            }

            start = end + 1;
        }

        return new QueryScope([.. entries.Distinct()]);
    }

    /// <summary>The condition on any of the fields, made by <paramref name="make"/> for each.</summary>
    internal Query Any(Func<QueryFieldEntry, Query> make) => Query.Or([.. Entries.Select(make)]);
}
