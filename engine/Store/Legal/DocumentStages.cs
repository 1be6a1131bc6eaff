using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>What each kind of Chinese publication was on each day that a store has one of: the dated table of kinds, in SQL.</summary>
internal static class DocumentStages
{
    /// <summary>Stands for a publication without a date.</summary>
    internal const string Undated = "DATE '1800-01-01'";

    private const string NineDigits = "CN100000000";

    /// <summary>Fills the temporary table <c>document_stages(kind_code, nine_digits, day, stage)</c>.</summary>
    internal static void Prepare(LakeSession lake)
    {
        var met = lake.Query(
            $"""
            SELECT DISTINCT kind_code, length(publication_number) - length(kind_code) = {NineDigits.Length} AS nine_digits,
                   coalesce(publication_date, {Undated}) AS day, publication_date IS NULL AS undated
            FROM publications
            WHERE country = 'CN' AND kind_code IS NOT NULL AND publication_number IS NOT NULL
            ORDER BY kind_code, nine_digits, day
            """,
            row => (Code: row.GetString(0), Nine: row.GetBoolean(1), Day: row.GetFieldValue<DateOnly>(2), Undated: row.GetBoolean(3)));
        lake.Execute("CREATE OR REPLACE TEMP TABLE document_stages (kind_code VARCHAR, nine_digits BOOLEAN, day DATE, stage INTEGER)");
        lake.Append("document_stages", met, (row, one) => row
            .AppendValue(one.Code).AppendValue(one.Nine).AppendValue(one.Day)
            .AppendValue((int)Meaning(one.Code, one.Nine, one.Undated ? null : one.Day).Stage).EndRow());
    }

    private static KindMeaning Meaning(string code, bool nine, DateOnly? day) =>
        nine && PublicationNumber.Parse(NineDigits + code) is { Ok: true } parsed
            ? parsed.Value.Meaning(day)
            : PublicationNumber.MeaningOf(code, day);
}
