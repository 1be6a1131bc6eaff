using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Every way in which a query can be wrong, in words that say what to change.</summary>
internal static class QueryErrors
{
    private const int LongestQuotation = 20;

    internal static Wording Operand { get; } = new(
        "检索词、“字段:”或左括号", "a term, a field or an opening bracket");

    internal static QueryException Empty() => new(0, new Wording(
        "查询是空的；请写检索词，例如 标题:打印机；要全部记录请写 *:*",
        "the query is empty; write a term such as ti:printer, or *:* for every record"));

    internal static QueryException Unexpected(int position, Wording found, Wording expected) => new(position, new Wording(
        $"发现{found.Chinese}，此处应为{expected.Chinese}", $"found {found.English}, expected {expected.English}"));

    internal static QueryException OpenLiteral(int position, char closing) => new(position, new Wording(
        $"引号没有闭合；请在短语末尾加 {closing}，或用反斜线转义这个引号",
        $"this quotation is not closed; end it with {closing}, or escape the quotation mark with a backslash"));

    internal static QueryException LoneBackslash(int position) => new(position, new Wording(
        "末尾的反斜线后面没有字符；要检索反斜线本身请写两个",
        "nothing follows the backslash; write two for a backslash itself"));

    internal static QueryException Unclosed(int position) => new(position, new Wording(
        "这个左括号没有对应的右括号", "this opening bracket is never closed"));

    internal static QueryException Unopened(int position) => new(position, new Wording(
        "这个右括号没有对应的左括号", "this closing bracket was never opened"));

    internal static QueryException TooDeep(int position, int limit) => new(position, new Wording(
        $"括号与 NOT 的嵌套超过 {limit} 层；请去掉多余的括号",
        $"brackets and NOT are nested more than {limit} deep; take away those that are not needed"));

    internal static QueryException TooMany(int position, int limit) => new(position, new Wording(
        $"检索式的条件超过 {limit} 个；号码请写成号码表 an:(… …) 或 an:@文件，其余请分几次检索",
        $"the query has more than {limit} conditions; write numbers as a list, an:(… …) or an:@FILE, and search for the rest in parts"));

    internal static QueryException TooLong(int position, string found, int limit) => new(position, new Wording(
        $"“{Cut(found)}”有 {found.Length} 个字，一个检索词最多 {limit} 个；请截取其中一段",
        $"\"{Cut(found)}\" has {found.Length} characters, a term {limit} at most; take a part of it"));

    internal static QueryException UnknownField(int position, string name)
    {
        var nearest = QueryFields.Nearest(name);
        var fields = string.Join("、", QueryFields.All.Select(entry => $"{entry.ChineseNames[0]}/{entry.EnglishNames[0]}"));
        var english = string.Join(", ", QueryFields.All.Select(entry => entry.EnglishNames[0]));
        return new QueryException(position, new Wording(
            $"没有字段“{Cut(name)}”{(nearest is null ? "；" : $"，是否要写“{nearest}”？")}可用字段：{fields}；冒号若属于检索词，请加引号或写 \\:",
            $"no field \"{Cut(name)}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}; fields: {english}; "
                + "quote a colon that belongs to the term, or write \\:"));
    }

    internal static QueryException NoValue(int position, string field, Wording found) => new(position, new Wording(
        $"字段“{Cut(field)}”后面没有值：发现{found.Chinese}，此处应为检索词、引号、左括号或日期范围",
        $"field \"{Cut(field)}\" has no value: found {found.English}, expected a term, a quotation, an opening bracket or a range"));

    internal static QueryException StarAlone(int position) => new(position, new Wording(
        "单独的 * 不能检索；前缀请写成 打印*，要全部记录请写 *:*",
        "* alone finds nothing; write a prefix such as print*, or *:* for every record"));

    internal static QueryException Wildcard(int position, char found) => new(position, new Wording(
        $"通配符 {found} 只用于文本字段；这个字段只支持词尾的 *；要检索这个符号本身请写 \\{found}",
        $"the wildcard {found} is for fields of text; this field takes only * at the end; write \\{found} for the sign itself"));

