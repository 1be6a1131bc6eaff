using System.Globalization;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The dated table of Chinese kind codes.</summary>
internal static class KindMeanings
{
    private static readonly Wording Correction = new("更正", "correction");

    private static readonly ILookup<char, Row> Rows = Tables.Rows("kind-codes.tsv").Select(Row.Of).ToLookup(row => row.Letter);

    /// <summary>What <paramref name="kindCode"/> means on every day of the span; the stage is unknown where it changes.</summary>
    internal static KindMeaning Of(string kindCode, DateOnly first, DateOnly last)
    {
        if (kindCode is not ([_] or [_, >= '0' and <= '9']) || !Rows.Contains(kindCode[0]))
        {
            return KindMeaning.Unknown;
        }

        var right = Rows[kindCode[0]].First().Right;
        if (kindCode is [_, >= '1' and <= '7'] && kindCode[0] != 'A')
        {
            return new(PublicationStage.PartlyInvalidated, right, false, new("部分无效宣告", "partial invalidation"));
        }

        var isCorrection = kindCode is [_, '8' or '9'];
        var held = Rows[kindCode[0]].Where(row => row.From <= last && first <= row.To).ToList();
        if (held.Count == 0 || held.Exists(row => row.Stage != held[0].Stage))
        {
            return KindMeaning.Unknown with { Right = right, IsCorrection = isCorrection };
        }

        var name = isCorrection
            ? new Wording(held[0].Name.Chinese + Correction.Chinese, $"{held[0].Name.English}, {Correction.English}")
            : held[0].Name;
        return new(held[0].Stage, right, isCorrection, name);
    }

    /// <summary>The kind of right that the letter tells: China's by the table, others after WIPO ST.16.</summary>
    internal static PatentKind RightOf(string country, char letter) => letter switch
    {
        _ when country == "CN" => Rows[letter].FirstOrDefault()?.Right ?? PatentKind.Unknown,
        'A' or 'B' or 'C' => PatentKind.Invention,
        'U' or 'Y' or 'Z' => PatentKind.UtilityModel,
        'S' => PatentKind.Design,
        _ => PatentKind.Unknown,
    };

    private sealed record Row(char Letter, DateOnly From, DateOnly To, PublicationStage Stage, PatentKind Right, Wording Name)
    {
        internal static Row Of(string[] cells) => new(
            cells[0][0],
            cells[1].Length == 0 ? DateOnly.MinValue : Day(cells[1]),
            cells[2].Length == 0 ? DateOnly.MaxValue : Day(cells[2]),
            Enum.Parse<PublicationStage>(cells[3]),
            Enum.Parse<PatentKind>(cells[4]),
            new(cells[5], cells[6]));

        private static DateOnly Day(string text) =>
            DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
