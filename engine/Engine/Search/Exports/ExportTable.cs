using System.Buffers;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>All hits of a search as a table whose rows are made as they are asked for.</summary>
public sealed record ExportTable
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query as it was understood.</summary>
    public required Query Parsed { get; init; }

    /// <summary>What a row stands for.</summary>
    public required CountUnit Unit { get; init; }

    /// <summary>The order of the rows.</summary>
    public required SortOrder Sort { get; init; }

    /// <summary>How many rows there are.</summary>
    public required long Total { get; init; }

    /// <summary>The language of headings and of values that are words of ours.</summary>
    public required Language Language { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<ExportColumn> Columns { get; init; }

    /// <summary>A value for each column, a row a hit; walks through the store each time it is enumerated.</summary>
    public required IEnumerable<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>What the reader must know.</summary>
    public required IReadOnlyList<Wording> Notes { get; init; }

    /// <summary>The generation of the store.</summary>
    public required long Generation { get; init; }

    /// <summary>What the sources cover.</summary>
    public required StoreCoverage Coverage { get; init; }

    /// <summary>What stands between the texts of a list where a format has no lists.</summary>
    public const string Separator = "; ";

    // Where a name itself holds what separates names, two semicolons do: as ingest reads it.
    private const string StrongSeparator = ";;";

    private static readonly SearchValues<char> Separating = SearchValues.Create(";；|｜\n\r");

    /// <summary>A list as one text, as ingest reads it back; null for an empty one.</summary>
    public static string? Joined(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 0)
        {
            return null;
        }

        var isPlain = texts.All(text => !text.AsSpan().ContainsAny(Separating));
        return isPlain ? string.Join(Separator, texts)
            : texts.Count == 1 ? texts[0] + StrongSeparator
            : string.Join(StrongSeparator, texts);
    }
}