    internal static QueryException FuzzyNotHere(int position, string field) => new(position, new Wording(
        $"模糊检索 ~ 只用于文本字段，“{Cut(field)}”不是；要检索这个符号本身请写 \\~",
        $"~ is for fields of text, and \"{Cut(field)}\" is none; write \\~ for the sign itself"));

    internal static QueryException FuzzyLiteral(int position) => new(position, new Wording(
        "引号后面不能写 ~：模糊检索写成 打印机~ 或 printer~1，不加引号；要求相邻请用位置算符，如 (A 5D B)",
        "~ does not follow a quotation: write printer~1 without quotes, or (a 5D b) for words near each other"));

    internal static QueryException FuzzyWildcard(int position) => new(position, new Wording(
        "一个词不能既有通配符又有 ~；请去掉其一，要检索 ~ 本身请写 \\~",
        "a word takes wildcards or ~, not both; write \\~ for the sign itself"));

    internal static QueryException BadFuzziness(int position, string found) => new(position, new Wording(
        $"“{Cut(found)}”应为 ~、~1 或 ~2（最多相差几个字）；要检索这些符号本身请写 \\~",
        $"\"{Cut(found)}\" should be ~, ~1 or ~2, how many characters may differ; write \\~ for the sign itself"));

    internal static QueryException FuzzyLength(int position, string found, int characters, int edits) => new(position, new Wording(
        $"“{Cut(found)}”有 {characters} 个字：~{edits} 需要 {edits * FuzzyQuery.CharactersForEach} 到 {FuzzyQuery.MostCharacters} 个字",
        $"\"{Cut(found)}\" has {characters} characters: ~{edits} wants {edits * FuzzyQuery.CharactersForEach} to {FuzzyQuery.MostCharacters}"));

    internal static QueryException NothingFixed(int position, string pattern) => new(position, new Wording(
        $"“{Cut(pattern)}”里除通配符外至少要有一个字；要全部记录请写 *:*",
        $"\"{Cut(pattern)}\" needs at least one letter or digit beside the wildcards; write *:* for every record"));

    internal static QueryException TooManyPieces(int position, int limit) => new(position, new Wording(
        $"通配符把词分成了 {limit} 段以上；请减少通配符", $"wildcards part the word into more than {limit} pieces; use fewer"));

