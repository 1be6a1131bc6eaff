using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>What the user says of the files, where their content does not tell it.</summary>
internal sealed record ReadOptions
{
    /// <summary>How a table without a usable header is laid out; null to find the header.</summary>
    public ColumnLayout? Layout { get; init; }

    /// <summary>The encoding of texts: <c>auto</c>, or a name that <c>TextEncodings</c> knows.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary>What the columns of the tables can hold.</summary>
    /// <value>The fields of a patent record unless set.</value>
    public FieldSet Fields { get; init; } = FieldSet.Patents;

    /// <summary>How long a field and a record may be.</summary>
    public TextLimits Limits { get; init; } = new();
}
