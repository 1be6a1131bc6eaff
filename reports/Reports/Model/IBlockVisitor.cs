namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>What to make of each kind of block: a renderer that forgets one does not compile.</summary>
/// <typeparam name="T">What is made.</typeparam>
public interface IBlockVisitor<out T>
{
    /// <summary>Of a heading.</summary>
    T Visit(Heading heading);

    /// <summary>Of a paragraph.</summary>
    T Visit(Paragraph paragraph);

    /// <summary>Of a table.</summary>
    T Visit(Table table);

    /// <summary>Of a chart with its data.</summary>
    T Visit(ChartBlock chart);

    /// <summary>Of a note.</summary>
    T Visit(Note note);

    /// <summary>Of a passage that speaks for a clue.</summary>
    T Visit(Evidence evidence);
}