    internal static QueryException NoName(int position, char sign) => new(position, new Wording(
        $"{sign} 后面应为{(sign == '#' ? "保存的检索式的名称，如 #空调" : "文件名，如 an:@号码.txt")}；名称含空格或通配符时加引号；要检索 {sign} 本身请加引号",
        $"{sign} wants {(sign == '#' ? "the name of a saved query, such as #printers" : "a file name, such as an:@numbers.txt")}; quote a name with blanks or wildcards; quote {sign} itself"));

    internal static QueryException NotHere(int position, char sign) => new(position, sign == '#'
        ? new Wording("保存的检索式 #名称 前面不能有字段", "a saved query #name takes no field")
        : new Wording(
            "@文件 只用于号码字段：请写 an:@文件 或 pn:@文件；要检索 @ 本身请加引号",
            "@FILE is for fields of numbers: write an:@FILE or pn:@FILE; quote the @ itself"));

    internal static QueryException MixedFields(int position, string first, string other) => new(position, new Wording(
        $"“{Cut(first)}”和“{Cut(other)}”取值不同类，不能合写；请分开写并用 OR 相连",
        $"\"{Cut(first)}\" and \"{Cut(other)}\" take different values; write them apart with OR between"));

    internal static QueryException NotNear(int position, string sign) => new(position, new Wording(
        $"位置算符 {sign} 两边应为同一文本字段的检索词，或用 OR 相连的检索词；要检索“{sign}”本身请加引号",
        $"{sign} wants terms of one text field on both sides, or terms joined by OR; quote \"{sign}\" to look for the word itself"));

    internal static QueryException AfterNearness(int position, Wording found, string sign) => new(position, new Wording(
        $"发现{found.Chinese}，此处应为右括号或又一个位置算符：{sign} 所在的括号里不能再有别的；要检索“{sign}”本身请加引号",
        $"found {found.English}, expected a closing bracket or another operator of nearness: nothing else goes with {sign}; quote \"{sign}\" to look for the word itself"));

    internal static QueryException LongChain(int position) => new(position, new Wording(
        $"一串位置算符最多连接 {ProximityQuery.LongestChain} 项；请分成几个条件",
        $"a chain of nearness joins at most {ProximityQuery.LongestChain} operands; part it into several conditions"));

    internal static QueryException NothingToFind(int position, string found) => new(position, new Wording(
        $"“{Cut(found)}”里没有可检索的字；要检索符号本身请在文本字段中加引号",
        $"\"{Cut(found)}\" holds no letter or digit to look for; quote signs in a text field to look for them"));

    internal static QueryException BadDate(int position, string found) => new(position, new Wording(
        $"“{Cut(found)}”不是日期；请写 2015、2015-03、2015-03-01、20150301、[2015-01-01 TO 2017-12-31] 或 无",
        $"\"{Cut(found)}\" is no date; write 2015, 2015-03, 2015-03-01, 20150301, [2015-01-01 TO 2017-12-31], or 无 for undated"));

    internal static QueryException ReversedRange(int position, DateOnly from, DateOnly to) => new(position, new Wording(
        $"范围的起点 {from:O} 晚于终点 {to:O}；请交换两端",
        $"the range starts on {from:O}, after its end {to:O}; swap the ends"));

    internal static QueryException ReversedRange(int position, int from, int to) => new(position, new Wording(
        $"范围的起点 {from} 大于终点 {to}；请交换两端", $"the range starts at {from}, above its end {to}; swap the ends"));

    internal static QueryException RangeOfNoDate(int position) => new(position, new Wording(
        "范围 […] 只用于日期字段和计数字段；请写 申请日:[…]、公开日:[…] 或 同族数:[…]，或给方括号加引号",
        "a range […] needs a date field or a field of counts; write ad:[…], pd:[…] or family-size:[…], or quote the bracket"));

    internal static QueryException BadCount(int position, string found) => new(position, new Wording(
        $"“{Cut(found)}”不是个数；请写 5、[3 TO 8]、[3 TO *] 或 [* TO 8]",
        $"\"{Cut(found)}\" is no whole number; write 5, [3 TO 8], [3 TO *] or [* TO 8]"));

    internal static QueryException UnknownKind(int position, string found) => new(position, new Wording(
        $"没有专利类型“{Cut(found)}”；可用：{string.Join("、", QueryKinds.All.Select(entry => entry.Chinese))}",
        $"no kind of right \"{Cut(found)}\"; use one of: {string.Join(", ", QueryKinds.All.Select(entry => entry.English))}"));

    internal static QueryException UnknownStatus(int position, string found) => new(position, new Wording(
        $"没有法律状态“{Cut(found)}”；可用：{string.Join("、", QueryStatuses.Groups.Select(group => group.Chinese))}，或更细的状态，如 {LegalStatusCode.LapsedForFees.Id()}",
        $"no legal status \"{Cut(found)}\"; use one of: {string.Join(", ", QueryStatuses.Groups.Select(group => group.English))}, or a finer one such as {LegalStatusCode.LapsedForFees.Id()}"));

    internal static QueryException PrefixNotHere(int position, string field) => new(position, new Wording(
        $"字段“{Cut(field)}”不支持前缀 *；请写完整的值", $"field \"{Cut(field)}\" takes no prefix *; write the whole value"));

    /// <summary>What <paramref name="token"/> is called in a message.</summary>
    internal static Wording Found(QueryToken token, string query) => token.Kind == QueryTokenKind.End
        ? new Wording("查询的结尾", "the end of the query")
        : new Wording(
            $"“{Cut(query.Substring(token.Span.Start, token.Span.Length))}”",
            $"\"{Cut(query.Substring(token.Span.Start, token.Span.Length))}\"");

    /// <summary>The first characters of <paramref name="text"/> on one line, whole and visible.</summary>
    internal static string Cut(string text)
    {
        var runes = text.EnumerateRunes().Take(LongestQuotation + 1)
            .Select(rune => IsOfOneLine(rune) ? rune.ToString() : "\uFFFD")
            .ToList();
        return runes.Count > LongestQuotation
            ? string.Concat(runes.Take(LongestQuotation)) + "…"
            : string.Concat(runes);
    }

    private static bool IsOfOneLine(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
