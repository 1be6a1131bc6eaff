using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>A column that an export can have.</summary>
public sealed class ExportColumn
{
    private readonly Func<ExportedHit, Language, object?> _value;

    internal ExportColumn(string id, Wording heading, ExportValueKind kind, Func<ExportedHit, Language, object?> value) =>
        (Id, Heading, Kind, _value) = (id, heading, kind, value);

    /// <summary>Its name in JSON, Parquet and options.</summary>
    public string Id { get; }

    /// <summary>Its name in tables; where ingest has such a field, one that ingest knows.</summary>
    public Wording Heading { get; }

    /// <summary>What its values are.</summary>
    public ExportValueKind Kind { get; }

    /// <summary>Whether an export has it unless columns are chosen.</summary>
    public bool IsUsual { get; internal init; }

    /// <summary>Whether it needs the legal status of applications.</summary>
    internal bool NeedsStatus { get; init; }

    /// <summary>Whether it needs the families of applications.</summary>
    internal bool NeedsFamily { get; init; }

    internal object? Value(ExportedHit hit, Language language) => _value(hit, language);
}
