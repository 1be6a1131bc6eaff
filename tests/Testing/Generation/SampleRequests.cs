using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Five requests for pre-examination, and the registers that they are held against.</summary>
internal static partial class SampleRequests
{
    private const string Clean = "珠海翮砚衍电器有限公司";
    private const string Vetoed = "珠海隰穗斛智能家居有限公司";
    private const string Agency = "珠岭晷知识产权代理事务所(普通合伙)";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static IEnumerable<(string Path, string Text)> Write(IReadOnlyList<SyntheticPatent> records)
    {
        yield return ("requests/synthetic-1-clean.json", Json(CleanRequest()));
        yield return ("requests/synthetic-2-near-copy.json", Json(NearCopy(records)));
        yield return ("requests/synthetic-3-vetoed-unit.json", Json(VetoedUnit()));
        yield return ("requests/synthetic-4-out-of-field.json", Json(OutOfField()));
        yield return ("requests/synthetic-5-badly-drafted.json", Json(BadlyDrafted()));
        yield return ("registers/subjects.csv", $"""
            name,code,from,to,founded,insured,inventions,utility_models,quota,used,source
            {Clean},91440400MA00000A1X,2024-01-01,2026-12-31,2015-06-18,86,12,35,20,3,合成示例名录
            {Vetoed},91440400MA00000B2Y,2024-01-01,2026-12-31,2012-03-09,240,30,110,30,8,合成示例名录
            珠海岘陌阙办公设备有限公司,91440400MA00000C3Z,2024-01-01,2026-12-31,2017-11-02,41,2,9,10,10,合成示例名录
            珠海煊蘅磬食品有限公司,91440400MA00000D4W,2024-01-01,2026-12-31,2019-08-23,17,0,4,5,1,合成示例名录

            """);
        yield return ("registers/agencies.csv", $"""
            name,code,from,to,source
            {Agency},44999,2023-01-01,2026-12-31,合成示例名录
            澜楒知识产权代理有限公司,44998,2023-01-01,2026-12-31,合成示例名录

            """);
        yield return ("registers/veto.csv", $"""
            name,reason,record,date,until,source
            {Vetoed},非正常专利申请（认定）,合成示例通报〔2025〕第3号,2025-03-14,2027-03-13,合成示例登记
            珠海衾麓缕机器人有限公司,非正常专利申请（已撤回）,合成示例通报〔2022〕第7号,2022-05-20,2024-05-19,合成示例登记

            """);
        yield return ("registers/fields.csv", """
            symbol,field,source
            F24F,家电电气,合成示例清单（可编辑，非官方）
            F25B,家电电气,合成示例清单（可编辑，非官方）
            F25D,家电电气,合成示例清单（可编辑，非官方）
            A47J,家电电气,合成示例清单（可编辑，非官方）
            D06F,家电电气,合成示例清单（可编辑，非官方）
            H02K,家电电气,合成示例清单（可编辑，非官方）
            B41J,高端装备制造,合成示例清单（可编辑，非官方）
            B25J,高端装备制造,合成示例清单（可编辑，非官方）
            B23Q,高端装备制造,合成示例清单（可编辑，非官方）
            B33Y,高端装备制造,合成示例清单（可编辑，非官方）
            23-04,家电电气,合成示例清单（可编辑，非官方）

            """);
    }

    private static string Json(RequestDraft draft) => JsonSerializer.Serialize(draft.ToDocument(), Form) + "\n";

    private static RequestDraft CleanRequest() => new()
    {
        Applicant = Clean,
        Agency = Agency,
        Ipc = ["F24F13/20", "F24F13/14"],
        Title = "导风板组件及空调室内机",
        Abstract = "本发明公开一种导风板组件及空调室内机。导风板组件包括外板、内板和夹在两板之间的蜂窝芯；外板沿长度方向开有一列斜孔，斜孔的轴线与外板表面成三十五度角，内板可相对外板平移，以改变斜孔的通流面积。制冷时内板封住靠下的斜孔，冷风贴着顶棚流动；制热时内板移开，热风经斜孔向地面扩散。蜂窝芯阻断两板之间的传热，外板不易结露。",
        Claims =
        [
            "1.一种导风板组件，其特征在于，包括外板、内板和蜂窝芯，所述蜂窝芯夹在所述外板与所述内板之间；所述外板沿其长度方向开有一列斜孔，所述内板可相对所述外板平移，以改变所述斜孔的通流面积。",
            "2.根据权利要求1所述的导风板组件，其特征在于，所述斜孔的轴线与所述外板表面所成的角度为三十度至四十度。",
            "3.根据权利要求1或2所述的导风板组件，其特征在于，所述内板的一端连接齿条，所述齿条与步进电机的齿轮啮合。",
            "4.一种空调室内机，其特征在于，包括如权利要求1至3中任一项所述的导风板组件。",
        ],
        Description = new()
        {
            ["技术领域"] = "本发明涉及空调技术领域，特别涉及一种导风板组件及空调室内机。",
            ["背景技术"] = "空调制冷时，导风板内外两侧温差较大，外侧容易结露；同一导风板又难以同时适应冷风上扬与热风下沉的要求。",
            ["发明内容"] = "本发明的目的在于提供一种导风板组件，既减少结露，又能按制冷和制热改变出风方式。为此，导风板由外板、内板和蜂窝芯构成，外板开有斜孔，内板可平移以改变斜孔的通流面积。蜂窝芯中的静止空气阻断传热，外板表面温度高于露点。",
            ["附图说明"] = "图1是导风板组件的分解图；图2是制冷状态的剖视图；图3是制热状态的剖视图。",
            ["具体实施方式"] = "如图1所示，导风板组件包括外板10、内板20和蜂窝芯30。如图2所示，制冷时内板20封住靠下的斜孔11。如图3所示，制热时步进电机带动齿条21，内板20移开，热风经斜孔11吹向地面。",
        },
    };

