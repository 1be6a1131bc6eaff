using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>A sort of source: what decides whose word counts where two sources differ.</summary>
/// <param name="Id">The name that options take, such as <c>official</c>.</param>
/// <param name="Code">Its number in the lake, from 1.</param>
/// <param name="Precedence">The higher wins.</param>
/// <param name="Name">What people call it.</param>
public sealed record SourceClass(string Id, int Code, int Precedence, Wording Name);
