using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>The values of a row as bytes.</summary>
internal sealed class RowValues(Stream output) : IDisposable
{
    private const byte None = 0, Text = 1, List = 2, Day = 3, Integer = 4, Real = 5;

    private readonly BinaryWriter _writer = new(output, Encoding.UTF8, leaveOpen: true);

    internal void Write(IReadOnlyList<object?> values)
    {
        _writer.Write7BitEncodedInt(values.Count);
        foreach (var value in values)
        {
            Write(value);
        }

        _writer.Flush();
    }

    internal static IReadOnlyList<object?> Read(Stream input)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8);
        var values = new object?[reader.Read7BitEncodedInt()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(reader);
        }

        return values;
    }

    public void Dispose() => _writer.Dispose();

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                _writer.Write(None);
                break;
            case string text:
                _writer.Write(Text);
                _writer.Write(text);
                break;
            case IReadOnlyList<string> texts:
                _writer.Write(List);
                _writer.Write7BitEncodedInt(texts.Count);
                foreach (var text in texts)
                {
                    _writer.Write(text);
                }

                break;
            case DateOnly day:
                _writer.Write(Day);
                _writer.Write(day.DayNumber);
                break;
            case long number:
                _writer.Write(Integer);
                _writer.Write(number);
                break;
            case double number:
                _writer.Write(Real);
                _writer.Write(number);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is no value of an export.", nameof(value));
        }
    }

    private static object? Value(BinaryReader reader) => reader.ReadByte() switch
    {
        None => null,
        Text => reader.ReadString(),
        List => Texts(reader),
        Day => DateOnly.FromDayNumber(reader.ReadInt32()),
        Integer => reader.ReadInt64(),
        Real => reader.ReadDouble(),
        var kind => throw new InvalidDataException($"{kind} is no kind of value."),
    };

    private static string[] Texts(BinaryReader reader)
    {
        var texts = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }
}
