namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>The ways of writing a full stop, a quote, a bracket, a dash or a middle dot to one each.</summary>
internal sealed class PunctuationFolder : INormalizer
{
    private static readonly Dictionary<char, char> Forms = Table(
        ('.', "。｡．﹒"), (',', "，﹐"), ('、', "､﹑"), (';', "；﹔"), (':', "：﹕∶︰"), ('?', "？﹖"), ('!', "！﹗"),
        ('"', "“”„‟〝〞〟″«»「」『』｢｣＂"), ('\'', "‘’‚‛′＇`´ʹʼ"),
        ('(', "（﹙"), (')', "）﹚"), ('{', "｛﹛"), ('}', "｝﹜"),
        ('[', "［【〔〖〘〚﹝"), (']', "］】〕〗〙〛﹞"), ('<', "＜〈《﹤‹"), ('>', "＞〉》﹥›"),
        ('-', "－‐‑‒–—―−─━﹣﹘"), ('~', "～〜∼﹏˜"), ('·', "•‧・･⋅∙●・"), ('/', "／∕⁄"), ('*', "＊∗﹡"),
        ('+', "＋﹢"), ('=', "＝﹦"), ('%', "％﹪"), ('#', "＃﹟"), ('&', "＆﹠"), ('@', "＠﹫"), ('$', "＄﹩"));

    /// <inheritdoc/>
    public string Id => "punctuation";

    /// <inheritdoc/>
    public char Fold(char character) => Forms.TryGetValue(character, out var form) ? form : character;

    private static Dictionary<char, char> Table(params (char Form, string Variants)[] rows)
    {
        var forms = new Dictionary<char, char>();
        foreach (var (form, variants) in rows)
        {
            foreach (var variant in variants)
            {
                forms[variant] = form;
            }
        }

        return forms;
    }
}
