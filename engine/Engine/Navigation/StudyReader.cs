using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>Reads a study from its JSON file; engine/README.md says what may stand in one.</summary>
/// <remarks>
/// Nothing is ignored: an unknown key, a pattern that is none, a branch without a condition is an <see cref="AnalyticsException"/> that
/// names the file, the line and what to change.
/// </remarks>
public static class StudyReader
{
    private static readonly string[] StudyKeys =
    [
        "id", "cluster", "cluster_en", "title", "boundary", "note", "region", "benchmarks",
        "unit", "attribution", "date_type", "cut_off", "years", "exclude", "branches",
    ];

    /// <summary>Reads a study from UTF-8, with or without a byte order mark.</summary>
    /// <param name="stream">The file; read to its end, not closed.</param>
    /// <param name="name">How errors call the file.</param>
    public static NavigationStudy Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Read(buffer.ToArray(), name);
    }

    /// <summary>Reads a study from text.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="name">How errors call the file.</param>
    public static NavigationStudy Read(string json, string name) => Read(Encoding.UTF8.GetBytes(json), name);

    private static NavigationStudy Read(byte[] utf8, string name)
    {
        var study = new StudyObject(StudyJson.Parse(utf8, name), name, "study", StudyKeys);
        var exclude = StudyBranchReader.Exclusions(study, name);
        var branches = new StudyBranchReader(name);
        study.OptionalText("note");
        return new NavigationStudy
        {
            Id = Identity(study),
            Cluster = study.Text("cluster"),
            ClusterEnglish = study.OptionalText("cluster_en"),
            Title = study.Text("title"),
            Boundary = study.Text("boundary"),
            Region = Place(study, study.Text("region"), study.Find("region")!.Line),
            Benchmarks = [.. study.Texts("benchmarks").Select(place => Place(study, place.Text, place.Line))],
            Unit = study.Choice(
                "unit", CountUnit.Application,
                ("application", CountUnit.Application), ("publication", CountUnit.Publication), ("family", CountUnit.Family)),
            Attribution = study.Choice(
                "attribution", Attribution.First,
                ("first", Attribution.First), ("all", Attribution.All), ("fractional", Attribution.Fractional)),
            DateType = study.Choice(
                "date_type", DateType.Filing, ("filing", DateType.Filing), ("publication", DateType.Publication)),
            CutOff = CutOff(study),
            Years = Years(study, name),
            Exclude = exclude,
            Branches = study.Find("branches") is null
                ? throw study.Wrong(study.Line, "缺少技术分支 \"branches\"，请至少写一个。", "\"branches\" is missing; write at least one.")
                : branches.Read(study, exclude),
        };
    }

    /// <summary>The object's <c>id</c>.</summary>
    internal static string Identity(StudyObject of)
    {
        var id = of.Text("id");
        return Regex.IsMatch(id, "^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)
            ? id
            : throw of.Wrong(
                of.Find("id")!.Line,
                $"id \"{id}\" 只能用小写字母、数字和连字符，例如 ink-supply。",
                $"the id \"{id}\" may hold small letters, digits and hyphens only, such as ink-supply.");
    }

    private static string Place(StudyObject study, string code, int line) =>
        Regex.IsMatch(code, "^([0-9]{6}|[A-Z]{2})$", RegexOptions.CultureInvariant)
            ? code
            : throw study.Wrong(
                line,
                $"地区 \"{code}\" 应写六位行政区划代码（珠海为 440400）或两位国家/地区代码（CN、JP）。",
                $"the region \"{code}\" must be a six-digit division code (440400 is Zhuhai) or a two-letter country code (CN, JP).");

    private static DateOnly? CutOff(StudyObject study)
    {
        if (study.OptionalText("cut_off") is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw study.Wrong(
                study.Find("cut_off")!.Line,
                $"截止日 \"{text}\" 应写成 2024-12-31 的样子。",
                $"the cut-off \"{text}\" must look like 2024-12-31.");
    }

    private static StudyYears? Years(StudyObject study, string name)
    {
        if (study.Find("years") is not { } json)
        {
            return null;
        }

        var years = new StudyObject(json, name, "years", "from", "to");
        var (from, to) = (Year(years, "from"), Year(years, "to"));
        return from <= to
            ? new StudyYears(from, to)
            : throw years.Wrong(json.Line, $"起始年 {from} 晚于终止年 {to}，请对调。", $"the years run backwards: {from} to {to}; swap them.");
    }

    private static int Year(StudyObject years, string key)
    {
        var value = years.Find(key);
        return int.TryParse(value?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200
            ? year
            : throw years.Wrong(
                value?.Line ?? years.Line,
                $"\"years\" 的 \"{key}\" 应为年份，例如 2015。",
                $"\"{key}\" of \"years\" must be a year such as 2015.");
    }
}
