namespace ZhuhaiIp.Analytics.Domain;

/// <summary>Where a record was read: what a stored value is traced back to.</summary>
/// <param name="File">The file's name, without folders of the machine that read it.</param>
/// <param name="Record">The record's place in the file, from 1, header not counted.</param>
public sealed record SourceReference(string File, long Record)
{
    /// <summary>The class of source, which decides whose word counts; empty for the default one.</summary>
    public string Class { get; init; } = "";
}
