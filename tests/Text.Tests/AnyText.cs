using CsCheck;

namespace ZhuhaiIp.Analytics.Text.Tests;

/// <summary>Generators of text as it comes: Chinese, figures, marks, breaks, pairs, halves of pairs, anything.</summary>
internal static class AnyText
{
    /// <summary>Any UTF-16 units, mostly such as patents hold.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, Gen.OneOf("的一所述硒鼓碳粉盒氮化镓晶圆机床床身上半導體矽打印构件第三十五百年月日".ToCharArray())),
        (3, Gen.Char['0', '9']), (3, Gen.Char['A', 'z']), (2, Gen.OneOf(" \t\n\u3000\u200B".ToCharArray())),
        (3, Gen.OneOf("，。、；：（）【】-+./%℃°~～—…·₂²⁺⁻#&'×ａＡ０．あア가éαμ".ToCharArray())),
        (1, Gen.OneOf('\uD842', '\uDFB7', '\uD83D', '\uDE00', '\uFFFD', '\0')), (1, Gen.Char))
        .Array[0, 60].Select(characters => new string(characters));

    /// <summary>Text over few characters, so that queries are found.</summary>
    public static Gen<string> Narrow(int longest) => Gen.OneOf(
        "墨", "盒", "打", "印", "a", "B", "1", " ", "\n", "，", "𠮷", "𬭩", "\uD842", "ａ", "後", "后", "é")
        .Array[0, longest].Select(string.Concat);
}
