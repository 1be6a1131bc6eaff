namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One section of a navigation report.</summary>
/// <param name="Id">Its identity in the report.</param>
/// <param name="Title">Its heading, in Chinese.</param>
/// <param name="Paragraphs">Its plain reading, each sentence from a figure.</param>
/// <param name="Figures">Its figures, in order.</param>
public sealed record NavigationSection(
    string Id, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<Figure> Figures);
