using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>A record on its way into the lake and the index, with the identities it was given.</summary>
internal sealed class StoredRow(Patent patent, SourceReference source, int batch, long contentHash)
{
    internal Patent Patent { get; } = patent;

    internal SourceReference Source { get; } = source;

    internal int Batch { get; } = batch;

    internal long ContentHash { get; } = contentHash;

    /// <summary>Given when its portion is written, in the order of application numbers.</summary>
    internal int Row { get; set; }

    /// <summary>What the writer knows of it.</summary>
    internal required RowFacts Facts { get; init; }

    /// <summary>The entity of each party of <see cref="Patent"/>; null where names are not told apart.</summary>
    internal required int?[] Entities { get; init; }

    /// <summary>What it is composed of; null for a version as its source has it.</summary>
    internal Recipe? Recipe { get; init; }

    /// <summary>Characters of text it holds in memory: what portions are measured by.</summary>
    internal int Weight => Patent.Title.Length + Patent.Abstract.Length + Patent.Claims.Length + 200;

    internal string SortKey => Patent.Application?.Key ?? "~" + Patent.Publication;
}
