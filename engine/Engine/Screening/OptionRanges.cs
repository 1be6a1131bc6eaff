using System.ComponentModel.DataAnnotations;
using System.Reflection;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Holds options to the ranges that they state.</summary>
internal static class OptionRanges
{
    /// <summary>Refuses <paramref name="options"/> where a value lies outside its <see cref="RangeAttribute"/>.</summary>
    internal static void Check(object options)
    {
        foreach (var property in options.GetType().GetProperties())
        {
            var value = property.GetValue(options);
            if (property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value))
            {
                throw new AnalyticsException(new Wording(
                    FormattableString.Invariant($"选项 {property.Name} 为 {value}，应在 {range.Minimum} 与 {range.Maximum} 之间"),
                    FormattableString.Invariant(
                        $"option {property.Name} is {value}; it must lie between {range.Minimum} and {range.Maximum}")));
            }
        }
    }
}
