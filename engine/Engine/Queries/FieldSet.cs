using System.Numerics;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>The fields that one condition looks at.</summary>
/// <remarks>The default value names no field, which means title, abstract, claims and the numbers.</remarks>
public readonly record struct FieldSet
{
    private static readonly uint UnnamedBits =
        QueryFields.All.Where(entry => entry.Unnamed).Aggregate(0u, (bits, entry) => bits | Bit(entry.Field));

    private readonly uint _bits;

    private FieldSet(uint bits) => _bits = bits;

    /// <summary>No field named: title, abstract, claims and the numbers.</summary>
    public static FieldSet Unnamed => default;

    /// <summary>Whether the query named a field.</summary>
    public bool IsNamed => _bits != 0;

    /// <summary>The fields, one or more, in the order of <see cref="QueryField"/>.</summary>
    public IReadOnlyList<QueryField> Fields
    {
        get
        {
            var bits = Bits;
            var fields = new QueryField[BitOperations.PopCount(bits)];
            for (var i = 0; i < fields.Length; i++, bits &= bits - 1)
            {
                fields[i] = (QueryField)BitOperations.TrailingZeroCount(bits);
            }

            return fields;
        }
    }

    private uint Bits => IsNamed ? _bits : UnnamedBits;

    /// <summary>Exactly the fields <paramref name="fields"/>; with none, <see cref="Unnamed"/>.</summary>
    public static FieldSet Of(params ReadOnlySpan<QueryField> fields)
    {
        var bits = 0u;
        foreach (var field in fields)
        {
            bits |= Bit(field);
        }

        return new FieldSet(bits);
    }

    /// <summary>Whether <paramref name="field"/> is one of them.</summary>
    public bool Contains(QueryField field) => (Bits & Bit(field)) != 0;

    private static uint Bit(QueryField field) => 1u << (int)field;
}
