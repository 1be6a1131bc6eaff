using CsCheck;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Records with one or two documents each, some undated, some of one family, whose titles weigh differently.</summary>
internal static class Shelf
{
    private static readonly Gen<DateOnly?> Day = Gen.Frequency(
        (1, Gen.Const(0).Select(_ => (DateOnly?)null)), (4, Gen.Int[1, 6].Select(day => (DateOnly?)new DateOnly(2015, 1, day))));

    private static readonly Gen<Book> Books = Gen.Select(
        Day, Day, Day, Gen.Int[0, 3], Gen.Int[1, 3], Gen.Bool, (filed, first, second, parent, words, hasGrant) =>
            new Book(filed, first, second, parent, words, hasGrant));

    /// <summary>Up to sixty applications.</summary>
    internal static Gen<IReadOnlyList<Patent>> Any { get; } = Books.Array[1, 60].Select(books =>
        (IReadOnlyList<Patent>)[.. books.SelectMany((book, place) => Documents(book, place))]);

    private static IEnumerable<Patent> Documents(Book book, int place)
    {
        yield return Document(book, place, 'A', book.First);
        if (book.HasGrant)
        {
            yield return Document(book, place, 'B', book.Second);
        }
    }

    private static Patent Document(Book book, int place, char kind, DateOnly? published)
    {
        var record = SmallStore.Record(place).WithPublication($"CN{103000000 + place}{kind}")
            .Titled(string.Concat(Enumerable.Repeat("墨盒", book.Words)) + $"装置{place}{kind}")
            .FiledOn(book.Filed).PublishedOn(published);
        return (book.Parent > 0 && place >= book.Parent ? record.Claiming(SmallStore.Application(place - book.Parent)) : record).Build();
    }

    private sealed record Book(DateOnly? Filed, DateOnly? First, DateOnly? Second, int Parent, int Words, bool HasGrant);
}
