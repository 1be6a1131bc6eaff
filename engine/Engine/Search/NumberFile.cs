using System.Security;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A file of numbers: one a line, or several with commas, semicolons or blanks between.</summary>
internal static class NumberFile
{
    private const long LargestFile = 200L << 20;

    /// <summary>The numbers that <paramref name="query"/> names.</summary>
    /// <exception cref="QueryException">The file cannot be read.</exception>
    internal static IReadOnlyList<string> Read(NumberFileQuery query)
    {
        try
        {
            if (new FileInfo(query.Path) is { Exists: true, Length: > LargestFile })
            {
                throw Unreadable(query, new Wording("超过 200 MB", "it is larger than 200 MB"));
            }

            return [.. File.ReadLines(query.Path).SelectMany(line => Numbers(line, query.Fields))];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(query, new Wording("没有这个文件", "there is no such file"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SecurityException
            or ArgumentException or NotSupportedException)
        {
            throw Unreadable(query, new Wording("打不开", "it cannot be opened"));
        }
    }

    /// <summary>A number may have blanks inside, <c>CN 106540887 A</c>: they part numbers only where all together is none.</summary>
    private static IEnumerable<string> Numbers(string line, FieldSet fields)
    {
        foreach (var piece in line.Split(QueryValueReader.Commas, StringSplitOptions.RemoveEmptyEntries))
        {
            var whole = HalfWidth.Code(piece);
            var isOne = !piece.AsSpan().Trim().ContainsAny(' ', '\u3000') || fields.Fields.Any(field => NumberQueries.Key(whole, field).Term is not null);
            foreach (var number in isOne ? [whole] : QueryValueReader.Numbers(piece))
            {
                if (number.Length > 0)
                {
                    yield return number;
                }
            }
        }
    }

    private static QueryException Unreadable(NumberFileQuery query, Wording why) => new(query.Span.Start, new Wording(
        $"读不了号码文件 {query.Path}：{why.Chinese}", $"the file of numbers {query.Path} cannot be read: {why.English}"));
}
