using System.Text;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>The wordings of gazettes and databases, and the events they make known: <c>legal-event-wordings.tsv</c>.</summary>
public static class LegalEventWordings
{
    private static readonly ILookup<string, (LegalEventKind Kind, string Phrase)> Rows = Load();

    /// <summary>The kind of event that <paramref name="wording"/> makes known; unknown where the table does not list it.</summary>
    /// <param name="wording">The wording as printed, or a kind's own id or name.</param>
    /// <param name="detail">What the announcement says besides: it decides where one wording stands for several events.</param>
    public static LegalEventKind KindOf(string wording, string detail)
    {
        var said = Key(detail);
        foreach (var (kind, phrase) in Rows[Key(wording)])
        {
            if (phrase.Length == 0 || said.Contains(phrase, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return LegalEventKind.Unknown;
    }

    /// <summary>The letters and digits of a text, in half width and lower case: what wordings are compared by.</summary>
    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var given in text)
        {
            var folded = NumberText.Fold(given);
            if (char.IsLetterOrDigit(folded))
            {
                key.Append(char.ToLowerInvariant(folded));
            }
        }

        return key.ToString();
    }

    private static ILookup<string, (LegalEventKind Kind, string Phrase)> Load()
    {
        var listed = Tables.Rows("legal-event-wordings.tsv").Select(cells => (
            Wording: Key(cells[1]),
            Row: (Kind: Enum.Parse<LegalEventKind>(cells[0]), Phrase: cells.Length > 2 ? Key(cells[2]) : "")));
        var own = Enum.GetValues<LegalEventKind>().Where(kind => kind != LegalEventKind.Unknown)
            .SelectMany(kind => new[] { kind.Id(), kind.Name().Chinese, kind.Name().English }
                .Select(name => (Wording: Key(name), Row: (Kind: kind, Phrase: ""))));
        return listed.Concat(own).ToLookup(pair => pair.Wording, pair => pair.Row, StringComparer.Ordinal);
    }
}
