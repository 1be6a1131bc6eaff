namespace ZhuhaiIp.Analytics.Domain;

/// <summary>One sentence for a person, in both languages of the product.</summary>
/// <param name="Chinese">The sentence in simplified Chinese.</param>
/// <param name="English">The same sentence in English.</param>
public sealed record Wording(string Chinese, string English)
{
    /// <summary>The sentence in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>The Chinese sentence.</summary>
    public override string ToString() => Chinese;
}
