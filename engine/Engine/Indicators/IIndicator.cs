using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>A measure that can be computed over given numbers, without a store.</summary>
/// <remarks>The same numbers give the same result; what cannot be computed is null in it, never 0 and never NaN.</remarks>
public interface IIndicator
{
    /// <summary>Its identity, such as <c>hhi</c>.</summary>
    string Id { get; }

    /// <summary>What it is, for a reader.</summary>
    IndicatorDefinition Definition { get; }

    /// <summary>Computes it.</summary>
    /// <param name="input">The object that <see cref="IndicatorDefinition.Input"/> describes.</param>
    /// <returns>The object that <see cref="IndicatorDefinition.Output"/> describes.</returns>
    /// <exception cref="Domain.AnalyticsException">A key of the input is missing, unknown or of the wrong kind; it is named.</exception>
    JsonNode Compute(JsonElement input);
}