    /// <summary>A sample record again, with other numbers and its subject in other words.</summary>
    private static RequestDraft NearCopy(IReadOnlyList<SyntheticPatent> records)
    {
        var record = records.First(r => r is { Branch: "喷墨打印与墨盒", Kind: "实用新型" } && r.Title.Length is > 8 and < 20 && Digits().IsMatch(r.Claim));
        var claim = Digits().Replace(record.Claim, Later).Replace("\n ", "", StringComparison.Ordinal);
        return CleanRequest() with
        {
            Applicant = "珠海岘陌阙办公设备有限公司",
            Kind = "utility-model",
            Ipc = ["B41J2/175"],
            Title = record.Title,
            Abstract = Digits().Replace(record.Abstract, Later),
            Claims = [claim],
            Description = new()
            {
                ["技术领域"] = "本实用新型涉及打印设备技术领域。",
                ["背景技术"] = "现有产品在使用中存在漏墨和供墨不稳定的问题。",
                ["发明内容"] = record.Abstract,
                ["附图说明"] = "图1是整体结构示意图。",
                ["具体实施方式"] = "如图1所示，" + claim[2..],
            },
        };
    }

    private static string Later(Match number) =>
        (int.Parse(number.Value, CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture);

    private static RequestDraft VetoedUnit() => CleanRequest() with
    {
        Applicant = Vetoed,
        Ipc = ["D06F37/30"],
        Title = "内桶减振组件及洗衣机",
        Abstract = "本发明公开一种内桶减振组件及洗衣机。减振组件包括环绕内桶的液环和沿液环分布的挡流片，挡流片随转速张开或收拢。脱水起动时挡流片收拢，液体流向偏载的对侧；转速升高后挡流片张开，液体不再流动，内桶保持平衡。",
        Claims =
        [
            "1.一种内桶减振组件，其特征在于，包括环绕内桶的液环，所述液环内沿周向分布有挡流片，所述挡流片在离心力作用下张开，在复位件作用下收拢。",
            "2.一种洗衣机，其特征在于，包括如权利要求1所述的内桶减振组件。",
        ],
        Description = new()
        {
            ["技术领域"] = "本发明涉及洗衣机技术领域。",
            ["背景技术"] = "衣物分布不均时，脱水会引起强烈振动。",
            ["发明内容"] = "本发明提供一种内桶减振组件，借助可张开的挡流片使液体在需要时流动，在不需要时停留。",
            ["附图说明"] = "图1是液环的剖视图。",
            ["具体实施方式"] = "如图1所示，液环1内设有挡流片2，挡流片2铰接在液环1的内壁上。",
        },
    };

    private static RequestDraft OutOfField() => CleanRequest() with
    {
        Applicant = "珠海煊蘅磬食品有限公司",
        Ipc = ["A23L17/40", "A23B4/03"],
        Title = "一种即食蚝肉脆片的制作方法",
        Abstract = "本发明公开一种即食蚝肉脆片的制作方法，属于食品加工领域。将去壳蚝肉打浆，与木薯淀粉、豆渣按十比三比一混合，调味后延展成一毫米厚的薄层，先在六十度下热风干燥至含水两成，再在真空中低温油浴膨化。所得脆片入口酥脆，保留蚝肉的鲜味，常温下可存放六个月。",
        Claims =
        [
            "1.一种即食蚝肉脆片的制作方法，其特征在于，依次包括打浆、混合、延展、热风干燥和真空低温油浴膨化的步骤。",
            "2.根据权利要求1所述的制作方法，其特征在于，所述热风干燥的温度为60℃，干燥至含水量为20%。",
        ],
        Description = new()
        {
            ["技术领域"] = "本发明涉及食品加工领域。",
            ["背景技术"] = "鲜蚝不易保存，干制后口感坚韧。",
            ["发明内容"] = "本发明提供一种即食蚝肉脆片的制作方法，口感酥脆且便于保存。",
            ["附图说明"] = "图1是制作方法的流程图。",
            ["具体实施方式"] = "如图1所示，取去壳蚝肉一千克打浆，加木薯淀粉三百克、豆渣一百克，混匀后延展、干燥、膨化。",
        },
    };

    /// <summary>Title and abstract too long, claims misnumbered and referring forward, a figure that is not described.</summary>
    private static RequestDraft BadlyDrafted() => CleanRequest() with
    {
        Ipc = ["B25J15/06"],
        Title = "一种世界领先的多功能全自动智能化高效节能环保便捷的用于仓储物流及汽车装配等多种场合的具有视觉引导和力觉反馈的真空吸盘式机器人末端夹持执行装置",
        Abstract = string.Concat(Enumerable.Repeat("本发明的执行装置极为先进，可以完成各种抓取工作，效果很好，深受用户欢迎，是目前市场上最好的产品。", 8)),
        Claims =
        [
            "1.一种执行装置，包括吸盘。其特征在于吸盘很好用。",
            "3.根据权利要求4所述的执行装置，其特征在于，吸盘有多个，例如三个，最好是四个。",
            "3.根据权利要求1所述的夹爪，其特征在于，如图5所示。",
        ],
        Description = new()
        {
            ["技术领域"] = "本发明涉及机器人。",
            ["发明内容"] = "见权利要求书。",
            ["附图说明"] = "图1是装置图。",
            ["具体实施方式"] = "如图1、图2和图5所示，吸盘吸住工件。",
        },
    };

    [GeneratedRegex("[0-9]+(?=[a-zμ%℃°～~份度])")]
    private static partial Regex Digits();
}
