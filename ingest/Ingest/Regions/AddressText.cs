using System.Buffers;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>How addresses are typed: width, traditional characters, and words that lead to no place.</summary>
internal static class AddressText
{
    /// <summary>How much of an address is read: divisions stand at its head.</summary>
    internal const int HeadLength = 96;

    private const string China = "中国";

    // Characters of place names and countries whose traditional form is seen in addresses.
    private const string Variants =
        "臺台灣湾廣广東东門门縣县區区龍龙蘇苏陝陕遼辽寧宁貴贵雲云內内國国澳澳蘭兰慶庆鄉乡鎮镇漢汉長长陽阳濟济煙烟濰潍連连瀋沈" +
        "蕪芜無无紹绍韶韶揭揭滬沪貢贡達达馬马鳳凤黃黄鄭郑許许鄧邓劉刘開开南南處处韓韩德德義义爾尔蘭兰羅罗單单華华島岛滿满烏乌魯鲁齊齐" +
        "銀银張张錦锦營营撫抚鐵铁葉叶盤盘鷄鸡雞鸡賓宾綏绥樂乐瀘泸綿绵廈厦鹽盐揚扬鎮镇崑昆麗丽衢衢溫温興兴園园環环灘滩豐丰號号樓楼層层順顺" +
        "荊荆襄襄隨随仙仙棗枣潛潜孝孝鄂鄂恩恩衡衡瀏浏婁娄懷怀寶宝銅铜儋儋賀贺欽钦來来憑凭遵遵畢毕節节麼么玉玉騰腾瑞瑞臨临滄沧紅红";

    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    // One table look-up a character: this runs over every character of every address.
    private static readonly char[] Simplified = SimplifiedForms();

    private static readonly string[] Fillers =
    [
        "中华人民共和国", "中国大陆", China, "自由贸易试验区", "自由贸易区", "自贸试验区", "自贸区", "省直辖县级行政区划",
        "省直辖县级行政单位", "省直辖行政单位", "自治区直辖县级行政区划", "市辖区", "通讯地址", "地址",
    ];

    private static readonly SearchValues<char> FillerHeads = SearchValues.Create([.. Fillers.Select(filler => filler[0])]);

    /// <summary>Writes the head of an address to <paramref name="buffer"/>, simplified and in half width.</summary>
    /// <returns>How many characters were written.</returns>
    internal static int Head(ReadOnlySpan<char> address, Span<char> buffer)
    {
        var length = Math.Min(address.Length, HeadLength);
        for (var i = 0; i < length; i++)
        {
            var c = address[i];
            buffer[i] = c switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                >= FirstHan and <= LastHan => Simplified[c - FirstHan],
                _ => c,
            };
        }

        return length;
    }

    /// <summary>Where the next place name can begin: behind blanks, punctuation and words that name no place.</summary>
    internal static int SkipFillers(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var length = FillerLength(text[at..]);
            if (length == 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>Whether what follows a short place name makes it the name of a street or village.</summary>
    internal static bool IsStreet(ReadOnlySpan<char> rest) => rest switch
    {
        ['路' or '街' or '道' or '巷' or '弄' or '里' or '村' or '镇' or '乡' or '屯' or '庄' or '寨' or '桥', ..] => true,
        ['大', '道' or '街' or '厦' or '桥' or '楼' or '酒', ..] => true,
        ['东' or '南' or '西' or '北' or '中' or '前' or '后' or '上' or '下' or '新', '路' or '街' or '巷' or '村' or '里' or '弄', ..] => true,
        ['东' or '南' or '西' or '北' or '中', '大', '道' or '街', ..] => true,
        ['东' or '南' or '西' or '北' or '中', '一' or '二' or '三' or '四' or '五', '路' or '街' or '巷', ..] => true,
        ['一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十', '路' or '街' or '道' or '巷', ..] => true,
        ['花', '园', ..] or ['小', '区', ..] or ['广', '场', ..] or ['公', '园', ..] or ['公', '寓', ..] => true,
        _ => false,
    };

    /// <summary>The length of the ending (市, 县, 自治州 …) behind a short name, which makes it a full one; 0 where none is.</summary>
    internal static int EndingLength(ReadOnlySpan<char> rest) => rest switch
    {
        ['自', '治', '区' or '州' or '县' or '旗', ..] => 3,
        ['地', '区', ..] or ['新', '区', ..] => 2,
        ['市', '场' or '政', ..] or ['区', '域' or '间', ..] or ['县', '道' or '城', ..] or ['省', '道', ..] => 0,
        ['省' or '市' or '县' or '区' or '州' or '盟' or '旗', ..] => 1,
        _ => 0,
    };

    private static int FillerLength(ReadOnlySpan<char> text)
    {
        if (text[0] is < FirstHan or > LastHan && !char.IsLetterOrDigit(text[0]))
        {
            return 1;
        }

        // A postcode before the address.
        if (char.IsAsciiDigit(text[0]) && text.Length > 6 && !char.IsAsciiDigit(text[6]) && !text[..6].ContainsAnyExceptInRange('0', '9'))
        {
            return 6;
        }

        if (!FillerHeads.Contains(text[0]))
        {
            return 0;
        }

        foreach (var filler in Fillers)
        {
            if (text.StartsWith(filler) && !IsNamedWithChina(text))
            {
                return filler.Length;
            }
        }

        return 0;
    }

    // 中国香港 is one name.
    private static bool IsNamedWithChina(ReadOnlySpan<char> text) =>
        text.StartsWith(China) && text[China.Length..] is ['香', '港', ..] or ['澳', '门', ..] or ['台', '湾', ..];

    private static char[] SimplifiedForms()
    {
        var forms = new char[LastHan - FirstHan + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = (char)(FirstHan + i);
        }

        for (var i = 0; i < Variants.Length; i += 2)
        {
            forms[Variants[i] - FirstHan] = Variants[i + 1];
        }

        return forms;
    }
}
