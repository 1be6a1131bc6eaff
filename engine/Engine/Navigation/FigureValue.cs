namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One cell of a figure: a text, a number, or nothing.</summary>
/// <remarks>No value is <see cref="None"/>, never 0 and never NaN.</remarks>
public readonly record struct FigureValue
{
    private FigureValue(string? text, double? number) => (Text, Number) = (text, number);

    /// <summary>No value.</summary>
    public static FigureValue None => default;

    /// <summary>The text; null where the cell is a number or nothing.</summary>
    public string? Text { get; }

    /// <summary>The number; null where the cell is a text or nothing.</summary>
    public double? Number { get; }

    /// <summary>A part of a whole, 0 to 1; nothing where the whole is nothing.</summary>
    public static FigureValue Share(double part, double whole) => whole == 0 ? None : (double?)(part / whole);

    /// <summary>A cell that holds a text.</summary>
    public static implicit operator FigureValue(string? text) => new(text, null);

    /// <summary>A cell that holds a count.</summary>
    public static implicit operator FigureValue(long count) => new(null, count);

    /// <summary>A cell that holds a measure; nothing where it is not a finite number.</summary>
    public static implicit operator FigureValue(double? measure) =>
        new(null, measure is { } value && double.IsFinite(value) ? value : null);
}
