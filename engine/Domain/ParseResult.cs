using System.Diagnostics.CodeAnalysis;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What came of reading a <typeparamref name="T"/> from text: the value, or why there is none.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
/// <param name="Value">The value; null where nothing could be read.</param>
/// <param name="Error">Why nothing was read; null where a value was.</param>
public sealed record ParseResult<T>(T? Value, Wording? Error)
    where T : class
{
    /// <summary>Whether a value was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Ok => Error is null;

    /// <summary>A value that was read.</summary>
    public static implicit operator ParseResult<T>(T value) => new(value, null);

    /// <summary>A reason why nothing was read.</summary>
    public static implicit operator ParseResult<T>(Wording error) => new(null, error);
}
